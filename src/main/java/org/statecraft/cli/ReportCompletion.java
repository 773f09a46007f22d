package org.statecraft.cli;

import java.util.List;
import org.statecraft.app.Workspace;
import org.statecraft.report.Report;
import org.statecraft.report.ReportParameter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Tells those who complete command lines which reports there are and what each has to be told: to
 * them each report looks like a command under {@code report run}.
 */
final class ReportCompletion {
  private ReportCompletion() {}

  /**
   * Adds the reports of the built-in knowledge base to a tree of commands that is not run. What is
   * no report is passed over: the list of reports tells of it.
   *
   * @param root the root of the tree
   */
  static void add(CommandSpec root) {
    CommandSpec group = CommandTree.child(root, "report");
    List<Report> reports = new ReportOptions().reports(Workspace.home(), group).all(wrong -> {});
    CommandSpec run = CommandTree.child(group, "run");
    for (Report report : reports) {
      CommandSpec command = CommandSpec.create().name(report.name());
      command.usageMessage().header(report.title());
      report.parameters().forEach(parameter -> command.addOption(option(parameter)));
      run.options().forEach(option -> command.addOption(OptionSpec.builder(option).build()));
      run.addSubcommand(report.name(), command);
    }
    CommandSpec show = CommandTree.child(group, "show");
    PositionalParamSpec name = show.positionalParameters().getFirst();
    show.remove(name);
    show.addPositional(
        PositionalParamSpec.builder(name)
            .completionCandidates(reports.stream().map(Report::name).toList())
            .build());
  }

  private static OptionSpec option(ReportParameter parameter) {
    OptionSpec.Builder option =
        OptionSpec.builder("--" + parameter.name())
            .type(String.class)
            .paramLabel(parameter.type().toString().toUpperCase(java.util.Locale.ROOT))
            .description(parameter.description());
    if (!parameter.allowed().isEmpty()) {
      option.completionCandidates(parameter.allowed());
    }
    return option.build();
  }
}
