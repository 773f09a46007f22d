package org.statecraft.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statecraft.console.Screen;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Prefixes;
import org.statecraft.lookup.Labels;
import org.statecraft.render.OutputFormat;
import org.statecraft.render.RenderSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How a result is written. */
@Command
final class FormatOptions {
  @Option(
      names = {"-o", "--format"},
      order = 20,
      paramLabel = "FORMAT",
      description =
          "For solutions: table vertical csv tsv json jsonl xml markdown html;"
              + " for graphs: turtle trig ntriples nquads jsonld rdfxml."
              + " Default: table on a terminal (vertical if it is too narrow), tsv in a pipe; turtle for graphs.")
  private @Nullable OutputFormat format;

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

  /** Whether a format was asked for. */
  boolean given() {
    return format != null;
  }

  /** The format asked for, or the one that suits the screen. */
  OutputFormat forRows(Screen screen) {
    return choose(false, screen.terminal() ? OutputFormat.TABLE : OutputFormat.TSV);
  }

  /** The format asked for, or the bare word. */
  OutputFormat forTruth() {
    return choose(false, OutputFormat.TABLE);
  }

  /** The format asked for, or Turtle. */
  OutputFormat forGraph() {
    return choose(true, OutputFormat.TURTLE);
  }

  private OutputFormat choose(boolean graph, OutputFormat otherwise) {
    OutputFormat chosen = format;
    if (chosen == null) {
      List<OutputFormat> able = graph ? OutputFormat.forGraphs() : OutputFormat.forRows();
      return usual.stream().filter(able::contains).findFirst().orElse(otherwise);
    }
    chosen.require(graph);
    return chosen;
  }

  /** The settings for writing what comes from a knowledge base. */
  RenderSettings settings(KnowledgeBase knowledge, Prefixes prefixes, Screen screen) {
    return new RenderSettings(
        prefixes,
        screen,
        labels || labelsOnly
            ? Optional.of(new Labels(knowledge.everything())::of)
            : Optional.empty(),
        labelsOnly,
        columns,
        safeCsv);
  }
}
