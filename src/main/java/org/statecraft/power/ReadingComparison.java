package org.statecraft.power;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;
import org.statecraft.kb.KnowledgeBase;

/**
 * The two readings of the terms of initiatives, and what follows from each.
 *
 * @param variables how far the readings agree on each variable
 * @param relations what follows from either, by mechanism and name
 */
public record ReadingComparison(
    List<ReadingAgreement.Variable> variables, List<Holding> relations) {
  /**
   * A relation that follows from one reading at least.
   *
   * @param relation the relation
   * @param mechanism its mechanism
   * @param first whether it follows from the first
   * @param second whether it follows from the second
   */
  public record Holding(Node relation, Node mechanism, boolean first, boolean second) {
    /** Whether it follows from both. */
    public boolean both() {
      return first && second;
    }
  }

  /**
   * Compares them.
   *
   * @param facts what is stated
   * @param first what is known by the first reading
   * @param second what is known by the second
   */
  public static ReadingComparison of(
      KnowledgeBase facts, KnowledgeBase first, KnowledgeBase second) {
    return new ReadingComparison(
        new ReadingAgreement(facts).variables(), relations(mechanisms(first), mechanisms(second)));
  }

  private static Map<Node, Node> mechanisms(KnowledgeBase knowledge) {
    return new RelationSet(knowledge.everything()).mechanisms();
  }

  private static List<Holding> relations(Map<Node, Node> first, Map<Node, Node> second) {
    Map<Node, Node> either = new HashMap<>(second);
    either.putAll(first);
    List<Holding> relations = new ArrayList<>();
    either.forEach(
        (relation, mechanism) ->
            relations.add(
                new Holding(
                    relation,
                    mechanism,
                    first.containsKey(relation),
                    second.containsKey(relation))));
    relations.sort(
        Comparator.comparing(Holding::mechanism, NodeCmp::compareRDFTerms)
            .thenComparing(Holding::relation, NodeCmp::compareRDFTerms));
    return relations;
  }
}
