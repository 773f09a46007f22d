package org.statecraft.cli;

import java.util.List;
import org.statecraft.app.MatchStates;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.ingest.Match;
import org.statecraft.render.MatchRows;
import org.statecraft.table.TableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells which states the values of a column stand for. */
@Command(
    header = "Tell which states a column of a table means.",
    customSynopsis = "statecraft match [OPTION…] --column NAME FILE",
    description = {
      "One row for each value of the column: in how many rows it stands, the state, its codes by"
          + " ISO 3166, the Correlates of War project (cow) and Gleditsch and Ward (gw), and where"
          + " none or several are meant, candidates.",
      "With --year a value is taken as of its row's year: 260 is Germany from 1955 to 1990, and 255"
          + " before and after."
    },
    footer = {
      "  statecraft match --column ccode2 --year year docs/examples/pledges.csv",
      "  statecraft match --column ccode1 --by cow docs/examples/pledges.csv -o json"
    })
final class MatchCommand extends Subcommand {
  @Mixin private TableArgument argument = new TableArgument();
  @Mixin private MatchOptions options = new MatchOptions();
  @Mixin private FormatOptions format = new FormatOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  MatchCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    Selection chosen = sources.selection();
    TableFile table = argument.table(chosen);
    MatchStates.Result result;
    try (ReadingProgress progress = new ReadingProgress(console(), quiet(), table, 1)) {
      result = new MatchStates(workspace()).of(chosen, table, options.request(), progress);
    }
    List<Match> matches = result.matching().matches();
    rows(
        format.write(
            new MatchRows(result.states(), result.labels(), result.candidates()).of(matches),
            result.knowledge(),
            output,
            console()));
    long unknown = matches.stream().filter(match -> !match.found()).count();
    hint(
        "by "
            + result.matching().by()
            + ", "
            + (matches.size() - unknown)
            + " of "
            + Plural.of(matches.size(), "value")
            + " stand for one state");
    return ExitStatus.OK;
  }
}
