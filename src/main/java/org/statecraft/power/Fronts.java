package org.statecraft.power;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Relations that can be told as one, since each on side A stands to each on side B: in {A} to {C}
 * and {B} to {C}, but not in {A} to {B} and {B} to {A}.
 *
 * @param sideA who stands on side A; empty where there are no sides
 * @param sideB who stands on side B
 * @param nodes the relations
 */
record Fronts(Set<Node> sideA, Set<Node> sideB, List<Node> nodes) {
  /** A relation alone. */
  static Fronts of(Node relation, PowerRelations relations) {
    return new Fronts(
        new LinkedHashSet<>(relations.sideA(relation)),
        new LinkedHashSet<>(relations.sideB(relation)),
        new ArrayList<>(List.of(relation)));
  }

  /** One pair of a relation with a direction. */
  static Fronts between(Pair pair, Node relation) {
    return new Fronts(
        new LinkedHashSet<>(List.of(pair.one())),
        new LinkedHashSet<>(List.of(pair.other())),
        new ArrayList<>(List.of(relation)));
  }

  /** Takes others in, if all are one then. Returns whether they are. */
  boolean joined(Fronts other) {
    boolean within = sideA.containsAll(other.sideA) && sideB.containsAll(other.sideB);
    boolean sided = !sideA.isEmpty() && !other.sideA.isEmpty();
    boolean one =
        sided
            ? within || sideA.equals(other.sideA) || sideB.equals(other.sideB)
            : sideA.isEmpty() && other.sideA.isEmpty();
    if (one) {
      sideA.addAll(other.sideA);
      sideB.addAll(other.sideB);
      nodes.addAll(other.nodes);
    }
    return one;
  }
}
