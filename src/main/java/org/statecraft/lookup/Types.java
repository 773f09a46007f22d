package org.statecraft.lookup;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.statecraft.kb.KnowledgeBase;

/** What kinds of thing an entity is said to be. */
final class Types {
  private Types() {}

  /** The labels of the entity's classes, those of the ontology before those of RDF itself. */
  static List<String> of(KnowledgeBase knowledge, Labels labels, Node entity) {
    return knowledge.everything().stream(entity, RDF.type.asNode(), Node.ANY)
        .map(Triple::getObject)
        .filter(Node::isURI)
        .sorted(
            java.util.Comparator.comparing((Node type) -> labels.of(type).isEmpty())
                .thenComparing(Node::getURI))
        .map(type -> labels.of(type).orElseGet(() -> knowledge.prefixes().display(type.getURI())))
        .distinct()
        .toList();
  }
}
