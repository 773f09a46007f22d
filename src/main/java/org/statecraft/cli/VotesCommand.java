package org.statecraft.cli;

import org.statecraft.app.Selection;
import org.statecraft.app.Votes;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.QueryResult;
import org.statecraft.render.VoteRows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells how states voted. */
@Command(
    header = "Tell how the states of circles and mechanisms voted against the others.",
    customSynopsis = "statecraft votes [OPTION…]",
    description = {
      "For each mechanism (states that stand in an inferred relation of it on the day of the vote)"
          + " and each exclusive circle (states that take part in it): votes of its states and of"
          + " all others in the roll calls of which every vote is recorded, and the odds of yes"
          + " against abstention and no in the group over those of the others, by conditional"
          + " maximum likelihood, with the exact interval of 95 percent.",
      "The unit is one state in one roll call. Who did not vote (absent) is in no odds. The"
          + " interval takes units for independent, which votes of one state are not: see --each"
          + " for each roll call by itself.",
      "A state is among the others where it is not known to be in the group, which is less than"
          + " that it is not: list says of a circle whether all who take part are known."
    },
    footer = {"  statecraft votes", "  statecraft votes --matrix -o csv"})
final class VotesCommand extends Subcommand {
  @Option(names = "--each", order = 10, description = "Each roll call by itself.")
  private boolean each;

  @Option(
      names = "--matrix",
      order = 11,
      description =
          "Instead each voter against each roll call, for ideal points: 1 yes, 2 abstained, 3 no,"
              + " empty for who did not vote.")
  private boolean matrix;

  @Mixin private FormatOptions format = new FormatOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  VotesCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    Selection chosen = sources.selection();
    if (chosen.perspective().period().isPresent()) {
      throw new RequestProblem("the days of the votes are their time", "leave --as-of out");
    }
    Votes votes = new Votes(workspace());
    Votes.Result known = matrix ? votes.calls(chosen) : votes.of(chosen);
    QueryResult.Rows told =
        matrix
            ? VoteRows.matrix(known.calls(), known::code)
            : VoteRows.of(known.shares(), each, known::complete);
    boolean narrow = output.screen(console()).terminal() && !format.given(output);
    rows(
        format.write(
            narrow && !matrix ? VoteRows.few(told) : told, known.knowledge(), output, console()));
    return ExitStatus.OK;
  }
}
