package org.statecraft.cli;

import org.statecraft.console.Screen;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Prefixes;
import org.statecraft.render.RenderSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How a result is written of which a screen shows what it has room for. */
@Command
final class FittingFormatOptions extends FormatOptions {
  @Option(
      names = "--all",
      order = 21,
      description =
          "On a terminal, show all rows of a table, and not only as many as it has lines for.")
  private boolean all;

  @Override
  RenderSettings settings(KnowledgeBase knowledge, Prefixes prefixes, Screen screen) {
    return super.settings(knowledge, prefixes, screen).fitting(all);
  }
}
