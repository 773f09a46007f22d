package org.statecraft.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.app.YearByYear;
import org.statecraft.console.Console;
import org.statecraft.power.Panel;
import org.statecraft.problem.RequestProblem;
import org.statecraft.render.PanelWriter;
import org.statecraft.render.RenderSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
  /** What a row is about, as it is written. */
  enum UnitName {
    STATE_YEAR(Panel.Unit.STATE_YEAR),
    DYAD_YEAR(Panel.Unit.DYAD_YEAR);

    private final Panel.Unit unit;

    UnitName(Panel.Unit unit) {
      this.unit = unit;
    }

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  @Option(
      names = "--unit",
      order = 10,
      required = true,
      paramLabel = "UNIT",
      description = "state-year or dyad-year.")
  private UnitName unit;

  @Option(
      names = "--from",
      order = 11,
      required = true,
      paramLabel = "YEAR",
      description = "The first year.")
  private int from;

  @Option(
      names = "--to",
      order = 12,
      required = true,
      paramLabel = "YEAR",
      description = "The last year.")
  private int to;

  @Option(
      names = "--balanced",
      order = 13,
      description = "A row in every year for each unit that has one in any.")
  private boolean balanced;

  @Option(
      names = "--each-initiative",
      order = 14,
      description =
          "A column for each initiative: 1 for who takes part in it; 0 for who does not; empty"
              + " where its list of participants is not known to be complete.")
  private boolean each;

  @Option(
      names = {"-o", "--format"},
      order = 20,
      paramLabel = "FORMAT",
      description =
          "csv (the default), tsv with plain values or jsonl; for reading: table markdown html"
              + " latex.")
  private PanelWriter.@Nullable Format format;

  @Option(
      names = "--columns",
      order = 21,
      split = ",",
      paramLabel = "NAME",
      description = "Write these columns alone, in this order: NAME,NAME…")
  private List<String> columns = List.of();

  @Option(
      names = "--safe-csv",
      order = 22,
      description = "In CSV, disarm cells that a spreadsheet would run as a formula.")
  private boolean safeCsv;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  PanelCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    if (from < 1 || to > 9999 || from > to) {
      throw new RequestProblem(
          "--from " + from + " --to " + to + " are no years in their order",
          "write --from 2015 --to 2024");
    }
    PanelWriter.Format written =
        output.format(format, List.of(PanelWriter.Format.values()), PanelWriter.Format.CSV);
    Selection chosen = sources.selection();
    if (chosen.perspective().period().isPresent()) {
      throw new RequestProblem("the years of a panel are its time", "leave --as-of out");
    }
    YearByYear.Result result =
        new YearByYear(workspace()).of(chosen, new YearByYear.Request(unit.unit, from, to, each));
    result.beyond().ifPresent(this::hint);
    Panel panel = result.panel();
    PanelWriter writer = new PanelWriter(panel.columns(), panel.rows(balanced));
    RenderSettings settings =
        new RenderSettings(
            result.knowledge().prefixes(),
            output.screen(console()),
            Optional.empty(),
            /* instead= */ false,
            columns,
            safeCsv);
    output.write(console(), out -> writer.write(written, settings, out));
    return ExitStatus.OK;
  }
}
