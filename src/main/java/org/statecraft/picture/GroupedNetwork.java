package org.statecraft.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes of a network of actors one of groups of them: each relation counts once between two groups
 * whose members it ties, and once within a group, as a line from the group to itself.
 */
final class GroupedNetwork {
  /** The two ends of a line, the first by its name first, and its sign. */
  private record Ends(Vertex a, Vertex b, RelationStyle sign) {}

  private final Groups groups;
  private final Dyads dyads;
  private final Map<Ends, List<Edge.Strand>> lines = new LinkedHashMap<>();

  private GroupedNetwork(Network network, Groups groups) {
    this.groups = groups;
    this.dyads = new Dyads(network);
  }

  /** The network of the groups. */
  static Network of(Network network, Groups groups) {
    GroupedNetwork grouped = new GroupedNetwork(network, groups);
    network.bonds().forEach(grouped::add);
    List<Vertex> vertices =
        network.vertices().stream()
            .map(groups::of)
            .distinct()
            .sorted(
                Comparator.comparingInt((Vertex group) -> group.members().size())
                    .reversed()
                    .thenComparing(Vertex::label))
            .toList();
    String caption = network.vertices().size() + " actors put together " + groups.how();
    return new Network(
        network.title(),
        network.caption().isEmpty() ? caption : caption + "; " + network.caption(),
        vertices,
        grouped.edges(),
        network.bonds().stream().map(tie -> tie.as(groups::of)).toList());
  }

  private void add(Tie tie) {
    Map<Ends, Set<Edge.Way>> found = new LinkedHashMap<>();
    for (Dyads.Dyad dyad : dyads.of(tie)) {
      Vertex from = groups.of(dyad.from());
      Vertex to = groups.of(dyad.to());
      boolean ordered = from.node().toString().compareTo(to.node().toString()) <= 0;
      Ends ends =
          ordered
              ? new Ends(from, to, tie.evidence().sign())
              : new Ends(/* a= */ to, /* b= */ from, tie.evidence().sign());
      Edge.Way way =
          !tie.directed() || from.equals(to)
              ? Edge.Way.NONE
              : ordered ? Edge.Way.FORTH : Edge.Way.BACK;
      found.computeIfAbsent(ends, none -> new LinkedHashSet<>()).add(way);
    }
    found.forEach(
        (ends, ways) -> {
          List<Edge.Strand> strands = lines.computeIfAbsent(ends, none -> new ArrayList<>());
          ways.forEach(way -> strands.add(new Edge.Strand(tie.evidence(), way)));
        });
  }

  private List<Edge> edges() {
    List<Edge> edges = new ArrayList<>();
    lines.forEach((ends, strands) -> edges.add(new Edge(ends.a(), ends.b(), ends.sign(), strands)));
    edges.sort(Edge.BY_SIGN);
    return edges;
  }
}
