package org.statecraft.cli;

import java.util.Optional;
import org.statecraft.app.Inquiry;
import org.statecraft.app.Questions;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.Hints;
import org.statecraft.query.QueryText;
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
final class QueryCommand extends Subcommand implements Lockable {
  @Mixin private QueryOptions query = new QueryOptions();
  @Mixin private FormatOptions format = new FormatOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private LockOptions lock = new LockOptions();
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
  public Inquiry inquiry(Optional<QueryText> given) {
    QueryText text = given.orElseGet(() -> query.query(console()));
    Selection chosen = sources.queried();
    return new Questions(workspace())
        .inquiry(chosen, text, query::parameters, query.guard(), query.limits());
  }

  @Override
  ExitStatus execute() {
    Inquiry inquiry = inquiry(Optional.empty());
    if (exitStatus && !inquiry.asked().isAskType()) {
      throw new RequestProblem("--exit-status needs a yes or no", "write the query as ASK { … }");
    }
    Outcome outcome = lock.answer(inquiry, query.file(), format, output, this);
    rows(outcome.rows());
    Hints hints = new Questions(workspace()).hints(inquiry);
    (outcome.empty() ? hints.forEmptyResult(inquiry.asked()) : hints.forResult(inquiry.asked()))
        .forEach(this::hint);
    return exitStatus && outcome.no() ? ExitStatus.NO : ExitStatus.OK;
  }
}
