package org.statecraft.cli;

import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one report. */
@Command(
    name = "show",
    header = "Show a report.",
    customSynopsis = "statecraft report show [OPTION…] REPORT",
    description =
        "Prints the report's file: its title, description and parameters, and the query. What is"
            + " printed is again a report.",
    footer = {"  statecraft report show absent", "  statecraft report show dyad"})
final class ReportShowCommand extends Subcommand {
  @Parameters(paramLabel = "REPORT", description = "The name of a report.")
  private String name;

  @Mixin private ReportOptions reports = new ReportOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  ReportShowCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    Report report = reports.reports(sources.home()).find(name);
    output.write(console(), out -> OutputOptions.line(out, report.text().text().stripTrailing()));
    return ExitStatus.OK;
  }
}
