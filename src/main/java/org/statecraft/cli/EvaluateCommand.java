package org.statecraft.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.power.Codings;
import org.statecraft.power.Evaluation;
import org.statecraft.power.Measure;
import org.statecraft.power.Reasons;
import org.statecraft.problem.RequestProblem;
import org.statecraft.render.EvaluationWriter;
import org.statecraft.render.OutputFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
      "Tables, Markdown, LaTeX and JSON hold all parts, other formats the first or what --show"
          + " names. Of a choice of --columns the parts that have them are shown."
    },
    footer = {"  statecraft evaluate", "  statecraft evaluate --strict --show codings -o csv"})
final class EvaluateCommand extends Subcommand {
  @Option(
      names = "--coder",
      order = 10,
      paramLabel = "ENTITY",
      description = "Only what this source or analyst coded. Repeatable.")
  private List<String> coders = List.of();

  @Option(
      names = "--strict",
      order = 11,
      description = "Leave out codings that are marked as too weak for a strict test.")
  private boolean strict;

  @Option(
      names = "--show",
      order = 12,
      paramLabel = "PART",
      description =
          "mechanisms, coders, precision or codings; all there are where the format can hold them.")
  private Optional<EvaluationWriter.Part> part = Optional.empty();

  @Option(
      names = "--fail-under",
      order = 13,
      paramLabel = "N",
      description = "Exit code 1 if the measure, over all codings, is below N (from 0 to 1).")
  private Optional<Double> least = Optional.empty();

  @Option(
      names = "--measure",
      order = 14,
      paramLabel = "MEASURE",
      description =
          "What --fail-under looks at: found (the default), any-level, which counts what is found"
              + " at another level too, or precision.")
  private Measure measure = Measure.FOUND;

  @Mixin private FormatOptions format = new FormatOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  EvaluateCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    if (least.isPresent() && !(least.get() >= 0 && least.get() <= 1)) {
      throw new RequestProblem(
          "--fail-under " + least.get() + " is no share", "give one from 0 to 1, such as 0.8");
    }
    Selection chosen = sources.selection();
    KnowledgeBase knowledge = workspace().knowledge(chosen);
    Evaluation evaluation = new Evaluation(knowledge, coders(chosen, knowledge), strict);
    requirePrecision(evaluation);
    Screen screen = output.screen(console());
    OutputFormat written = format.forRows(screen, output);
    EvaluationWriter writer =
        new EvaluationWriter(
            evaluation,
            () -> new Reasons(knowledge, workspace().rules(chosen)),
            told(knowledge, screen),
            format.settings(knowledge, knowledge.prefixes(), screen),
            part);
    output.write(console(), out -> writer.write(written, out));
    if (evaluation.judged().isEmpty()) {
      hint("nothing was coded");
    }
    return failed(evaluation) ? ExitStatus.NO : ExitStatus.OK;
  }

  private Set<Node> coders(Selection chosen, KnowledgeBase knowledge) {
    Codings codings = new Codings(knowledge);
    Set<Node> nodes = new HashSet<>();
    for (String coder : coders) {
      Node node = workspace().directory(chosen).resolve(coder);
      if (!codings.coder(node)) {
        throw new RequestProblem(
            coder + " coded nothing",
            "those who did are named by sc:codedBy; evaluate --show coders lists them");
      }
      nodes.add(node);
    }
    return nodes;
  }

  /** Where nobody claims to have coded everything, what was not coded is not wrong. */
  private void requirePrecision(Evaluation evaluation) {
    boolean wanted =
        part.filter(EvaluationWriter.Part.PRECISION::equals).isPresent()
            || (least.isPresent() && measure == Measure.PRECISION);
    if (wanted && evaluation.precisions().isEmpty()) {
      throw new RequestProblem(
          "there is no precision, since none of the coders set out to code every relation",
          "declare one who did by sc:codesExhaustively true, or ask for found or any-level");
    }
  }

  private boolean failed(Evaluation evaluation) {
    if (least.isEmpty()) {
      return false;
    }
    OptionalDouble value = measure.of(evaluation);
    boolean failed = value.isEmpty() || value.getAsDouble() < least.get();
    if (failed) {
      hint(
          measure
              + " is "
              + (value.isEmpty() ? "undefined" : EvaluationWriter.rounded(value.getAsDouble()))
              + ", under "
              + least.get());
    }
    return failed;
  }
}
