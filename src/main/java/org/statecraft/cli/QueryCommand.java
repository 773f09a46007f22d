package org.statecraft.cli;

import org.apache.jena.query.Query;
import org.statecraft.app.Questions;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.Hints;
import org.statecraft.query.QueryText;
import org.statecraft.query.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs a SPARQL query. */
@Command(
    header = "Answer a SPARQL query.",
    customSynopsis = "statecraft query [OPTION…] SPARQL|-|-f FILE",
    description = {
      "The query is SELECT, ASK, CONSTRUCT or DESCRIBE. The prefixes of the knowledge base (sc: kb:"
          + " case: graph: rdfs: skos: dct: prov: …) and those of --data and --rules need no"
          + " declaration; the query's own come first, then the knowledge base's. Every source file"
          + " is a named graph, the default graph is the union of all.",
      "Without the knowledge base (--no-kb) it is plain SPARQL: --data files are the default graph,"
          + " --graph, TriG and N-Quads give the named graphs, and no prefix is declared but"
          + " theirs.",
      "Where something is inferred (--entail), a literal in a pattern stands for its value, however"
          + " the data write it: 1 finds 01 and 1.0, but no 1e0."
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

  QueryCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  void requireLimits() {
    super.requireLimits();
    query.limits();
  }

  @Override
  ExitStatus execute() {
    QueryText text = query.query(console());
    Selection chosen = sources.queried();
    KnowledgeBase knowledge = workspace().knowledge(chosen);
    Query parsed = query.parameters(knowledge.prefixes()).applyTo(text.parse(knowledge));
    if (exitStatus && !parsed.isAskType()) {
      throw new RequestProblem("--exit-status needs a yes or no", "write the query as ASK { … }");
    }
    Question question = new Questions(workspace()).of(chosen, parsed);
    Outcome outcome =
        new Answer(knowledge, question.query(), question.runner(query.guard(), query.limits()))
            .write(format, output, console());
    rows(outcome.rows());
    Hints hints = new Hints(knowledge);
    (outcome.empty() ? hints.forEmptyResult(parsed) : hints.forResult(parsed)).forEach(this::hint);
    return exitStatus && outcome.no() ? ExitStatus.NO : ExitStatus.OK;
  }
}
