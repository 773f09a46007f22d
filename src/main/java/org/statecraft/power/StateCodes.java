package org.statecraft.power;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * The codes of a register, such as that of the Correlates of War project, year by year. Where
 * spells are recorded for a state they alone count; else its one code stands for all years.
 */
final class StateCodes {

  /** A code from a year until another; of a day that is not known the bound is open. */
  private record Spell(String code, int from, int until) {}

  private final Graph graph;
  private final Node property;
  private final Map<Node, List<Spell>> spells = new HashMap<>();

  /**
   * The codes that a graph gives.
   *
   * @param graph what is known of all years
   * @param property what gives an actor its code in the register
   */
  StateCodes(Graph graph, Node property) {
    this.graph = graph;
    this.property = property;
    graph.stream(Node.ANY, SC.CODE_PROPERTY, property).map(Triple::getSubject).forEach(this::read);
  }

  private void read(Node spell) {
    Optional<Node> code = first(spell, SC.CODE).filter(Node::isLiteral);
    Optional<Node> actor = first(spell, SC.ACTOR);
    if (code.isPresent() && actor.isPresent()) {
      spells
          .computeIfAbsent(actor.get(), none -> new ArrayList<>())
          .add(
              new Spell(
                  code.get().getLiteralLexicalForm(),
                  period(spell, SC.FROM)
                      .map(days -> days.from().getYear())
                      .orElse(Integer.MIN_VALUE),
                  period(spell, SC.UNTIL)
                      .map(days -> days.to().getYear())
                      .orElse(Integer.MAX_VALUE)));
    }
  }

  private Optional<Period> period(Node spell, Node bound) {
    return first(spell, bound)
        .filter(Node::isLiteral)
        .flatMap(date -> Period.of(date.getLiteralLexicalForm()));
  }

  private Optional<Node> first(Node subject, Node predicate) {
    return graph.stream(subject, predicate, Node.ANY)
        .map(Triple::getObject)
        .min(Comparator.comparing(Node::toString));
  }

  /** The code that stood for a state in a year, of several the one that began last. */
  Optional<String> in(Node state, int year) {
    List<Spell> own = spells.get(state);
    return own == null
        ? first(state, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm)
        : own.stream()
            .filter(spell -> spell.from() <= year && year <= spell.until())
            .max(Comparator.comparingInt(Spell::from).thenComparing(Spell::code))
            .map(Spell::code);
  }
}
