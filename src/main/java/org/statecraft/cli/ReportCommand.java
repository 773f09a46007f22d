package org.statecraft.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with reports. */
@Command(
    header = "List, show and run reports.",
    customSynopsis = "statecraft report list|show|run [OPTION…] [REPORT] [--PARAMETER VALUE…]",
    description =
        "A report is a query in a file of its own, with a title, a description and parameters in"
            + " its head. Those that come with the program lie in reports/; --reports adds yours.",
    synopsisHeading = "%n",
    descriptionHeading = "%n",
    optionListHeading = "%n",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    headerHeading = "",
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
final class ReportCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  /** Without a command there is nothing to do. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "name what to do with reports: list, show or run");
  }
}
