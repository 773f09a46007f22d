package org.statecraft.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What can be done with rules themselves. */
@Command(
    header = "List, show, check and convert rules, and draw who feeds whom.",
    customSynopsis = "statecraft rules list|show|check|graph|convert [OPTION…] [ARGUMENT…]",
    description =
        "A rule is a SPARQL CONSTRUCT query in a file of its own: what has to hold stands in WHERE,"
            + " what then follows in CONSTRUCT. Lines #+ at its head say what it is about. Files whose"
            + " names end in .srl hold rule sets of SPARQL 1.2 RL, with many rules each.",
    footer = {"  statecraft rules list", "  statecraft rules show relationship-linkage"},
    subcommands = {
      RulesListCommand.class,
      RulesShowCommand.class,
      RulesCheckCommand.class,
      RulesGraphCommand.class,
      RulesConvertCommand.class,
      CommandLine.HelpCommand.class
    })
final class RulesCommand extends CommandGroup {
  RulesCommand() {
    super("name what to do with rules: list, show, check, graph or convert");
  }
}
