package org.statecraft.picture;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;

/**
 * A relation among any number of actors.
 *
 * @param evidence what it is
 * @param bases what it rests on; empty where nothing is named
 * @param hub the initiative that it rests on, if it rests on one and has no sides
 * @param first the actors of the first side; empty where there are no sides
 * @param second the actors of the second side; empty where there are no sides
 * @param members everybody in it
 * @param directed whether it goes from the first side to the second
 */
public record Tie(
    Evidence evidence,
    List<Node> bases,
    Optional<Vertex> hub,
    Set<Vertex> first,
    Set<Vertex> second,
    Set<Vertex> members,
    boolean directed) {
  /** Whether it stands between two sides. */
  boolean sided() {
    return !first.isEmpty() && !second.isEmpty();
  }

  /** The same among those that are wanted. */
  Tie among(Predicate<Vertex> wanted) {
    return new Tie(
        evidence,
        bases,
        hub.filter(wanted),
        kept(first, wanted),
        kept(second, wanted),
        kept(members, wanted),
        directed);
  }

  private static Set<Vertex> kept(Set<Vertex> all, Predicate<Vertex> wanted) {
    Set<Vertex> kept = new LinkedHashSet<>();
    all.stream().filter(wanted).forEach(kept::add);
    return kept;
  }

  /** The same among those that stand for others. */
  Tie as(UnaryOperator<Vertex> stands) {
    return new Tie(
        evidence,
        bases,
        Optional.empty(),
        changed(first, stands),
        changed(second, stands),
        changed(members, stands),
        directed);
  }

  private static Set<Vertex> changed(Set<Vertex> all, UnaryOperator<Vertex> stands) {
    Set<Vertex> changed = new LinkedHashSet<>();
    all.forEach(each -> changed.add(stands.apply(each)));
    return changed;
  }

  /**
   * How much it ties each two that are in it: a relation counts the more the fewer share it,
   * 1/(n−1) for each of n parties, as Newman weighs collaborations (Physical Review E 64, 016132,
   * 2001).
   */
  double weight() {
    return 1.0 / Math.max(1, members.size() - 1);
  }

  /** Its sides in words, such as {@code United States → China}; empty where there are none. */
  String sides() {
    if (!sided()) {
      return "";
    }
    return names(first) + (directed ? " → " : " – ") + names(second);
  }

  private static String names(Set<Vertex> side) {
    List<String> names = side.stream().map(Vertex::name).toList();
    return names.size() > 3
        ? String.join(", ", names.subList(0, 3)) + " and " + (names.size() - 3) + " more"
        : String.join(", ", names);
  }
}
