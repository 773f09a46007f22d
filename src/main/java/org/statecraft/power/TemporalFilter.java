package org.statecraft.power;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * What was not there in a period: what began or happened after it, and what had ended before it.
 * With an initiative go its participations, and with what a relation was coded on the coding; an
 * end that was still to come is not told. What bears no date is always there, but for codings of
 * relations: of one that names no time and rests on nothing that bears one it is not known whether
 * it holds of the period.
 */
final class TemporalFilter {
  private static final List<Node> STARTS = List.of(SC.FROM, SC.DATE, SC.YEAR);
  private static final List<Node> GROUNDS = List.of(SC.BASIS, SC.WITHIN);

  /** The length of a day as it is written, after which a time of day or a zone may follow. */
  private static final int DAY = 10;

  private final Graph stated;
  private final Period period;
  private final Set<Node> absent = new HashSet<>();

  /**
   * What was not there.
   *
   * @param undated whether codings without a date are taken to hold at all times
   */
  TemporalFilter(Graph stated, Period period, boolean undated) {
    this.stated = stated;
    this.period = period;
    STARTS.forEach(
        start ->
            stated.stream(Node.ANY, start, Node.ANY)
                .filter(triple -> later(triple.getObject()))
                .forEach(triple -> absent.add(triple.getSubject())));
    stated.stream(Node.ANY, SC.UNTIL, Node.ANY)
        .filter(triple -> over(triple.getObject()))
        .forEach(triple -> absent.add(triple.getSubject()));
    follow();
    if (!undated) {
      stated.stream(Node.ANY, RDF.type.asNode(), SC.CODED_RELATION)
          .map(Triple::getSubject)
          .filter(this::undated)
          .forEach(absent::add);
    }
  }

  /** Whether neither a coding nor anything that it rests on bears a date. */
  private boolean undated(Node coding) {
    return Stream.concat(
            Stream.of(coding), stated.stream(coding, SC.BASIS, Node.ANY).map(Triple::getObject))
        .noneMatch(
            each -> STARTS.stream().anyMatch(start -> stated.contains(each, start, Node.ANY)));
  }

  private void follow() {
    Deque<Node> open = new ArrayDeque<>(absent);
    while (!open.isEmpty()) {
      Node gone = open.removeFirst();
      stated.stream(gone, SC.PARTICIPATION, Node.ANY)
          .map(Triple::getObject)
          .filter(absent::add)
          .forEach(open::add);
      for (Node ground : GROUNDS) {
        stated.stream(Node.ANY, ground, gone)
            .map(Triple::getSubject)
            .filter(absent::add)
            .forEach(open::add);
      }
    }
  }

  /** Whether a triple speaks of nothing that was not there. */
  boolean present(Triple triple) {
    return !absent.contains(triple.getSubject())
        && !absent.contains(triple.getObject())
        && !(triple.getPredicate().equals(SC.UNTIL) && later(triple.getObject()));
  }

  private boolean later(Node date) {
    return days(date).filter(days -> days.from().isAfter(period.to())).isPresent();
  }

  private boolean over(Node date) {
    return days(date).filter(days -> days.to().isBefore(period.from())).isPresent();
  }

  /** The days of a date, a time of day, a month or a year; empty for what is none of these. */
  private static Optional<Period> days(Node date) {
    if (!date.isLiteral()) {
      return Optional.empty();
    }
    String text = date.getLiteralLexicalForm();
    boolean more = text.length() > DAY && "TZ+-".indexOf(text.charAt(DAY)) >= 0;
    return Period.of(more ? text.substring(0, DAY) : text);
  }
}
