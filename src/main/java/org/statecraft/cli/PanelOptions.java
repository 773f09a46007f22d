package org.statecraft.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.statecraft.app.YearByYear;
import org.statecraft.console.OutputFile;
import org.statecraft.console.Screen;
import org.statecraft.kb.Prefixes;
import org.statecraft.power.Panel;
import org.statecraft.power.PanelColumn;
import org.statecraft.power.PanelTopic;
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
      names = "--actors",
      order = 13,
      split = ",",
      paramLabel = "STATE",
      description = "Of these states alone, named in any way: NAME,NAME…")
  private List<String> actors = List.of();

  @Option(
      names = {"--all-dyads", "--all-states"},
      order = 13,
      description =
          "A row in every year for each two states, or each state, whether or not there is"
              + " anything: of all, or of --actors.")
  private boolean all;

  @Option(
      names = "--with",
      order = 14,
      split = ",",
      paramLabel = "TOPIC",
      description =
          "More columns: votes (agreement in roll calls of the year), capability (values, ranks,"
              + " years, whether alike), coverage (lists with gaps, ends not known).")
  private List<PanelTopic> topics = List.of();

  @Option(
      names = "--join",
      order = 15,
      paramLabel = "FILE",
      description =
          "Add the columns of a table of your own; where a name is taken, the file's stands before"
              + " it. Rows that fit none are told.")
  private @Nullable Path join;

  @Option(
      names = "--on",
      order = 16,
      split = ",",
      paramLabel = "COLUMN",
      description =
          "The columns of --join that its rows are about: STATE,YEAR or STATE,STATE,YEAR. States"
              + " are named by any code, or by name.")
  private List<String> on = List.of();

  @Option(
      names = "--codebook",
      order = 19,
      paramLabel = "FILE",
      description =
          "Also write what each column means into FILE.csv, .md or another table: question, values,"
              + " source, when a cell is empty.")
  private @Nullable Path codebook;

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
    Set<PanelTopic> told = topics.isEmpty() ? Set.of() : new TreeSet<>(EnumSet.copyOf(topics));
    return new YearByYear.Request(unit.unit, from, to, each, told, actors, all, balanced, join());
  }

  private Optional<YearByYear.Join> join() {
    if ((join == null) != on.isEmpty()) {
      throw new RequestProblem(
          "--join FILE and --on COLUMNS belong together",
          "write --join FILE.csv --on STATE,YEAR, or leave both out");
    }
    if (join != null) {
      SourceOptions.require(List.of(join));
    }
    return Optional.ofNullable(join).map(table -> new YearByYear.Join(table, on));
  }

  /** Makes sure that the codebook can be written, before anything takes time. */
  void require(OutputOptions output) {
    if (codebook != null) {
      codebookFormat(codebook);
      OutputFile.create(codebook, output.force()).close();
    }
  }

  private static PanelWriter.Format codebookFormat(Path file) {
    List<String> named = FileEnding.formats(file);
    return Arrays.stream(PanelWriter.Format.values())
        .filter(format -> named.contains(format.toString()))
        .findFirst()
        .orElseThrow(
            () ->
                new RequestProblem(
                    "no codebook can be written into " + file,
                    "let its name end with .csv or .md"));
  }

  /** Writes the codebook, if it is wanted. */
  void explain(List<PanelColumn> columns, RenderSettings settings, boolean force) {
    if (codebook != null) {
      try (OutputFile file = OutputFile.create(codebook, force)) {
        PanelWriter.codebook(columns).write(codebookFormat(codebook), settings.whole(), file.out());
        file.commit();
      }
    }
  }

  /** How it is written. */
  RenderSettings settings(Prefixes prefixes, Screen screen) {
    return new RenderSettings(
        prefixes, screen, Optional.empty(), /* instead= */ false, columns, safeCsv);
  }
}
