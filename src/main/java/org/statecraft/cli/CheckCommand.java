package org.statecraft.cli;

import java.util.List;
import org.statecraft.app.Check;
import org.statecraft.app.Selection;
import org.statecraft.app.Validate;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Works;
import org.statecraft.power.EvidenceReader;
import org.statecraft.render.FindingFormat;
import org.statecraft.render.ProofFormat;
import org.statecraft.render.ProofWriter;
import org.statecraft.render.RenderSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says whether what is known contradicts itself. */
@Command(
    header = "Say whether what is known contradicts itself.",
    customSynopsis = "statecraft check [OPTION…] [FILE|DIR…]",
    description = {
      "Infers what follows and looks for contradictions: what belongs to two disjoint classes,"
          + " values that are none of their datatype, and whatever else OWL 2 RL or a rule without"
          + " a head forbids.",
      "Prints consistent, exit code 0; or inconsistent and each contradiction with its reasons,"
          + " exit code 1.",
      "With files it says instead what is wrong with these, as validate does."
    },
    footer = {"  statecraft check", "  statecraft check --entail owl -o json"})
final class CheckCommand extends Subcommand {
  @Parameters(arity = "0..*", paramLabel = "FILE|DIR", description = "Look over these files.")
  private List<String> files = List.of();

  @Mixin private CheckOptions options = new CheckOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  CheckCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    ProofFormat written = options.format(output);
    Selection chosen = sources.selection();
    if (!files.isEmpty()) {
      return validated(chosen, FindingFormat.valueOf(written.name()));
    }
    Check.Result result = new Check(workspace()).of(chosen, options.limit());
    KnowledgeBase knowledge = result.knowledge();
    RenderSettings settings = RenderSettings.forText(knowledge, output.screen(console()));
    output.write(
        console(),
        out ->
            new ProofWriter(
                    settings, options.depth(), new Works(knowledge), new EvidenceReader(knowledge))
                .verdict(written, result.clashes(), out));
    if (result.more()) {
      hint("there are more; raise --limit to see them");
    }
    if (chosen.rules().none()) {
      hint("there are no rules; choose some with --entail or --rules");
    }
    return result.clashes().isEmpty() ? ExitStatus.OK : ExitStatus.NO;
  }

  private ExitStatus validated(Selection chosen, FindingFormat format) {
    ValidateOptions usual = new ValidateOptions();
    Validate validate = new Validate(workspace());
    ValidationAnswer answer =
        new ValidationAnswer(validate.of(chosen.sources(), files, usual.shapes()));
    answer.write(format, output, console());
    hint(answer.counts());
    return usual.status(answer.findings());
  }
}
