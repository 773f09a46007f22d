package org.statecraft.cli;

import java.util.Optional;
import org.statecraft.app.Evaluate;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.power.Evaluation;
import org.statecraft.power.Reasons;
import org.statecraft.render.EvaluationWriter;
import org.statecraft.render.OutputFormat;
import org.statecraft.render.RenderSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what the rules make of each coding. */
@Command(
    header = "Test the rules by what others coded.",
    customSynopsis = "statecraft evaluate [OPTION…]",
    description = {
      "Takes each coding, of the article and of other works: between whom an author sees which"
          + " mechanism at work. It is found where the rules infer that mechanism between a party"
          + " of one side and one of the other, in either direction; found at another level where"
          + " they infer it of a bloc instead of a member, or the reverse; of another mechanism"
          + " where they infer only that; else missed, with the reason. Not codable is what finds"
          + " none of the mechanisms, or names nobody who is known.",
      "The share is that of the codings found (found at another level and by another mechanism do"
          + " not count) among those that could be (n), with the exact interval of 95 percent"
          + " (Clopper and Pearson), by mechanism and by coder, and as the mean over coders. The"
          + " interval takes codings for independent, which those of one work are not quite. What"
          + " nobody coded counts against the rules only by coders who are declared exhaustive"
          + " (sc:codesExhaustively): by them there is a precision, too.",
      "With --readings it compares how two readers coded the terms of initiatives: alpha"
          + " (Krippendorff) and kappa (Cohen) over n initiatives, tentative where alpha is below"
          + " 0.67, and which relations follow from both.",
      "Tables, Markdown, LaTeX and JSON hold all parts, other formats the first or what --show"
          + " names. Of a choice of --columns the parts that have them are shown."
    },
    footer = {"  statecraft evaluate", "  statecraft evaluate --strict --show codings -o csv"})
final class EvaluateCommand extends Subcommand {
  @Mixin private EvaluateOptions options = new EvaluateOptions();
  @Mixin private FormatOptions format = new FormatOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  EvaluateCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    options.require(output.force());
    Selection chosen = sources.selection();
    if (options.readings()) {
      return new ReadingsAnswer(workspace(), chosen)
          .write(options.part(), format, output, console());
    }
    KnowledgeBase knowledge = workspace().knowledge(chosen);
    Evaluation evaluation = options.evaluation(new Evaluate(workspace()), chosen);
    Screen screen = output.screen(console());
    OutputFormat written = format.forRows(screen, output);
    EvaluationWriter writer =
        new EvaluationWriter(
            evaluation,
            () -> new Reasons(knowledge, workspace().rules(chosen)),
            RenderSettings.forText(knowledge, screen),
            format.settings(knowledge, knowledge.prefixes(), screen),
            options.part());
    output.write(console(), out -> writer.write(written, out));
    options.draw(evaluation, knowledge, output.force());
    if (evaluation.judged().isEmpty()) {
      hint("nothing was coded");
    }
    Optional<String> failure = options.failure(evaluation);
    failure.ifPresent(this::hint);
    return failure.isPresent() ? ExitStatus.NO : ExitStatus.OK;
  }
}
