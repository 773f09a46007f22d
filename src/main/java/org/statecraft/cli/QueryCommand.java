package org.statecraft.cli;

import java.io.OutputStream;
import org.apache.jena.query.Query;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Prefixes;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.Hints;
import org.statecraft.query.QueryResult;
import org.statecraft.query.QueryRunner;
import org.statecraft.query.QueryText;
import org.statecraft.render.OutputFormat;
import org.statecraft.render.RenderSettings;
import org.statecraft.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs a SPARQL query. */
@Command(
    name = "query",
    header = "Answer a SPARQL query.",
    customSynopsis = "statecraft query [OPTION…] SPARQL|-|-f FILE",
    description = {
      "The query is SELECT, ASK, CONSTRUCT or DESCRIBE. The prefixes of the knowledge base (sc: kb:"
          + " case: graph: rdfs: skos: dct: prov: …) need no declaration. Every source file is a"
          + " named graph, the default graph is the union of all.",
      "Without the knowledge base (--no-kb) it is plain SPARQL: --data files are the default graph,"
          + " --graph, TriG and N-Quads give the named graphs, and nothing is declared in advance."
    },
    footer = {
      "  statecraft query --labels 'SELECT ?who { kb:AUKUS sc:participation/sc:actor ?who }'",
      "  statecraft query --param who=kb:CHN 'SELECT ?in { ?in sc:participation/sc:actor ?who }'"
    })
final class QueryCommand extends Subcommand {
  @Mixin private QueryOptions query = new QueryOptions();
  @Mixin private FormatOptions format = new FormatOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  @Option(
      names = "--exit-status",
      order = 15,
      description = "Exit with 1 if the answer to ASK is no.")
  private boolean exitStatus;

  QueryCommand(Console console, Session session) {
    super(console, session);
  }

  @Override
  ExitStatus execute() {
    QueryText text = query.query(console());
    KnowledgeBase knowledge = session().knowledge(sources.selection());
    Query parsed = query.parameters(knowledge.prefixes()).applyTo(text.parse(knowledge.prefixes()));
    if (exitStatus && !parsed.isAskType()) {
      throw new RequestProblem("--exit-status needs a yes or no", "write the query as ASK { … }");
    }
    Answer answer = new Answer(knowledge, parsed);
    output.write(console(), answer::write);
    if (answer.empty) {
      new Hints(knowledge).forEmptyResult(parsed).forEach(this::hint);
    }
    return exitStatus && answer.no ? ExitStatus.NO : ExitStatus.OK;
  }

  /** One answer on its way out, and what the exit status and the hints need to know of it. */
  private final class Answer {
    private final KnowledgeBase knowledge;
    private final Query parsed;
    private boolean no;
    private boolean empty;

    Answer(KnowledgeBase knowledge, Query parsed) {
      this.knowledge = knowledge;
      this.parsed = parsed;
    }

    void write(OutputStream out) {
      Screen screen = output.screen(console());
      OutputFormat chosen =
          parsed.isSelectType()
              ? format.forRows(screen)
              : parsed.isAskType() ? format.forTruth() : format.forGraph();
      Prefixes prefixes = knowledge.prefixes().copy();
      parsed.getPrefixMapping().getNsPrefixMap().forEach(prefixes::show);
      RenderSettings settings = format.settings(knowledge, prefixes, screen);
      try {
        new QueryRunner(knowledge.dataset(), query.guard(), query.limits())
            .run(
                parsed,
                result -> {
                  note(result);
                  chosen.write(result, settings, out);
                  return true;
                });
      } catch (LimitExceeded limit) {
        chosen.incompleteMark(limit).ifPresent(mark -> OutputOptions.line(out, mark));
        throw limit;
      }
    }

    private void note(QueryResult result) {
      switch (result) {
        case QueryResult.Rows rows -> empty = !rows.bindings().hasNext();
        case QueryResult.Triples triples -> empty = !triples.triples().hasNext();
        case QueryResult.Quads quads -> empty = !quads.quads().hasNext();
        case QueryResult.Truth truth -> {
          no = !truth.value();
          empty = no;
        }
      }
    }
  }
}
