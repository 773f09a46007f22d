package org.statecraft.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.problem.Problem;
import org.statecraft.query.QueryResult;
import org.statecraft.report.Report;
import org.statecraft.report.ReportParameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists reports. */
@Command(
    name = "list",
    header = "List the reports.",
    customSynopsis = "statecraft report list [OPTION…]",
    description = "The name, title and parameters of each; one in brackets may be left out.",
    footer = {"  statecraft report list", "  statecraft report list -o json"})
final class ReportListCommand extends Subcommand {
  private static final List<Var> VARIABLES =
      List.of("report", "title", "parameters").stream().map(Var::alloc).toList();

  @Mixin private ReportOptions reports = new ReportOptions();
  @Mixin private FormatOptions format = new FormatOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  ReportListCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    Selection chosen = sources.selection();
    List<Problem> wrong = new ArrayList<>();
    List<Binding> rows =
        reports.reports(sources.home()).all(wrong::add).stream()
            .map(ReportListCommand::row)
            .toList();
    rows(
        format.write(
            new QueryResult.Rows(VARIABLES, rows.iterator()),
            workspace().facts(chosen),
            output,
            console()));
    ErrorHandler errors = new ErrorHandler(console());
    ExitStatus status = ExitStatus.OK;
    for (Problem problem : wrong) {
      status = errors.failed(problem);
    }
    if (rows.isEmpty() && wrong.isEmpty()) {
      hint("there are no reports; name a folder with --reports");
    }
    return status;
  }

  private static Binding row(Report report) {
    List<String> parameters = report.parameters().stream().map(ReportListCommand::shown).toList();
    BindingBuilder row = Binding.builder();
    row.add(VARIABLES.get(0), NodeFactory.createLiteralString(report.name()));
    row.add(VARIABLES.get(1), NodeFactory.createLiteralString(report.title()));
    if (!parameters.isEmpty()) {
      row.add(VARIABLES.get(2), NodeFactory.createLiteralString(String.join(" ", parameters)));
    }
    return row.build();
  }

  private static String shown(ReportParameter parameter) {
    String option = "--" + parameter.name();
    return parameter.optional() || parameter.standard().isPresent() ? "[" + option + "]" : option;
  }
}
