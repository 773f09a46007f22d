package org.statecraft.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What can be done with rules themselves. */
@Command(
    header = "List, show and check rules, and draw who feeds whom.",
    customSynopsis = "statecraft rules list|show|check|graph [OPTION…] [ARGUMENT…]",
    description =
        "A rule is a SPARQL CONSTRUCT query in a file of its own: what has to hold stands in WHERE,"
            + " what then follows in CONSTRUCT. Lines #+ at its head say what it is about.",
    footer = {"  statecraft rules list", "  statecraft rules show relationship-linkage"},
    subcommands = {
      RulesListCommand.class,
      RulesShowCommand.class,
      RulesCheckCommand.class,
      RulesGraphCommand.class,
      CommandLine.HelpCommand.class
    })
final class RulesCommand extends CommandGroup {
  RulesCommand() {
    super("name what to do with rules: list, show, check or graph");
  }
}
