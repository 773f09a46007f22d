package org.statecraft.explain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.graph.NodeTransformLib;

/**
 * What makes a triple of a rule's head the one that is asked for.
 *
 * @param values the values of the head's variables
 * @param blanks which node each blank node of the head stands for
 */
record Unification(Binding values, Map<Node, Node> blanks) {
  /**
   * Unifies a head's triple with another, if that can be.
   *
   * @param wanted the triple; places of it that are not concrete may be anything
   */
  static Optional<Unification> of(Triple head, Triple wanted) {
    Map<Node, Node> terms = new LinkedHashMap<>();
    if (!fits(head, wanted, terms)) {
      return Optional.empty();
    }
    BindingBuilder values = BindingFactory.builder();
    Map<Node, Node> blanks = new LinkedHashMap<>();
    terms.forEach(
        (node, term) -> {
          if (node.isVariable()) {
            values.add(Var.alloc(node), term);
          } else {
            blanks.put(node, term);
          }
        });
    return Optional.of(new Unification(values.build(), blanks));
  }

  private static boolean fits(Triple head, Triple wanted, Map<Node, Node> terms) {
    return fits(head.getSubject(), wanted.getSubject(), terms)
        && fits(head.getPredicate(), wanted.getPredicate(), terms)
        && fits(head.getObject(), wanted.getObject(), terms);
  }

  private static boolean fits(Node head, Node wanted, Map<Node, Node> terms) {
    if (!wanted.isConcrete()) {
      return true;
    }
    if (head.isVariable() || head.isBlank()) {
      Node before = terms.putIfAbsent(head, wanted);
      return before == null || before.equals(wanted);
    }
    if (head.isTripleTerm() && wanted.isTripleTerm()) {
      return fits(head.getTriple(), wanted.getTriple(), terms);
    }
    return head.equals(wanted);
  }

  /** The values of the head's variables and blank nodes together. */
  Map<Node, Node> terms() {
    Map<Node, Node> terms = new LinkedHashMap<>(blanks);
    values.forEach(terms::put);
    return terms;
  }

  /** Another triple of the same head with some values in it. */
  Triple applied(Triple head, Binding some) {
    NodeTransform named = node -> blanks.getOrDefault(node, node);
    return NodeTransformLib.transform(named, Substitute.substitute(head, some));
  }
}
