package org.statecraft.render;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.statecraft.power.Evaluation;
import org.statecraft.power.Reasons;
import org.statecraft.problem.RequestProblem;

/** Writes what the rules make of codings. */
public final class EvaluationWriter {
  private final PartsWriter writer;

  /**
   * A writer.
   *
   * @param reasons asked for only where codings are told with their reasons
   * @param told how terms are shown in sentences, where entities are called by their labels
   * @param settings how tables are shown; parts without the columns that are wanted are left out
   * @param part what is wanted; empty for all that the format can hold
   * @throws RequestProblem if no part has the columns that are wanted
   */
  public EvaluationWriter(
      Evaluation evaluation,
      Supplier<Reasons> reasons,
      RenderSettings told,
      RenderSettings settings,
      Optional<EvaluationPart> part) {
    EvaluationRows rows =
        new EvaluationRows(evaluation, new VerdictWords(evaluation, reasons, told));
    List<EvaluationPart> asked = part.map(List::of).orElseGet(() -> parts(evaluation));
    this.writer =
        new PartsWriter(
            asked.stream()
                .map(
                    each ->
                        new PartsWriter.Part(
                            each.toString(), each.title(), each.columns(), () -> rows.of(each)))
                .toList(),
            settings);
  }

  /**
   * All parts there is something to say in: precision is that of exhaustive coders alone, years and
   * camps are not known of every work, and not every two actors were coded twice.
   */
  private static List<EvaluationPart> parts(Evaluation evaluation) {
    return Stream.of(EvaluationPart.values())
        .filter(part -> !part.ofReadings() && told(part, evaluation))
        .toList();
  }

  private static boolean told(EvaluationPart part, Evaluation evaluation) {
    return switch (part) {
      case PRECISION -> !evaluation.precisions().isEmpty();
      case PERIODS -> evaluation.byYear().size() > 1;
      case CAMPS -> evaluation.byCamp().size() > 1;
      case AGREEMENT -> evaluation.agreement().all().units() > 0;
      default -> true;
    };
  }

  /** Writes what is wanted; a format for programs but JSON holds the first part alone. */
  public void write(OutputFormat format, OutputStream out) {
    writer.write(format, out);
  }

  /** A share with three digits. */
  public static String rounded(double value) {
    return Cells.rounded(value);
  }
}
