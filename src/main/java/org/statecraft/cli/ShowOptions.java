package org.statecraft.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statecraft.console.Screen;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.render.CardFormat;
import org.statecraft.render.RenderSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How a card is written. */
@Command
final class ShowOptions {
  @Option(
      names = {"-o", "--format"},
      order = 20,
      paramLabel = "FORMAT",
      description = "table (the default) or json.")
  private @Nullable CardFormat format;

  @Option(
      names = "--names",
      order = 21,
      description =
          "In the table, call things by their names in queries (kb:FIN, sc:iso3), and say with"
              + " which terms each part is asked for.")
  private boolean names;

  /** The format that was asked for, or a table. */
  CardFormat format(OutputOptions output) {
    return output.format(format, List.of(CardFormat.values()), CardFormat.TABLE);
  }

  /** How terms are written in it. */
  RenderSettings settings(KnowledgeBase knowledge, CardFormat written, Screen screen) {
    return names && written == CardFormat.TABLE
        ? new RenderSettings(knowledge.prefixes(), screen, Optional.empty(), /* safeCsv= */ false)
        : RenderSettings.forText(knowledge, screen);
  }
}
