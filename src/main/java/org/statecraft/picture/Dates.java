package org.statecraft.picture;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.statecraft.power.Period;
import org.statecraft.power.SC;

/**
 * Dates as they are known: {@code 2023-11-01}, {@code 2023-11} where only the month is, {@code
 * 2023} where only the year is.
 */
final class Dates {

  private final Graph graph;

  Dates(Graph graph) {
    this.graph = graph;
  }

  /** Since when something is there. */
  Optional<String> from(Node thing) {
    return date(thing, SC.FROM, SC.DATE_PRECISION);
  }

  /** Until when it was. */
  Optional<String> until(Node thing) {
    return date(thing, SC.UNTIL, SC.UNTIL_PRECISION);
  }

  /** When it happened. */
  Optional<String> of(Node event) {
    return date(event, SC.DATE, SC.DATE_PRECISION);
  }

  private Optional<String> date(Node thing, Node property, Node precision) {
    int length =
        graph.contains(thing, precision, SC.YEAR_PRECISION)
            ? 4
            : graph.contains(thing, precision, SC.MONTH_PRECISION) ? 7 : 10;
    return graph.stream(thing, property, Node.ANY)
        .map(Triple::getObject)
        .flatMap(literal -> text(literal).stream())
        .min(String::compareTo)
        .map(text -> text.substring(0, Math.min(length, text.length())));
  }

  /** The date in a literal, without a time of day; empty if it holds none. */
  static Optional<String> text(Node literal) {
    if (!literal.isLiteral()) {
      return Optional.empty();
    }
    String text = literal.getLiteralLexicalForm();
    String day = text.substring(0, Math.min(10, text.length()));
    return Period.of(day).map(known -> day);
  }

  /** The days that a date may mean. */
  static Period days(String date) {
    return Period.of(date).orElseThrow(() -> new IllegalArgumentException(date));
  }
}
