package org.statecraft.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/** The pairs between which a network has lines, and those that a relation ties. */
final class Dyads {
  private final Set<List<Object>> lines = new HashSet<>();

  /**
   * Two that a relation ties.
   *
   * @param from the one from whom it goes, where it has a direction
   * @param to the other
   */
  record Dyad(Vertex from, Vertex to) {}

  /** The pairs of a network. */
  Dyads(Network network) {
    for (Edge edge : network.edges()) {
      lines.add(List.of(edge.a().node(), edge.b().node(), edge.sign()));
      lines.add(List.of(edge.b().node(), edge.a().node(), edge.sign()));
    }
  }

  /**
   * How closely each two are tied by relations of a sign: a relation among n ties each two in it by
   * 1/(n−1) (see {@link Tie#weight}).
   */
  Map<Set<Node>, Double> closeness(List<Tie> ties, RelationStyle sign) {
    Map<Set<Node>, Double> closeness = new HashMap<>();
    for (Tie tie : ties) {
      if (tie.evidence().sign() == sign) {
        of(tie)
            .forEach(
                dyad ->
                    closeness.merge(
                        Set.of(dyad.from().node(), dyad.to().node()), tie.weight(), Double::sum));
      }
    }
    return closeness;
  }

  /** The pairs that a relation ties: not, for instance, a bloc and one of its members. */
  List<Dyad> of(Tie tie) {
    List<Dyad> dyads = new ArrayList<>();
    if (tie.sided()) {
      for (Vertex a : tie.first()) {
        tie.second().stream().filter(b -> !b.equals(a)).forEach(b -> dyads.add(new Dyad(a, b)));
      }
    } else {
      List<Vertex> members = List.copyOf(tie.members());
      for (int i = 0; i < members.size(); i++) {
        for (int j = i + 1; j < members.size(); j++) {
          dyads.add(new Dyad(members.get(i), members.get(j)));
        }
      }
    }
    RelationStyle sign = tie.evidence().sign();
    dyads.removeIf(dyad -> !lines.contains(List.of(dyad.from().node(), dyad.to().node(), sign)));
    return dyads;
  }
}
