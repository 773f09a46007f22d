package org.statecraft.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Begins files. */
@Command(
    header = "Begin a case, a rule, a report or a mapping: a file with remarks that runs.",
    customSynopsis = "statecraft new case|rule|report|mapping [OPTION…] NAME|FILE",
    description =
        "A file is written that can be used as it is and says in remarks what each part is for.",
    footer = {
      "  statecraft new case third-case --output target/third-case.ttl --force",
      "  statecraft new mapping docs/examples/pledges.csv"
    },
    subcommands = {
      NewCaseCommand.class,
      NewRuleCommand.class,
      NewReportCommand.class,
      NewMappingCommand.class,
      CommandLine.HelpCommand.class
    })
final class NewCommand extends CommandGroup {
  NewCommand() {
    super("name what to begin: case, rule, report or mapping");
  }
}
