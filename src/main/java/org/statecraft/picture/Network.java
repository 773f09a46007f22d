package org.statecraft.picture;

import java.util.Comparator;
import java.util.List;

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
  /** The signs that appear, in the order of a legend. */
  List<RelationStyle> signs() {
    return edges.stream().map(Edge::sign).distinct().sorted(Comparator.naturalOrder()).toList();
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
