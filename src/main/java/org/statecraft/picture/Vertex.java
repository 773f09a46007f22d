package org.statecraft.picture;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * An actor or an initiative in a picture.
 *
 * @param node the entity
 * @param kind which of the two it is
 * @param code a few letters for narrow places: the ISO 3166 code, an acronym, or the name's begin
 * @param name a name that is short enough for a picture
 * @param label its full name
 * @param from since when it is there, where that is known
 * @param until until when, where it has ended
 */
public record Vertex(
    Node node,
    Kind kind,
    String code,
    String name,
    String label,
    Optional<String> from,
    Optional<String> until) {
  /** What a vertex stands for. */
  public enum Kind {
    /** Somebody who acts. */
    ACTOR,
    /** What actors take part in. */
    INITIATIVE
  }

  /** Whether it is an initiative. */
  boolean initiative() {
    return kind == Kind.INITIATIVE;
  }
}
