package org.statecraft.power;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * Two actors in a relation of a mechanism; one and the same where a whole bloc is meant, whose
 * members stand in the relation among themselves.
 *
 * @param mechanism the mechanism
 * @param one an actor; of a directed mechanism the one that acts, appraises or provides
 * @param other the other actor
 */
public record Pair(Node mechanism, Node one, Node other) {
  /** A pair whose order counts only if the mechanism is directed. */
  static Pair of(Node mechanism, boolean directed, Node one, Node other) {
    return directed || NodeCmp.compareRDFTerms(one, other) <= 0
        ? new Pair(mechanism, one, other)
        : new Pair(mechanism, /* one= */ other, /* other= */ one);
  }
}
