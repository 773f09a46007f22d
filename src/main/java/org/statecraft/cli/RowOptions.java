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

/** How tables are written, whatever formats there are beside them. */
@Command
abstract class RowOptions {
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

  /** The format that was asked for, if it is one of tables or graphs. */
  abstract @Nullable OutputFormat asked();

  /** Whether rows were asked for: by a format or the ending of a file, or by their columns. */
  boolean given(OutputOptions output) {
    return asked() != null || !columns.isEmpty() || output.named(OutputFormat.forRows());
  }

  /** The format asked for, or the one that suits the screen. */
  OutputFormat forRows(Screen screen, OutputOptions output) {
    return choose(
        output, /* graph= */ false, screen.terminal() ? OutputFormat.TABLE : OutputFormat.CSV);
  }

  /** The format asked for, or the bare word. */
  OutputFormat forTruth(OutputOptions output) {
    return choose(output, /* graph= */ false, OutputFormat.TABLE);
  }

  /** The format asked for, or Turtle. */
  OutputFormat forGraph(OutputOptions output) {
    return choose(output, /* graph= */ true, OutputFormat.TURTLE);
  }

  private OutputFormat choose(OutputOptions output, boolean graph, OutputFormat otherwise) {
    OutputFormat format = asked();
    if (format != null) {
      format.require(graph);
    }
    List<OutputFormat> able = graph ? OutputFormat.forGraphs() : OutputFormat.forRows();
    return output.format(
        format, able, usual.stream().filter(able::contains).findFirst().orElse(otherwise));
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
