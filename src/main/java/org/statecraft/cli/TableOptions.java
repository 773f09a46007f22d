package org.statecraft.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.statecraft.console.Screen;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Prefixes;
import org.statecraft.lookup.Labels;
import org.statecraft.render.OutputFormat;
import org.statecraft.render.RenderSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What is shown of a table, whatever its format. */
@Command
final class TableOptions {
  /** The shell's setting: taken where it suits the result. */
  @Option(names = "--usual-format", hidden = true)
  private List<OutputFormat> usual = new ArrayList<>();

  @Option(names = "--labels", order = 21, description = "Show labels beside IRIs.")
  private boolean labels;

  @Option(
      names = "--labels-only",
      order = 21,
      description = "In tables, show labels instead of IRIs.")
  private boolean labelsOnly;

  @Option(
      names = "--columns",
      order = 21,
      split = ",",
      paramLabel = "NAME",
      description = "Show these columns of a table alone, in this order: NAME,NAME…")
  private List<String> columns = new ArrayList<>();

  @Option(
      names = "--safe-csv",
      order = 22,
      description = "In CSV, disarm cells that a spreadsheet would run as a formula.")
  private boolean safeCsv;

  /** Whether columns were chosen. */
  boolean chosen() {
    return !columns.isEmpty();
  }

  /** The first of the shell's usual formats that suits a result, or another. */
  OutputFormat usual(List<OutputFormat> able, OutputFormat otherwise) {
    return usual.stream().filter(able::contains).findFirst().orElse(otherwise);
  }

  /** The settings for writing what comes from a knowledge base. */
  RenderSettings settings(KnowledgeBase knowledge, Prefixes prefixes, Screen screen) {
    return new RenderSettings(
        prefixes,
        screen,
        labels || labelsOnly ? Optional.of(new Labels(knowledge)::of) : Optional.empty(),
        labelsOnly,
        columns,
        safeCsv);
  }
}
