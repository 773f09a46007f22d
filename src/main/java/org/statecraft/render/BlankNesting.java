package org.statecraft.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/** How deep blank nodes would stand in one another where a writer nests them. */
final class BlankNesting {
  /** Deeper than this nobody reads, and what is written grows with the square of the depth. */
  private static final int READABLE = 50;

  private final Map<Node, List<Node>> within = new HashMap<>();
  private final Map<Node, Integer> holders = new HashMap<>();

  /**
   * The nesting of a graph.
   *
   * @param lists whether a list is nested in itself, element by element
   */
  BlankNesting(Graph graph, boolean lists) {
    graph
        .find()
        .forEachRemaining(
            triple -> {
              boolean nested = triple.getSubject().isBlank() && triple.getObject().isBlank();
              if (nested && (lists || !triple.getPredicate().equals(RDF.rest.asNode()))) {
                within
                    .computeIfAbsent(triple.getSubject(), none -> new ArrayList<>())
                    .add(triple.getObject());
                holders.merge(triple.getObject(), 1, Integer::sum);
              }
            });
  }

  /** Whether it is too deep; of what stands in a circle the number counts. */
  boolean deep() {
    Deque<Node> open = new ArrayDeque<>();
    Map<Node, Integer> depths = new HashMap<>();
    within.keySet().stream().filter(node -> !holders.containsKey(node)).forEach(open::add);
    while (!open.isEmpty()) {
      Node node = open.removeFirst();
      int depth = depths.getOrDefault(node, 0) + 1;
      if (depth > READABLE) {
        return true;
      }
      for (Node part : within.getOrDefault(node, List.of())) {
        depths.merge(part, depth, Math::max);
        if (holders.merge(part, -1, Integer::sum) == 0) {
          open.add(part);
        }
      }
    }
    return holders.values().stream().filter(left -> left > 0).count() > READABLE;
  }
}
