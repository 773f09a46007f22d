package org.statecraft.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.statecraft.app.Inquiry;
import org.statecraft.app.RunReport;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.query.QueryText;
import org.statecraft.report.Report;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

/** Runs a report. */
@Command(
    name = "run",
    header = "Run a report.",
    customSynopsis = "statecraft report run [OPTION…] REPORT [--PARAMETER VALUE…]",
    description =
        "Asks the report's query with values for its parameters, which stand after its name. An"
            + " entity is named as anywhere: a label, an alias, a code, kb:NAME or <iri>.",
    footer = {
      "  statecraft report run absent --in Bletchley-Declaration --not-in Paris-Statement",
      "  statecraft report run participants --in AUKUS --as-of 2023 -o csv"
    })
final class ReportRunCommand extends Subcommand implements Lockable {
  @CommandLine.Parameters(paramLabel = "REPORT", description = "The name of a report.")
  private String name;

  /** Which parameters there are only the report knows. */
  @Unmatched private List<String> arguments = new ArrayList<>();

  @Mixin private ReportOptions reports = new ReportOptions();
  @Mixin private FittingFormatOptions format = new FittingFormatOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private LockOptions lock = new LockOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  ReportRunCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  public Inquiry inquiry(Optional<QueryText> given) {
    Selection chosen = sources.selection();
    Report report = reports.reports(sources.home()).find(name);
    return new RunReport(workspace()).inquiry(chosen, report, arguments);
  }

  @Override
  ExitStatus execute() {
    Outcome outcome =
        lock.answer(inquiry(Optional.empty()), Optional.empty(), format, output, this);
    rows(outcome.rows());
    if (outcome.empty()) {
      hint("nothing is known that the report could tell");
    }
    return ExitStatus.OK;
  }
}
