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

  /** All parts there is something to say in: precision is that of exhaustive coders alone. */
  private static List<EvaluationPart> parts(Evaluation evaluation) {
    return Stream.of(EvaluationPart.values())
        .filter(part -> !part.ofReadings())
        .filter(part -> part != EvaluationPart.PRECISION || !evaluation.precisions().isEmpty())
        .toList();
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
