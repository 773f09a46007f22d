package org.statecraft.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.db.LoadPlan;
import org.statecraft.db.Loading;
import org.statecraft.problem.RequestProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads files into a database. */
@Command(
    header = "Load files into a database.",
    customSynopsis = "statecraft load --db DIR [OPTION…] FILE|DIR…",
    description = {
      "Makes a database in DIR, or adds to the one that is there: all files or none. The folders"
          + " ontology/ and cases/ of a knowledge base make a knowledge base of it: each file is a"
          + " named graph, the default graph is the union of all, and a file that is loaded again"
          + " takes the place of what it said before. Else it is plain data, as with --no-kb.",
      "Every command that reads takes --db DIR then, and nothing is read into memory but what"
          + " inference needs; infer --save keeps what follows, too."
    },
    footer = {
      "  statecraft load --db target/kb.db ontology cases",
      "  statecraft load --db target/plain.db cases/aukus.ttl"
    })
final class LoadCommand extends Subcommand {
  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE|DIR",
      description =
          "RDF: Turtle, TriG, N-Triples, N-Quads, RDF/XML or JSON-LD, or tables: CSV or TSV,"
              + " gzipped or not; of a folder, all such files.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--graph",
      order = 10,
      paramLabel = "IRI=FILE",
      description = "Load an RDF file as the named graph IRI. Repeatable.")
  private List<String> graphs = new ArrayList<>();

  @Mixin private DialectOptions tables = new DialectOptions();

  LoadCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    if (files.isEmpty() && graphs.isEmpty()) {
      throw new RequestProblem("there is nothing to load", "write statecraft load --db DIR FILE…");
    }
    LoadPlan plan =
        LoadPlan.of(files, graphs.stream().map(SourceOptions::graph).toList(), tables.dialect());
    workspace().release();
    LoadProgress progress = new LoadProgress(console(), quiet());
    long triples;
    try {
      triples = new Loading(plan, progress).into(database.folder());
    } finally {
      progress.done();
    }
    hint(progress.summary(triples, plan.parts().size()));
    return ExitStatus.OK;
  }
}
