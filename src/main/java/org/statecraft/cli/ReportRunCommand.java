package org.statecraft.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.power.CutOff;
import org.statecraft.power.Period;
import org.statecraft.power.Perspective;
import org.statecraft.query.Guard;
import org.statecraft.query.Limits;
import org.statecraft.query.Parameters;
import org.statecraft.query.QueryRunner;
import org.statecraft.query.Question;
import org.statecraft.report.Report;
import org.statecraft.report.Seen;
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
    KnowledgeBase knowledge = workspace().knowledge(chosen);
    Parameters parameters = new Parameters(knowledge.prefixes());
    report
        .values(
            arguments,
            text -> workspace().directory(chosen).resolve(text),
            seen(chosen.perspective(), knowledge))
        .forEach(parameters::bind);
    Query query = parameters.applyTo(report.text().parseAlone(knowledge.prefixes()));
    QueryRunner runner = Question.asWritten(knowledge, query).runner(Guard.CLOSED, Limits.NONE);
    Outcome outcome = new Answer(knowledge, query, runner).write(format, output, console());
    rows(outcome.rows());
    if (outcome.empty()) {
      hint("nothing is known that the report could tell");
    }
    return ExitStatus.OK;
  }

  private static Seen seen(Perspective perspective, KnowledgeBase knowledge) {
    return new Seen(
        perspective.period().map(Period::from), new CutOff(knowledge).seen(perspective));
  }
}
