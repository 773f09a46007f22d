package org.statecraft.cli;

import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.app.YearByYear;
import org.statecraft.console.Console;
import org.statecraft.problem.RequestProblem;
import org.statecraft.render.PanelWriter;
import org.statecraft.render.RenderSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Exports states or pairs of states year by year. */
@Command(
    header = "Export states or pairs of states year by year, for statistics.",
    customSynopsis = "statecraft panel [OPTION…] --unit UNIT --from YEAR --to YEAR",
    description = {
      "One row for each unit and year in which there is anything: how many inferred relations of"
          + " each mechanism and mode the state, or the two states, stand in, in how many"
          + " initiatives they take part, and which these are (provenance). Each year is inferred"
          + " by itself, from what was there on any day of it.",
      "States have their ISO 3166 alpha-3 code and the number of the Correlates of War project in"
          + " that year (255 for Germany, and 260 until 1990), which is empty where it lists none."
          + " Of two numbers in a year the later stands."
    },
    footer = {
      "  statecraft panel --unit dyad-year --from 2021 --to 2024",
      "  statecraft panel --unit state-year --from 2023 --to 2023 -o jsonl"
    })
final class PanelCommand extends Subcommand {
  @Mixin private PanelOptions options = new PanelOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  PanelCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    options.require(output);
    YearByYear.Request request = options.request();
    PanelWriter.Format written = options.format(output);
    Selection chosen = sources.selection();
    if (chosen.perspective().period().isPresent()) {
      throw new RequestProblem("the years of a panel are its time", "leave --as-of out");
    }
    YearByYear.Result result = new YearByYear(workspace()).of(chosen, request);
    result.beyond().ifPresent(this::hint);
    PanelWriter writer = new PanelWriter(result.columns(), result.rows());
    RenderSettings settings =
        options.settings(result.knowledge().prefixes(), output.screen(console()));
    output.write(console(), out -> writer.write(written, settings, out));
    options.explain(result.codebook(), settings, output.force());
    result.joined().ifPresent(table -> hint(table.summary()));
    return ExitStatus.OK;
  }
}
