package org.statecraft.infer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.statecraft.rule.Heads;
import org.statecraft.rule.Rule;

/** The end of a rule's body: puts the row's values into the head and adds what that gives. */
final class HeadInstantiation implements Operator {
  private final WorkingMemory facts;
  private final int owner;
  private final Budget meter;
  private final List<Triple> head;
  private final List<int[]> plain = new ArrayList<>();
  private final boolean flat;

  /** The head of a rule whose variables have these places; negative numbers below are places. */
  HeadInstantiation(
      Rule rule, WorkingMemory facts, int owner, Map<Var, Integer> places, Budget meter) {
    this.facts = facts;
    this.owner = owner;
    this.meter = meter;
    this.head = rule.head();
    this.flat =
        head.stream()
            .allMatch(
                triple ->
                    Heads.blanks(triple).isEmpty()
                        && !triple.getSubject().isTripleTerm()
                        && !triple.getObject().isTripleTerm());
    if (flat) {
      for (Triple triple : head) {
        plain.add(
            new int[] {
              code(triple.getSubject(), places),
              code(triple.getPredicate(), places),
              code(triple.getObject(), places)
            });
      }
    }
  }

  private int code(Node node, Map<Var, Integer> places) {
    return node.isVariable()
        ? -1 - places.getOrDefault(Var.alloc(node), -1)
        : facts.terms().number(node);
  }

  @Override
  public boolean run(Solution row) {
    meter.tick();
    if (!flat) {
      emit(row);
      return false;
    }
    for (int[] triple : plain) {
      int subject = value(triple[0], row);
      int predicate = value(triple[1], row);
      int object = value(triple[2], row);
      if (subject != 0 && predicate != 0 && object != 0) {
        facts.add(subject, predicate, object, owner);
      }
    }
    return false;
  }

  private static int value(int code, Solution row) {
    return code >= 0 ? code : row.at(-1 - code);
  }

  /** Adds what the head gives for a solution, with fresh blank nodes. */
  void emit(Binding solution) {
    Map<Node, Node> fresh = new HashMap<>();
    for (Triple triple : head) {
      Node subject = node(triple.getSubject(), solution, fresh);
      Node predicate = node(triple.getPredicate(), solution, fresh);
      Node object = node(triple.getObject(), solution, fresh);
      if (subject.isConcrete() && predicate.isConcrete() && object.isConcrete()) {
        facts.add(
            facts.terms().number(subject),
            facts.terms().number(predicate),
            facts.terms().number(object),
            owner);
      }
    }
  }

  private static Node node(Node node, Binding solution, Map<Node, Node> fresh) {
    if (node.isTripleTerm()) {
      Triple triple = node.getTriple();
      return NodeFactory.createTripleTerm(
          node(triple.getSubject(), solution, fresh),
          node(triple.getPredicate(), solution, fresh),
          node(triple.getObject(), solution, fresh));
    }
    return node.isBlank()
        ? fresh.computeIfAbsent(node, blank -> NodeFactory.createBlankNode())
        : Substitute.substitute(node, solution);
  }
}
