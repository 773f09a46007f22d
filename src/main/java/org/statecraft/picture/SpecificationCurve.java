package org.statecraft.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Labels;
import org.statecraft.power.Decision;
import org.statecraft.power.Sensitivity;
import org.statecraft.power.Sensitivity.Outcome;

/**
 * What comes out under each decision that changes something: the relations that are inferred and
 * the share of codings found, in the order of the former, and which variable was decided on.
 *
 * @param caption what was tried
 * @param points the outcomes, those with the fewest relations first
 * @param variables the names of the variables of the points
 * @param relations how many relations there are as things were decided
 * @param found the share found then
 */
public record SpecificationCurve(
    String caption,
    List<Point> points,
    List<String> variables,
    int relations,
    OptionalDouble found) {
  /**
   * An outcome.
   *
   * @param words what is decided otherwise, and what comes of it
   * @param variable the number of its variable
   * @param relations how many relations there are
   * @param found the share of codings found
   * @param reading whether another reading decided so
   */
  public record Point(
      String words, int variable, int relations, OptionalDouble found, boolean reading) {}

  /** What is called how. */
  private record Names(KnowledgeBase knowledge, Labels labels) {
    String of(Node node) {
      return node.isLiteral()
          ? node.getLiteralLexicalForm()
          : labels.of(node).orElseGet(() -> knowledge.prefixes().display(node));
    }

    String of(Decision decision) {
      String otherwise =
          decision.value().isEmpty()
              ? "also " + decision.alternative().map(this::of).orElse("")
              : decision.alternative().isEmpty()
                  ? "without " + decision.value().map(this::of).orElse("")
                  : decision.value().map(this::of).orElse("")
                      + " → "
                      + decision.alternative().map(this::of).orElse("");
      return of(decision.entity()) + ", " + of(decision.property()) + ": " + otherwise;
    }

    String of(List<Outcome> alike) {
      Outcome outcome =
          alike.stream().filter(Outcome::otherReading).findFirst().orElse(alike.getFirst());
      return outcome.decisions().stream().map(this::of).collect(Collectors.joining("; "))
          + (alike.size() == 1 ? "" : " (and " + (alike.size() - 1) + " more come to the same)")
          + ". Relations lost "
          + outcome.change().lost().size()
          + ", gained "
          + outcome.change().gained().size()
          + "; pairs of actors lost "
          + outcome.change().pairsLost().size()
          + ", gained "
          + outcome.change().pairsGained().size()
          + (outcome.otherReading() ? ". Another reading decided so." : ".");
    }
  }

  /** The curve as a drawing and a table. */
  public Figure figure() {
    return new Figure(
        CurveDrawing.TITLE,
        CurveDrawing.of(this),
        "Point at a mark to see the decision and what comes of it.",
        "All decisions as a table",
        List.of("decision", "relations", "codings found"),
        points.stream()
            .map(
                point ->
                    List.of(
                        point.words(),
                        Integer.toString(point.relations()),
                        point.found().isEmpty()
                            ? ""
                            : String.format(Locale.ROOT, "%.3f", point.found().getAsDouble())))
            .toList());
  }

  /** The curve of what was swept. */
  public static SpecificationCurve of(Sensitivity sensitivity, KnowledgeBase knowledge) {
    Names names = new Names(knowledge, new Labels(knowledge));
    Function<Outcome, String> variable = outcome -> names.of(Sensitivity.variable(outcome));
    List<String> variables =
        sensitivity.effective().stream().map(variable).distinct().sorted().toList();
    int base = sensitivity.base().size();
    List<Point> points = new ArrayList<>();
    for (List<Outcome> alike : sensitivity.alike()) {
      Outcome outcome = alike.getFirst();
      points.add(
          new Point(
              names.of(alike),
              variables.indexOf(variable.apply(outcome)),
              base - outcome.change().lost().size() + outcome.change().gained().size(),
              outcome.codings().found(),
              alike.stream().anyMatch(Outcome::otherReading)));
    }
    points.sort(
        Comparator.comparingInt(Point::relations)
            .thenComparingDouble(point -> point.found().orElse(0)));
    String caption =
        String.format(
            Locale.ROOT,
            "%,d decisions tried otherwise, one %s; %,d change a relation or pair, drawn where they"
                + " differ (%,d)",
            sensitivity.outcomes().size(),
            sensitivity.outcomes().stream().anyMatch(each -> each.decisions().size() > 1)
                ? "pair at a time"
                : "at a time",
            sensitivity.effective().size(),
            points.size());
    return new SpecificationCurve(caption, points, variables, base, sensitivity.codings().found());
  }
}
