package org.statecraft.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.statecraft.app.Evaluate;
import org.statecraft.app.Selection;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.picture.ForestPlot;
import org.statecraft.power.Evaluation;
import org.statecraft.power.Measure;
import org.statecraft.problem.RequestProblem;
import org.statecraft.render.EvaluationPart;
import org.statecraft.render.EvaluationWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which codings the rules are tested by, and what has to come out. */
@Command
final class EvaluateOptions {
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
          "mechanisms, coders, periods, camps, precision, agreement or codings, and of --readings"
              + " readings, holding or relations; all there are where the format can hold them.")
  private Optional<EvaluationPart> shown = Optional.empty();

  @Option(
      names = "--by",
      order = 13,
      paramLabel = "WHAT",
      description =
          "Show the shares alone, by coder, mechanism, period (the year of the coder's work) or camp"
              + " (what the coder's country is a member of).")
  private Optional<Grouping> by = Optional.empty();

  @Option(
      names = "--forest",
      order = 13,
      paramLabel = "FILE",
      description =
          "Also draw the shares with their intervals, by coder or what --by names, into FILE.svg or"
              + " FILE.html.")
  private Optional<Path> forest = Optional.empty();

  @Option(
      names = "--readings",
      order = 13,
      description =
          "Compare the two readings of the terms of initiatives instead: how far they agree on each"
              + " variable, and what follows from both.")
  private boolean readings;

  @Option(
      names = "--fail-under",
      order = 14,
      paramLabel = "N",
      description = "Exit code 1 if the measure, over all codings, is below N (from 0 to 1).")
  private Optional<Double> least = Optional.empty();

  @Option(
      names = "--measure",
      order = 15,
      paramLabel = "MEASURE",
      description =
          "What --fail-under looks at: found (the default), any-level, which counts what is found"
              + " at another level too, or precision.")
  private Measure measure = Measure.FOUND;

  /** By what shares are told. */
  private enum Grouping {
    CODER(EvaluationPart.CODERS, ForestPlot.By.CODER),
    MECHANISM(EvaluationPart.MECHANISMS, ForestPlot.By.MECHANISM),
    PERIOD(EvaluationPart.PERIODS, ForestPlot.By.PERIOD),
    CAMP(EvaluationPart.CAMPS, ForestPlot.By.CAMP);

    private final EvaluationPart part;
    private final ForestPlot.By drawn;

    Grouping(EvaluationPart part, ForestPlot.By drawn) {
      this.part = part;
      this.drawn = drawn;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The part that is shown, if one was chosen. */
  Optional<EvaluationPart> part() {
    return shown.or(() -> by.map(grouping -> grouping.part));
  }

  /** Whether readings are compared. */
  boolean readings() {
    return readings || part().filter(EvaluationPart::ofReadings).isPresent();
  }

  /** Draws the shares, if that is wanted. */
  void draw(Evaluation evaluation, KnowledgeBase knowledge, boolean force) {
    forest.ifPresent(
        file ->
            new FigureFile(file, force)
                .write(
                    ForestPlot.of(
                            evaluation,
                            by.map(each -> each.drawn).orElse(ForestPlot.By.CODER),
                            knowledge)
                        .figure()));
  }

  /** Makes sure that what has to come out is a share, and that the options go together. */
  void require(boolean force) {
    forest.ifPresent(file -> new FigureFile(file, force).require());
    if (by.isPresent() && shown.isPresent()) {
      throw new RequestProblem("--by and --show exclude each other", "leave one of them out");
    }
    if (readings()) {
      requireReadings();
    }
    if (least.isPresent() && !(least.get() >= 0 && least.get() <= 1)) {
      throw new RequestProblem(
          "--fail-under " + least.get() + " is no share", "give one from 0 to 1, such as 0.8");
    }
  }

  private void requireReadings() {
    if (part().isPresent() && !part().get().ofReadings()) {
      throw new RequestProblem(
          part().get() + " is no part of --readings",
          "its parts are readings, holding and relations");
    }
    if (!coders.isEmpty() || strict || least.isPresent() || forest.isPresent()) {
      throw new RequestProblem(
          "--readings compares readings of terms, and no codings",
          "leave out --coder, --strict, --forest and --fail-under");
    }
  }

  /** What the rules make of the codings. */
  Evaluation evaluation(Evaluate evaluate, Selection chosen) {
    Evaluation evaluation = evaluate.of(chosen, coders, strict);
    requirePrecision(evaluation);
    return evaluation;
  }

  /** Where nobody claims to have coded everything, what was not coded is not wrong. */
  private void requirePrecision(Evaluation evaluation) {
    boolean wanted =
        part().filter(EvaluationPart.PRECISION::equals).isPresent()
            || (least.isPresent() && measure == Measure.PRECISION);
    if (wanted && evaluation.precisions().isEmpty()) {
      throw new RequestProblem(
          "there is no precision, since none of the coders set out to code every relation",
          "declare one who did by sc:codesExhaustively true, or ask for found or any-level");
    }
  }

  /** What is said where the measure is below what is wanted at least. */
  Optional<String> failure(Evaluation evaluation) {
    OptionalDouble value = measure.of(evaluation);
    return least
        .filter(limit -> value.isEmpty() || value.getAsDouble() < limit)
        .map(
            limit ->
                measure
                    + " is "
                    + (value.isEmpty()
                        ? "undefined"
                        : EvaluationWriter.rounded(value.getAsDouble()))
                    + ", under "
                    + limit);
  }
}
