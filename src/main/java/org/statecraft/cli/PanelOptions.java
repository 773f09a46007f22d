package org.statecraft.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statecraft.app.YearByYear;
import org.statecraft.console.Screen;
import org.statecraft.kb.Prefixes;
import org.statecraft.power.Panel;
import org.statecraft.problem.RequestProblem;
import org.statecraft.render.PanelWriter;
import org.statecraft.render.RenderSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which panel is wanted, and how it is written. */
@Command
final class PanelOptions {
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
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
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

  /** The format that was asked for, or CSV. */
  PanelWriter.Format format(OutputOptions output) {
    return output.format(format, List.of(PanelWriter.Format.values()), PanelWriter.Format.CSV);
  }

  /** The panel that is wanted. */
  YearByYear.Request request() {
    if (from < 1 || to > 9999 || from > to) {
      throw new RequestProblem(
          "--from " + from + " --to " + to + " are no years in their order",
          "write --from 2015 --to 2024");
    }
    return new YearByYear.Request(unit.unit, from, to, each);
  }

  /** The rows that are wanted. */
  List<List<Object>> rows(Panel panel) {
    return panel.rows(balanced);
  }

  /** How it is written. */
  RenderSettings settings(Prefixes prefixes, Screen screen) {
    return new RenderSettings(
        prefixes, screen, Optional.empty(), /* instead= */ false, columns, safeCsv);
  }
}
