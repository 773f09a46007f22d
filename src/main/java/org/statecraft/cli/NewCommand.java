package org.statecraft.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Begins files. */
@Command(
    header = "Begin a case, a rule or a report: a file with remarks that runs.",
    customSynopsis = "statecraft new case|rule|report [OPTION…] NAME",
    description =
        "A file is written that can be used as it is and says in remarks what each part is for.",
    footer = {
      "  statecraft new case third-case --output target/third-case.ttl --force",
      "  statecraft new rule third-rule --output target/third-rule.rq --force"
    },
    subcommands = {
      NewCaseCommand.class,
      NewRuleCommand.class,
      NewReportCommand.class,
      CommandLine.HelpCommand.class
    })
final class NewCommand extends CommandGroup {
  NewCommand() {
    super("name what to begin: case, rule or report");
  }
}
