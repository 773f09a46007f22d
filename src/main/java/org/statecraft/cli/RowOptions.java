package org.statecraft.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Prefixes;
import org.statecraft.query.QueryResult;
import org.statecraft.render.OutputFormat;
import org.statecraft.render.RenderSettings;

/** How tables are written, whatever formats there are beside them. */
abstract class RowOptions {
  /** The format that was asked for, if it is one of tables or graphs. */
  abstract @Nullable OutputFormat asked();

  /** What is shown of a table. */
  abstract TableOptions table();

  /** Whether rows were asked for: by a format or the ending of a file, or by their columns. */
  boolean given(OutputOptions output) {
    return asked() != null || table().chosen() || output.named(OutputFormat.forRows());
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
    return output.format(format, able, table().usual(able, otherwise));
  }

  /**
   * Writes rows in the format asked for, or the one that suits the screen.
   *
   * @return how many there were
   */
  long write(
      QueryResult.Rows rows, KnowledgeBase knowledge, OutputOptions output, Console console) {
    Screen screen = output.screen(console);
    Outcome outcome = new Outcome();
    output.write(
        console,
        out ->
            forRows(screen, output)
                .write(
                    outcome.noting(rows), settings(knowledge, knowledge.prefixes(), screen), out));
    return outcome.rows();
  }

  /** The settings for writing what comes from a knowledge base. */
  RenderSettings settings(KnowledgeBase knowledge, Prefixes prefixes, Screen screen) {
    return table().settings(knowledge, prefixes, screen);
  }
}
