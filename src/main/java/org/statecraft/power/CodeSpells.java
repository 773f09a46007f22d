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
import org.apache.jena.sparql.util.NodeCmp;

/**
 * The codes of a register, such as that of the Correlates of War project, from year to year. Where
 * spells are recorded for an actor they alone count; else each of its codes stands for all years.
 */
public final class CodeSpells {
  private final Graph graph;
  private final Node property;
  private final Map<Node, List<Spell>> recorded = new HashMap<>();

  /**
   * A code of an actor from a year until another; of a day that is not known the bound is open.
   *
   * @param actor who had it
   * @param code as it is written
   * @param from the first year
   * @param until the last year
   */
  public record Spell(Node actor, String code, int from, int until) {
    /** Whether the code stood for the actor in a year. */
    public boolean in(int year) {
      return from <= year && year <= until;
    }

    /** Whether it has stood for all years. */
    public boolean always() {
      return from == Integer.MIN_VALUE && until == Integer.MAX_VALUE;
    }
  }

  /**
   * The codes that a graph gives.
   *
   * @param graph what is known of all years
   * @param property what gives an actor its code in the register
   */
  public CodeSpells(Graph graph, Node property) {
    this.graph = graph;
    this.property = property;
    graph.stream(Node.ANY, SC.CODE_PROPERTY, property).map(Triple::getSubject).forEach(this::read);
  }

  private void read(Node spell) {
    Optional<Node> code = first(spell, SC.CODE).filter(Node::isLiteral);
    Optional<Node> actor = first(spell, SC.ACTOR);
    if (code.isPresent() && actor.isPresent()) {
      recorded
          .computeIfAbsent(actor.get(), none -> new ArrayList<>())
          .add(
              new Spell(
                  actor.get(),
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

  /** The codes of an actor with their years. */
  public List<Spell> of(Node actor) {
    List<Spell> own = recorded.get(actor);
    return own == null
        ? graph.stream(actor, property, Node.ANY)
            .map(Triple::getObject)
            .filter(Node::isLiteral)
            .sorted(NodeCmp::compareRDFTerms)
            .map(Node::getLiteralLexicalForm)
            .distinct()
            .map(code -> new Spell(actor, code, Integer.MIN_VALUE, Integer.MAX_VALUE))
            .toList()
        : List.copyOf(own);
  }
}
