package org.statecraft.cli;

import java.util.List;
import org.statecraft.app.Validate;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.render.FindingFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Looks files over before they are used. */
@Command(
    header = "Say what is wrong with files, where, and what to do.",
    customSynopsis = "statecraft validate [OPTION…] FILE|DIR…",
    description = {
      "Tells with its place and a remedy: what is no RDF, what breaks the SHACL shapes of the"
          + " knowledge base or your own, words that nobody declares, texts where a thing belongs,"
          + " values of another datatype, dates out of order, what lacks a label, a source or a"
          + " basis, a file that is not called after its case, and what the knowledge base says"
          + " already or otherwise.",
      "Files are looked at together and with the knowledge base. Nothing is fetched. - stands for"
          + " standard input. Exit code 1 if there are violations."
    },
    footer = {
      "  statecraft validate cases/aukus.ttl",
      "  statecraft validate --fail-on warning -o sarif cases"
    })
final class ValidateCommand extends Subcommand {
  @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "What to look over.")
  private List<String> files = List.of();

  @Mixin private ValidateOptions options = new ValidateOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private SourceOptions sources = new SourceOptions();

  ValidateCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    FindingFormat format = options.format(output);
    ValidationAnswer answer =
        new ValidationAnswer(
            new Validate(workspace())
                .of(sources.sources(/* asked= */ false), files, options.shapes()));
    answer.write(format, output, console());
    hint(answer.counts());
    return options.status(answer.findings());
  }
}
