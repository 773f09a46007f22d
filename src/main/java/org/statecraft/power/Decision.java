package org.statecraft.power;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * One value that was decided on, and what could be there instead.
 *
 * @param entity what has the value: a coding, an act, a parameter
 * @param property the variable
 * @param value the value in force that goes; empty where one comes to those that there are
 * @param alternative the value that comes; empty where one is only left out
 */
public record Decision(
    Node entity, Node property, Optional<Node> value, Optional<Node> alternative) {
  /** What holds no more if it is decided otherwise. */
  public Optional<Triple> removed() {
    return value.map(old -> Triple.create(entity, property, old));
  }

  /** What holds then. */
  public Optional<Triple> added() {
    return alternative.map(other -> Triple.create(entity, property, other));
  }
}
