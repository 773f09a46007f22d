package org.statecraft.cli;

import org.statecraft.console.Screen;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Prefixes;
import org.statecraft.render.RenderSettings;
import picocli.CommandLine.Command;

/** How the result of a report is written: a screen shows the columns that it has room for. */
@Command
final class ReportFormatOptions extends FormatOptions {
  @Override
  RenderSettings settings(KnowledgeBase knowledge, Prefixes prefixes, Screen screen) {
    return super.settings(knowledge, prefixes, screen).fitting();
  }
}
