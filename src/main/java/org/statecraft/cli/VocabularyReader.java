package org.statecraft.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Labels;
import org.statecraft.shell.Vocabulary;
import org.statecraft.shell.Vocabulary.Kind;

/** Reads the names that can be completed out of a knowledge base. */
final class VocabularyReader {
  private static final Set<Node> CLASSES = Set.of(OWL.Class.asNode(), RDFS.Class.asNode());
  private static final Set<Node> PROPERTIES =
      Set.of(
          RDF.Property.asNode(),
          OWL.ObjectProperty.asNode(),
          OWL.DatatypeProperty.asNode(),
          OWL.AnnotationProperty.asNode());

  private final KnowledgeBase knowledge;
  private final Map<Node, Kind> kinds = new HashMap<>();

  VocabularyReader(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  Vocabulary read() {
    Graph graph = knowledge.everything();
    graph.stream()
        .forEach(
            triple -> {
              boolean type = triple.getPredicate().equals(RDF.type.asNode());
              put(triple.getSubject(), kind(type, triple.getObject()));
              put(triple.getPredicate(), Kind.PROPERTY);
            });
    Iter.asStream(knowledge.dataset().listGraphNodes())
        .forEach(node -> kinds.put(node, Kind.GRAPH));
    Labels labels = new Labels(graph);
    List<Vocabulary.Entry> entries = new ArrayList<>();
    kinds.forEach(
        (node, kind) -> {
          String name = knowledge.prefixes().display(node.getURI());
          if (!name.startsWith("<")) {
            entries.add(new Vocabulary.Entry(kind, name, labels.of(node).orElse("")));
          }
        });
    List<String> prefixes = new ArrayList<>();
    knowledge.prefixes().all().forEach((prefix, iri) -> prefixes.add(prefix));
    return new Vocabulary(entries, prefixes.stream().sorted().toList());
  }

  private static Kind kind(boolean type, Node object) {
    return type && CLASSES.contains(object)
        ? Kind.CLASS
        : type && PROPERTIES.contains(object) ? Kind.PROPERTY : Kind.INDIVIDUAL;
  }

  /** A class or a property stays one, whatever else is said of it. */
  private void put(Node node, Kind kind) {
    if (node.isURI()) {
      kinds.merge(node, kind, (old, now) -> old == Kind.INDIVIDUAL ? now : old);
    }
  }
}
