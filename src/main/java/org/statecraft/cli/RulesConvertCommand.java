package org.statecraft.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statecraft.app.ConvertRules;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes rules in the other language. */
@Command(
    name = "convert",
    header = "Write rules as SPARQL 1.2 RL or as CONSTRUCT.",
    customSynopsis = "statecraft rules convert [OPTION…] FILE|DIR…",
    description = {
      "Writes one rule set of SPARQL 1.2 RL (.srl), or one CONSTRUCT query (.rq), by which the same"
          + " follows. What is written is read again before it is given.",
      "What one of the languages cannot say is told with the reason: SPARQL 1.2 RL has no UNION,"
          + " OPTIONAL, sums, paths of any length or contradictions, among others."
    },
    footer = {
      "  statecraft rules convert ontology/rules/owl/cax-sco.rq",
      "  statecraft rules convert -o construct --only prp-dom ontology/rules/owl/prp-dom.rq"
    })
final class RulesConvertCommand extends Subcommand {
  @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "Rules to write anew.")
  private List<Path> paths = List.of();

  @Option(
      names = {"-o", "--format"},
      order = 20,
      paramLabel = "FORMAT",
      description = "rl (the default) or construct.")
  private ConvertRules.@Nullable Language language;

  @Option(
      names = "--only",
      order = 11,
      paramLabel = "RULE",
      description = "Only this rule. Repeatable.")
  private List<String> only = new ArrayList<>();

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  RulesConvertCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    ConvertRules.Language written =
        output.format(language, List.of(ConvertRules.Language.values()), ConvertRules.Language.RL);
    String text = new ConvertRules(workspace()).of(sources.selection(), paths, written, only);
    output.write(console(), out -> OutputOptions.line(out, text.stripTrailing()));
    return ExitStatus.OK;
  }
}
