package org.statecraft.picture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * An actor, an initiative or a group of actors in a picture.
 *
 * @param node the entity
 * @param kind which of them it is
 * @param code its ISO 3166 code or an acronym, if it has one
 * @param iso3 its ISO 3166 alpha-3 code, if it has one
 * @param cow its number in the Correlates of War project, if it has one
 * @param name a name that is short enough for a picture
 * @param label its full name
 * @param from since when it is there, where that is known
 * @param until until when, where it has ended
 * @param members the actors of a group; none of what is no group
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
    Optional<String> until,
    List<Vertex> members) {
  /** What a vertex stands for. */
  public enum Kind {
    /** Somebody who acts. */
    ACTOR,
    /** What actors take part in. */
    INITIATIVE,
    /** Actors that are put together. */
    GROUP;

    /** The word for it. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A group of actors. */
  static Vertex group(Node node, String name, String label, List<Vertex> members) {
    return new Vertex(
        node,
        Kind.GROUP,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        name,
        label,
        Optional.empty(),
        Optional.empty(),
        List.copyOf(members));
  }

  private static final int NARROW = 5;

  /** A few letters for narrow places: the code, or the begin of the name. */
  String narrow() {
    return code.orElseGet(() -> name.substring(0, Math.min(NARROW, name.length())).strip());
  }

  /** Its name, and of a group how many are in it. */
  String sized() {
    return members.isEmpty() ? name : name + " (" + members.size() + ")";
  }

  /** A few letters for where there is no place for a name, and the name of a group. */
  String small() {
    return members.isEmpty() ? narrow() : name;
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
