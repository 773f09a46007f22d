package org.statecraft.power;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.statecraft.kb.KnowledgeBase;

/** The last day of which a knowledge base tells. */
public final class CutOff {

  private final Graph graph;

  /** The cut-off day of what is known. */
  public CutOff(KnowledgeBase knowledge) {
    this.graph = knowledge.everything();
  }

  /** The day, if the knowledge base says; the last one where there are several. */
  public Optional<LocalDate> day() {
    return graph.stream(Node.ANY, SC.CUT_OFF, Node.ANY)
        .map(Triple::getObject)
        .filter(Node::isLiteral)
        .flatMap(day -> date(day.getLiteralLexicalForm()).stream())
        .max(Comparator.naturalOrder());
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /**
   * The last day that can be seen from a perspective: of its time, if that ends before. None where
   * the knowledge base has no last day.
   */
  public Optional<LocalDate> seen(Perspective perspective) {
    Optional<LocalDate> to = perspective.period().map(Period::to);
    return day().map(last -> to.filter(last::isAfter).orElse(last));
  }

  /** What to tell whoever looks at a time that goes on after that day. */
  public Optional<String> beyond(Period period) {
    return day()
        .filter(day -> period.to().isAfter(day))
        .map(
            day ->
                "the knowledge base tells of the time up to "
                    + day
                    + "; what changed later is not in what it shows "
                    + period);
  }
}
