package org.statecraft.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What can be done with reports. */
@Command(
    header = "List, show and run reports.",
    customSynopsis = "statecraft report list|show|run [OPTION…] [REPORT] [--PARAMETER VALUE…]",
    description =
        "A report is a query in a file of its own, with a title, a description and parameters in"
            + " its head. Those that come with the program lie in reports/; --reports adds yours.",
    footer = {
      "  statecraft report list",
      "  statecraft report run absent --in Bletchley-Declaration --not-in Paris-Statement"
    },
    subcommands = {
      ReportListCommand.class,
      ReportShowCommand.class,
      ReportRunCommand.class,
      CommandLine.HelpCommand.class
    })
final class ReportCommand extends CommandGroup {
  ReportCommand() {
    super("name what to do with reports: list, show or run");
  }
}
