package org.statecraft.render;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Var;
import org.statecraft.power.Evaluation;
import org.statecraft.power.Reasons;
import org.statecraft.problem.RequestProblem;

/** Writes what the rules make of codings. */
public final class EvaluationWriter {
  private final PartsWriter writer;

  /** A part of what there is to say. */
  public enum Part {
    /** Verdicts and shares by mechanism. */
    MECHANISMS("By mechanism", "mechanism" + Part.SHARES),
    /** Verdicts and shares by coder. */
    CODERS("By coder", "coder" + Part.SHARES),
    /** How much of what is inferred was coded by those who coded everything. */
    PRECISION("Precision", "coder inferred coded precision"),
    /** Each coding with its verdict and the reason. */
    CODINGS("Codings", "coding coder mechanism verdict reason");

    private static final String SHARES = " n found level other missed uncodable share low high";

    private final String title;
    private final String columns;

    Part(String title, String columns) {
      this.title = title;
      this.columns = columns;
    }

    List<Var> columns() {
      return Cells.columns(columns);
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

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
      Optional<Part> part) {
    EvaluationRows rows =
        new EvaluationRows(evaluation, new VerdictWords(evaluation, reasons, told));
    List<Part> asked = part.map(List::of).orElseGet(() -> parts(evaluation));
    this.writer =
        new PartsWriter(
            asked.stream()
                .map(
                    each ->
                        new PartsWriter.Part(
                            each.toString(), each.title, each.columns(), () -> rows.of(each)))
                .toList(),
            settings);
  }

  /** All parts there is something to say in: precision is that of exhaustive coders alone. */
  private static List<Part> parts(Evaluation evaluation) {
    return Stream.of(Part.values())
        .filter(part -> part != Part.PRECISION || !evaluation.precisions().isEmpty())
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
