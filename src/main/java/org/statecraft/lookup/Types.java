package org.statecraft.lookup;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.statecraft.kb.KnowledgeBase;

/** What kinds of thing an entity is. */
final class Types {
  private Types() {}

  /**
   * The labels of the entity's most specific classes, those of the ontology before those of others.
   * A class says nothing more where the entity is of one below it.
   */
  static List<String> of(KnowledgeBase knowledge, Labels labels, Node entity) {
    Graph graph = knowledge.everything();
    List<Node> types =
        graph.stream(entity, RDF.type.asNode(), Node.ANY)
            .map(Triple::getObject)
            .filter(Node::isURI)
            .toList();
    return types.stream()
        .filter(type -> types.stream().noneMatch(other -> below(graph, other, type)))
        .sorted(
            Comparator.comparing((Node type) -> labels.of(type).isEmpty())
                .thenComparing(Node::getURI))
        .map(type -> labels.of(type).orElseGet(() -> knowledge.prefixes().display(type.getURI())))
        .distinct()
        .toList();
  }

  /** Whether one class is below another, and not the other way round too. */
  private static boolean below(Graph graph, Node narrower, Node wider) {
    return !narrower.equals(wider)
        && above(graph, narrower).contains(wider)
        && !above(graph, wider).contains(narrower);
  }

  private static Set<Node> above(Graph graph, Node type) {
    Set<Node> above = new HashSet<>();
    Deque<Node> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      graph
          .find(open.removeFirst(), RDFS.subClassOf.asNode(), Node.ANY)
          .mapWith(Triple::getObject)
          .filterKeep(above::add)
          .forEachRemaining(open::add);
    }
    return above;
  }
}
