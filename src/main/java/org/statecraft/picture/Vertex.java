package org.statecraft.picture;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * An actor or an initiative in a picture.
 *
 * @param node the entity
 * @param kind which of the two it is
 * @param code its ISO 3166 code or an acronym, if it has one
 * @param iso3 its ISO 3166 alpha-3 code, if it has one
 * @param cow its number in the Correlates of War project, if it has one
 * @param name a name that is short enough for a picture
 * @param label its full name
 * @param from since when it is there, where that is known
 * @param until until when, where it has ended
 */
public record Vertex(
    Node node,
    Kind kind,
    Optional<String> code,
    Optional<String> iso3,
    Optional<String> cow,
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

  private static final int NARROW = 5;

  /** A few letters for narrow places: the code, or the begin of the name. */
  String narrow() {
    return code.orElseGet(() -> name.substring(0, Math.min(NARROW, name.length())).strip());
  }

  /** Its code for tables, or its full name where it has none. */
  String key() {
    return code.orElse(label);
  }

  /** A short name that is nevertheless whole: an alias, or the full name where it has none. */
  String whole() {
    return name.endsWith("…") ? label : name;
  }

  /** Whether it is an initiative. */
  boolean initiative() {
    return kind == Kind.INITIATIVE;
  }
}
