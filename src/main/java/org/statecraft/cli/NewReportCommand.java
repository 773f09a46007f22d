package org.statecraft.cli;

import org.statecraft.app.Draft;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import picocli.CommandLine.Command;

/** Begins a report. */
@Command(
    name = "report",
    header = "Begin a report: write a file with remarks that runs as it is.",
    customSynopsis = "statecraft new report [OPTION…] NAME",
    description =
        "Writes NAME.rq, or another file by --output: a query with a head that says what it tells and"
            + " asks for. In the folder reports/ of a knowledge base it is a report.",
    footer = {
      "  statecraft new report first-report --output target/first-report.rq --force",
      "  statecraft new report second-report --output target/second-report.rq --force"
    })
final class NewReportCommand extends NewFileCommand {
  NewReportCommand(Console console, Workspace workspace) {
    super(console, workspace, Draft.Kind.REPORT);
  }
}
