package org.statecraft.cli;

import java.util.List;
import org.statecraft.app.RuleNames;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.rule.Dependencies;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one rule. */
@Command(
    name = "show",
    header = "Show a rule.",
    customSynopsis = "statecraft rules show [OPTION…] RULE",
    description =
        "Prints the rule's file, and as remarks at its end which rules it reads from and which read"
            + " from it. What is printed is again a rule.",
    footer = {"  statecraft rules show abstract-vision", "  statecraft rules show rule:cax-sco"})
final class RulesShowCommand extends Subcommand {
  @Parameters(paramLabel = "RULE", description = "The name of a rule, with rule: before it or not.")
  private String name;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  RulesShowCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    Selection chosen = sources.selection();
    RuleSet rules = workspace().rules(chosen);
    Rule rule = RuleNames.find(name, rules);
    Dependencies theory = rules.theory();
    output.write(
        console(),
        out -> {
          OutputOptions.line(out, rule.text().text().stripTrailing());
          remark(
              out,
              "reads from",
              theory.edges().stream()
                  .filter(edge -> edge.reader().equals(rule))
                  .map(edge -> edge.writer().name())
                  .toList());
          remark(
              out,
              "read by",
              theory.edges().stream()
                  .filter(edge -> edge.writer().equals(rule))
                  .map(edge -> edge.reader().name())
                  .toList());
        });
    return ExitStatus.OK;
  }

  private static void remark(java.io.OutputStream out, String words, List<String> names) {
    if (!names.isEmpty()) {
      OutputOptions.line(out, "# " + words + " " + String.join(", ", names));
    }
  }
}
