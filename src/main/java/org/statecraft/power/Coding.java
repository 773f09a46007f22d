package org.statecraft.power;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * How a coder reads what is between actors.
 *
 * @param node the coding itself
 * @param coders whose reading it is
 * @param mechanism the mechanism that the coder finds; empty where none of those known fits
 * @param sideA the actors of the first side; empty where there are no sides
 * @param sideB the actors of the second side; empty where there are no sides
 * @param parties everybody in it
 * @param bases what it rests on, where that is named
 * @param strict whether it counts in a strict test
 */
public record Coding(
    Node node,
    Set<Node> coders,
    Optional<Node> mechanism,
    Set<Node> sideA,
    Set<Node> sideB,
    Set<Node> parties,
    List<Node> bases,
    boolean strict) {
  /**
   * Two actors between whom the coder sees the mechanism at work.
   *
   * @param one an actor of the first side, or any party where there are no sides
   * @param other an actor of the second side, or another party
   */
  record Pair(Node one, Node other) {}

  /**
   * Each of one side with each of the other, or all parties with one another; nobody with itself.
   */
  Set<Pair> pairs() {
    Set<Pair> pairs = new LinkedHashSet<>();
    List<Node> everybody = List.copyOf(parties);
    boolean sided = !sideA.isEmpty() && !sideB.isEmpty();
    for (Node one : sided ? sideA : parties) {
      Iterable<Node> others =
          sided ? sideB : everybody.subList(everybody.indexOf(one) + 1, everybody.size());
      for (Node other : others) {
        if (!one.equals(other)) {
          pairs.add(new Pair(one, other));
        }
      }
    }
    return pairs;
  }
}
