package org.statecraft.cli;

import java.nio.file.Path;
import java.util.List;
import org.statecraft.app.CheckRules;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lint.Finding;
import org.statecraft.render.FindingWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks rules over. */
@Command(
    name = "check",
    header = "Look rules over before they are used.",
    customSynopsis = "statecraft rules check [OPTION…] FILE|DIR…",
    description = {
      "Tells with their places: what is no rule, variables without a value, terms that nobody"
          + " mentions, patterns that nobody states or infers, two rules of one name, circles"
          + " through negation, new terms made in a circle, and parts of a body that nothing"
          + " joins.",
      "Rules are looked at with those of the knowledge base. Exit code 1 if there are errors."
    },
    footer = {
      "  statecraft rules check ontology/rules",
      "  statecraft rules check -o table ontology/rules/owl"
    })
final class RulesCheckCommand extends Subcommand {
  @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "Rules to look over.")
  private List<Path> paths = List.of();

  @Option(names = "--strict", order = 10, description = "Exit code 1 if there are warnings, too.")
  private boolean strict;

  @Mixin private FormatOptions format = new FormatOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  RulesCheckCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    CheckRules.Result result = new CheckRules(workspace()).of(sources.selection(), paths);
    List<Finding> findings = result.findings();
    KnowledgeBase knowledge = result.knowledge();
    Screen screen = output.screen(console());
    output.write(
        console(),
        out -> {
          if (format.given(output)) {
            format
                .forRows(screen, output)
                .write(
                    FindingWriter.rows(findings),
                    format.settings(knowledge, knowledge.prefixes(), screen),
                    out);
          } else {
            new FindingWriter(screen).write(findings, out);
          }
        });
    hint(
        Plural.of(result.rules(), "rule")
            + ", "
            + Plural.of(result.errors(), "error")
            + ", "
            + Plural.of(findings.size() - result.errors(), "warning"));
    return result.errors() > 0 || (strict && !findings.isEmpty()) ? ExitStatus.NO : ExitStatus.OK;
  }
}
