package org.statecraft.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.jena.graph.NodeFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.statecraft.console.OutputFile;
import org.statecraft.db.Database;
import org.statecraft.db.LoadPlan;
import org.statecraft.db.Loading;
import org.statecraft.ingest.Candidates;
import org.statecraft.ingest.FactWriter;
import org.statecraft.ingest.FileReference;
import org.statecraft.ingest.IssueTally;
import org.statecraft.ingest.Mapping;
import org.statecraft.ingest.Mappings;
import org.statecraft.ingest.RejectWriter;
import org.statecraft.ingest.RowIssue;
import org.statecraft.ingest.SourceFacts;
import org.statecraft.ingest.States;
import org.statecraft.ingest.TableImport;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Sources.NamedFile;
import org.statecraft.lookup.Directory;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.RequestProblem;
import org.statecraft.table.TableDialect;
import org.statecraft.table.TableFile;

/**
 * Makes facts of tables by a mapping: all of them or none.
 *
 * @param workspace what says which states there are
 */
public record ImportTables(Workspace workspace) {
  private static final Logger LOG = LoggerFactory.getLogger("data");

  /**
   * What is wanted.
   *
   * @param tables files of tables
   * @param mapping its file or name
   * @param mostErrors so many rows may be left out; empty for any number
   * @param rejects the file for rows that are left out
   * @param force whether files may be replaced
   */
  public record Request(
      List<Path> tables,
      String mapping,
      OptionalLong mostErrors,
      Optional<Path> rejects,
      boolean force) {}

  /**
   * What was done.
   *
   * @param rows how many rows were read
   * @param facts how many facts were made
   * @param barren of how many rows nothing was made, though nothing was wrong with them
   */
  public record Result(long rows, long facts, long barren) {}

  /** Watches an import. */
  public interface Watcher {
    /** Told how far it is. */
    void read(long bytes, long rows);

    /**
     * Told what was wrong with rows, when all were seen.
     *
     * @param fatal whether so many are wrong that nothing is imported
     */
    void issues(IssueTally tally, boolean fatal);
  }

  /** Makes a file. */
  public Result toFile(Selection chosen, Request request, Path target, Watcher watcher) {
    FactWriter.Form form = form(target);
    try (OutputFile file = OutputFile.create(target, request.force())) {
      Result result =
          new Run(chosen, request, watcher).into(file.out(), form, target, Optional.of(target));
      file.commit();
      return result;
    }
  }

  private static FactWriter.Form form(Path target) {
    String name = target.toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".ttl") && !name.endsWith(".nt")) {
      throw new RequestProblem(
          "facts cannot be written into " + target, "let its name end with .ttl or .nt");
    }
    return name.endsWith(".nt") ? FactWriter.Form.NTRIPLES : FactWriter.Form.TURTLE;
  }

  /**
   * Loads into a database: beside a knowledge base into the graph of the first table, else where
   * all data is that names no graph.
   */
  public Result toDatabase(
      Selection chosen, Request request, Path folder, Watcher watcher, Loading.Progress loading) {
    if (!Files.exists(folder)) {
      LOG.warn(
          "{} is new and will hold these facts alone; to ask the knowledge base beside them, load"
              + " it first: statecraft load --db {} ontology cases",
          folder,
          folder);
    }
    Path graph = request.tables().getFirst();
    return throughFile(
        chosen,
        request,
        watcher,
        FactWriter.Form.NTRIPLES,
        graph,
        made -> {
          workspace.release();
          new Loading(plan(made, graph, Database.joinsUnion(folder)), loading).into(folder);
        });
  }

  private static LoadPlan plan(Path made, Path table, boolean apart) {
    String name = new TableFile(table, TableDialect.USUAL).iri();
    return apart
        ? LoadPlan.of(List.of(), List.of(new NamedFile(name, made)), TableDialect.USUAL)
        : LoadPlan.of(List.of(made), List.of(), TableDialect.USUAL);
  }

  /** Writes to a stream, when all is made. */
  public Result toStream(Selection chosen, Request request, OutputStream out, Watcher watcher) {
    Path graph = request.tables().getFirst();
    return throughFile(
        chosen, request, watcher, FactWriter.Form.TURTLE, graph, made -> Files.copy(made, out));
  }

  /** Takes a file of facts. */
  private interface Taker {
    void take(Path made) throws IOException;
  }

  private Result throughFile(
      Selection chosen,
      Request request,
      Watcher watcher,
      FactWriter.Form form,
      Path graph,
      Taker taker) {
    try {
      Path made = OutputFile.temporary(".nt");
      try {
        Result result;
        try (OutputFile file = OutputFile.create(made, /* force= */ true)) {
          result =
              new Run(chosen, request, watcher).into(file.out(), form, graph, Optional.empty());
          file.commit();
        }
        taker.take(made);
        return result;
      } finally {
        Files.deleteIfExists(made);
      }
    } catch (IOException failure) {
      throw AccessProblem.of("cannot write what is made", failure);
    }
  }

  /** One import. */
  private final class Run {
    private final Request request;
    private final Watcher watcher;
    private final KnowledgeBase knowledge;
    private final TableDialect dialect;
    private final IssueTally tally = new IssueTally();
    private long bytes;
    private long rows;
    private long barren;

    Run(Selection chosen, Request request, Watcher watcher) {
      this.request = request;
      this.watcher = watcher;
      this.knowledge = workspace.facts(chosen);
      this.dialect = chosen.sources().tables();
    }

    /** Makes facts of a graph, in a file or elsewhere. */
    Result into(OutputStream out, FactWriter.Form form, Path graph, Optional<Path> target) {
      Mapping mapping =
          Mapping.read(Mappings.find(request.mapping()), knowledge.prefixes(), dialect);
      List<TableFile> tables = new ArrayList<>();
      for (Path each : request.tables()) {
        tables.add(new TableFile(each, mapping.dialect()));
      }
      if (!mapping.tellsSource()) {
        LOG.warn(
            "{} does not say where the table is from, and what is made tells no source: add a line"
                + " #+ address: or #+ citation:",
            request.mapping());
      }
      FactWriter facts = new FactWriter(out, form, mapping.prefixes());
      target.ifPresent(path -> name(path, tables, facts));
      SourceFacts.write(
          mapping, tables, NodeFactory.createURI(new TableFile(graph, dialect).iri()), facts);
      if (request.rejects().isPresent()) {
        try (OutputFile file = OutputFile.create(request.rejects().get(), request.force())) {
          RejectWriter rejects = new RejectWriter(file.out());
          run(mapping, tables, facts, Optional.of(rejects));
          rejects.finish();
          file.commit();
        }
      } else {
        run(mapping, tables, facts, Optional.empty());
      }
      boolean fatal = tally.rows() > request.mostErrors().orElse(Long.MAX_VALUE);
      watcher.issues(tally, fatal);
      if (fatal) {
        throw tooMany();
      }
      facts.finish();
      return new Result(rows, facts.count(), barren);
    }

    /** Names files of the working folder from where the facts lie. */
    private static void name(Path file, List<TableFile> tables, FactWriter facts) {
      Path here = Path.of("");
      FileReference.of(file, file, here)
          .ifPresent(own -> facts.relative(new TableFile(file, TableDialect.USUAL).iri(), own));
      for (TableFile table : tables) {
        FileReference.of(file, table.path(), here)
            .ifPresent(reference -> facts.relative(table.iri(), reference));
      }
    }

    private void run(
        Mapping mapping, List<TableFile> tables, FactWriter facts, Optional<RejectWriter> rejects) {
      States states = new States(knowledge);
      Candidates candidates = new Candidates(states, new Directory(knowledge), knowledge);
      int number = 0;
      for (TableFile table : tables) {
        Watching watching = new Watching(table, rejects);
        facts.prefix(++number == 1 ? "row" : "row" + number, table.iri() + "#row=");
        new TableImport(mapping, table, states, candidates, facts, watching).run();
      }
    }

    private InputProblem tooMany() {
      return new InputProblem(
          String.format(
              Locale.ROOT,
              "nothing was imported: of %,d of %,d rows no facts can be made",
              tally.rows(),
              rows),
          "mend them, or leave them out by --max-errors N or --rejects FILE.csv");
    }

    /** Watches one table. */
    private final class Watching implements TableImport.Watcher {
      private final TableFile table;
      private final Optional<RejectWriter> rejects;

      Watching(TableFile table, Optional<RejectWriter> rejects) {
        this.table = table;
        this.rejects = rejects;
      }

      @Override
      public void accept(int read) {
        bytes += read;
        watcher.read(bytes, rows);
      }

      @Override
      public void columns(List<String> names) {
        rejects.ifPresent(writer -> writer.columns(names));
      }

      @Override
      public void rows(long read, long ofNothing) {
        rows += read;
        barren += ofNothing;
      }

      @Override
      public void rejected(List<String> cells, List<RowIssue> issues) {
        tally.add(table.path().toString(), issues);
        rejects.ifPresent(writer -> writer.row(cells, issues));
      }
    }
  }
}
