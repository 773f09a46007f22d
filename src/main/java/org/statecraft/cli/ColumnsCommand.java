package org.statecraft.cli;

import java.util.List;
import org.statecraft.app.Columns;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.ingest.ColumnSummary;
import org.statecraft.render.ColumnRows;
import org.statecraft.table.TableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what the columns of a table hold. */
@Command(
    header = "Tell what the columns of a table hold.",
    customSynopsis = "statecraft columns [OPTION…] FILE",
    description = {
      "For each column: its property in queries (csv:NAME), the type that all values have, how many"
          + " different values and how many rows without one there are, and the range.",
      "Then how many of the different values stand for a state: by the number of the Correlates of"
          + " War project (cow) or of Gleditsch and Ward (gw), by ISO 3166 (iso2, iso3,"
          + " isoNumeric), or by name. Codes that moved count for whom they ever stood."
    },
    footer = {
      "  statecraft columns docs/examples/pledges.csv",
      "  statecraft columns --null NA docs/examples/pledges.csv -o json"
    })
final class ColumnsCommand extends Subcommand {
  @Mixin private TableArgument argument = new TableArgument();
  @Mixin private FormatOptions format = new FormatOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  ColumnsCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    Selection chosen = sources.selection();
    TableFile table = argument.table(chosen);
    Columns.Result result;
    try (ReadingProgress progress = new ReadingProgress(console(), quiet(), table, 2)) {
      result = new Columns(workspace()).of(chosen, table, progress);
    }
    rows(format.write(ColumnRows.of(result.columns()), result.knowledge(), output, console()));
    List<String> many =
        result.columns().stream()
            .filter(column -> column.distinct().isEmpty())
            .map(ColumnSummary::name)
            .toList();
    if (!many.isEmpty()) {
      hint("too many different values to be counted: " + String.join(", ", many));
    }
    return ExitStatus.OK;
  }
}
