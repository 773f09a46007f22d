package org.statecraft.cli;

import java.util.ArrayList;
import java.util.List;
import org.statecraft.app.RunReport;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.query.Guard;
import org.statecraft.query.Limits;
import org.statecraft.query.Question;
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
final class ReportRunCommand extends Subcommand {
  @CommandLine.Parameters(paramLabel = "REPORT", description = "The name of a report.")
  private String name;

  /** Which parameters there are only the report knows. */
  @Unmatched private List<String> arguments = new ArrayList<>();

  @Mixin private ReportOptions reports = new ReportOptions();
  @Mixin private FormatOptions format = new FormatOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  ReportRunCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    Selection chosen = sources.selection();
    Report report = reports.reports(chosen.sources()).find(name);
    Question question = new RunReport(workspace()).of(chosen, report, arguments);
    KnowledgeBase knowledge = workspace().knowledge(chosen);
    Outcome outcome =
        new Answer(
                knowledge,
                question.query(),
                question.runner(Guard.CLOSED, Limits.NONE),
                /* fitting= */ true)
            .write(format, output, console());
    rows(outcome.rows());
    if (outcome.empty()) {
      hint("nothing is known that the report could tell");
    }
    return ExitStatus.OK;
  }
}
