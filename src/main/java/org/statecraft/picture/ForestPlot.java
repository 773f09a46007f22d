package org.statecraft.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.power.Evaluation;
import org.statecraft.power.Tally;
import org.statecraft.power.Verdict;
import org.statecraft.statistics.Interval;

/**
 * Shares of codings found, one below the other with their intervals: how far the rules agree with
 * each coder, or with what else codings are told apart by.
 *
 * @param title what it shows
 * @param rows the shares, of all codings last
 */
public record ForestPlot(String title, List<Row> rows) {
  private static final String ALL = "all codings";

  /** By what codings are told apart. */
  public enum By {
    /** Who coded. */
    CODER,
    /** Which mechanism was coded. */
    MECHANISM,
    /** In which year the work came out. */
    PERIOD,
    /** What the country of the coder is a member of. */
    CAMP
  }

  /**
   * A share.
   *
   * @param label of which codings
   * @param found how many are found
   * @param n of how many, one at least
   * @param interval the exact interval of 95 percent
   * @param whole whether it is of all codings
   */
  public record Row(String label, int found, int n, Interval interval, boolean whole) {
    double share() {
      return (double) found / n;
    }

    /** The share and its interval. */
    String estimate() {
      return String.format(
          Locale.ROOT, "%.2f [%.2f, %.2f]", share(), interval.low(), interval.high());
    }
  }

  /** The shares of codings; groups in which there is none that a rule could find are left out. */
  public static ForestPlot of(Evaluation evaluation, By by, KnowledgeBase knowledge) {
    List<Row> rows = new ArrayList<>();
    groups(evaluation, by, new ActorNames(knowledge))
        .forEach((label, tally) -> row(label, tally, /* whole= */ false).ifPresent(rows::add));
    row(ALL, evaluation.total(), /* whole= */ true).ifPresent(rows::add);
    String title =
        "Codings of others that the rules find, by " + by.name().toLowerCase(Locale.ROOT);
    return new ForestPlot(title, rows);
  }

  private static Map<String, Tally> groups(Evaluation evaluation, By by, ActorNames names) {
    return switch (by) {
      case CODER -> coders(evaluation, names);
      case MECHANISM -> called(evaluation.byMechanism(), names);
      case PERIOD -> {
        Map<String, Tally> years = new LinkedHashMap<>(evaluation.byYear());
        Optional.ofNullable(years.remove("")).ifPresent(none -> years.put("not dated", none));
        yield years;
      }
      case CAMP -> called(evaluation.byCamp(), names);
    };
  }

  /** Those of whom there is one coding alone make one row, which says more than fifty would. */
  private static Map<String, Tally> coders(Evaluation evaluation, ActorNames names) {
    Map<Node, Tally> several = new LinkedHashMap<>(evaluation.byCoder());
    Set<Node> single = new LinkedHashSet<>();
    several.forEach(
        (coder, tally) -> {
          if (tally.codable() == 1) {
            single.add(coder);
          }
        });
    if (single.size() > 1) {
      several.keySet().removeAll(single);
    }
    Map<String, Tally> called = called(several, names);
    if (single.size() > 1) {
      called.put(single.size() + " coders of one coding each", evaluation.by(single));
    }
    return called;
  }

  private static Map<String, Tally> called(Map<Node, Tally> groups, ActorNames names) {
    Map<String, Tally> called = new LinkedHashMap<>();
    groups.forEach(
        (group, tally) -> {
          String label = group.isLiteral() ? group.getLiteralLexicalForm() : names.label(group);
          // Two works may have one title.
          called.put(called.containsKey(label) ? label + " (" + group + ")" : label, tally);
        });
    return called;
  }

  private static Optional<Row> row(String label, Tally tally, boolean whole) {
    return tally
        .interval()
        .map(each -> new Row(label, tally.count(Verdict.FOUND), tally.codable(), each, whole));
  }

  /** The shares as a drawing and a table. */
  public Figure figure() {
    return new Figure(
        title,
        ForestDrawing.of(this),
        "Point at a share to see of which codings it is.",
        "All shares as a table",
        List.of("codings", "found", "n", "share [95% interval]"),
        rows.stream()
            .map(
                row ->
                    List.of(
                        row.label(),
                        Integer.toString(row.found()),
                        Integer.toString(row.n()),
                        row.estimate()))
            .toList());
  }
}
