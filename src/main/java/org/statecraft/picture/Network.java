package org.statecraft.picture;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.statecraft.kb.KnowledgeBase;

/**
 * Actors, initiatives, and what ties them.
 *
 * @param title what it shows
 * @param caption what was left out and from what perspective it is seen; may be empty
 * @param vertices actors and initiatives
 * @param edges the lines between two of them
 * @param bonds the relations among them, each once however many it ties
 */
public record Network(
    String title, String caption, List<Vertex> vertices, List<Edge> edges, List<Tie> bonds) {
  /** The same among those that are wanted. */
  Network among(Set<Node> wanted) {
    Predicate<Vertex> kept = vertex -> wanted.contains(vertex.node());
    return new Network(
        title,
        caption,
        vertices.stream().filter(kept).toList(),
        edges.stream().filter(edge -> kept.test(edge.a()) && kept.test(edge.b())).toList(),
        bonds.stream()
            .map(bond -> bond.among(kept))
            .filter(bond -> bond.members().size() > 1)
            .toList());
  }

  /** The signs that appear, in the order of a legend. */
  List<RelationStyle> signs() {
    return edges.stream().map(Edge::sign).distinct().sorted(Comparator.naturalOrder()).toList();
  }

  /** The same with actors put together. */
  public Network grouped(Aggregation aggregation, KnowledgeBase knowledge) {
    return GroupedNetwork.of(this, Groups.in(this, aggregation, knowledge));
  }

  /** Whether any line goes one way. */
  boolean directed() {
    return edges.stream().anyMatch(edge -> edge.goes(Edge.Way.FORTH) || edge.goes(Edge.Way.BACK));
  }

  /** Whether there is a vertex of a kind. */
  boolean has(Vertex.Kind kind) {
    return vertices.stream().anyMatch(vertex -> vertex.kind() == kind);
  }
}
