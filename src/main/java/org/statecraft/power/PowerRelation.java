package org.statecraft.power;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * A mechanism at work among two or more actors: what the codings and the inferred relations of that
 * mechanism say together, from one actor to another where it has a direction, else on one basis.
 *
 * @param mechanism the mechanism
 * @param mode competition or cooperation
 * @param directed whether the first side acts on, appraises or provides for the second
 * @param sideA the actors of the first side; empty where there are no sides
 * @param sideB the actors of the second side; empty where there are no sides
 * @param parties everybody in it; a single bloc where its members are meant
 * @param beside blocs that stand beside their members, and are no parties more
 * @param bases what it rests on, the oldest first; empty where a coding names nothing
 * @param from since when, where that is known
 * @param until up to when, where it ended
 * @param origin who says so
 * @param nodes the relations that say it
 */
public record PowerRelation(
    Node mechanism,
    Optional<Node> mode,
    boolean directed,
    Set<Node> sideA,
    Set<Node> sideB,
    Set<Node> parties,
    Set<Node> beside,
    List<Node> bases,
    Optional<Node> from,
    Optional<Node> until,
    Relations.Origin origin,
    List<Node> nodes) {
  /** Whether it is said who stands against, or provides for, whom. */
  public boolean sided() {
    return !sideA.isEmpty() && !sideB.isEmpty();
  }
}
