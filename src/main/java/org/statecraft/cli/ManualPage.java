package org.statecraft.cli;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The manual page of a command: what its help says. */
final class ManualPage {
  private final CommandSpec command;
  private final UsageMessageSpec usage;
  private final ManualArguments arguments;
  private final Roff page = new Roff();

  ManualPage(CommandSpec command) {
    this.command = command;
    this.usage = command.usageMessage();
    this.arguments = new ManualArguments(command);
  }

  /** What the page is called by man: {@code statecraft-query}. */
  String name() {
    return command.qualifiedName("-");
  }

  /** The page. */
  String text() {
    page.title(name(), "Statecraft " + VersionProvider.own());
    page.section("NAME").paragraph(name() + " - " + header(command).replaceFirst("\\.$", ""));
    page.section("SYNOPSIS").verbatim(synopsis());
    page.section("DESCRIPTION");
    Arrays.stream(usage.description()).map(ManualArguments::told).forEach(page::paragraph);
    arguments.parameters(page);
    arguments.options(page.section("OPTIONS"));
    if (!command.subcommands().isEmpty()) {
      page.section("COMMANDS");
      command
          .subcommands()
          .forEach((name, child) -> page.defined(name, header(child.getCommandSpec())));
    }
    if (command.parent() == null) {
      page.section("EXIT STATUS");
      usage.exitCodeList().forEach(page::defined);
    }
    if (usage.footer().length > 0) {
      page.section("EXAMPLES")
          .verbatim(Arrays.stream(usage.footer()).map(ManualArguments::told).toList());
    }
    return page.section("SEE ALSO").paragraph(related()).toString();
  }

  private List<String> synopsis() {
    String[] custom = usage.customSynopsis();
    return custom.length > 0
        ? List.of(custom)
        : command.commandLine().getHelp().synopsis(0).strip().lines().toList();
  }

  /** What a command does in one sentence: the root says it below its synopsis. */
  private static String header(CommandSpec command) {
    UsageMessageSpec usage = command.usageMessage();
    return String.join(" ", usage.header().length > 0 ? usage.header() : usage.description());
  }

  private String related() {
    CommandSpec parent = command.parent();
    String other = parent == null ? "statecraft-query" : parent.qualifiedName("-");
    return other + "(1); statecraft help COMMAND";
  }
}
