package org.statecraft.lookup;

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

/** The names that can stand in a query, each with what it stands for. Used once. */
public final class TermNames {
  private static final Set<Node> CLASSES = Set.of(OWL.Class.asNode(), RDFS.Class.asNode());
  private static final Set<Node> PROPERTIES =
      Set.of(
          RDF.Property.asNode(),
          OWL.ObjectProperty.asNode(),
          OWL.DatatypeProperty.asNode(),
          OWL.AnnotationProperty.asNode());

  private final KnowledgeBase knowledge;
  private final Map<Node, Kind> kinds = new HashMap<>();

  /** What a name can stand for. */
  public enum Kind {
    /** A class. */
    CLASS,
    /** A property. */
    PROPERTY,
    /** Anything else that is described. */
    INDIVIDUAL,
    /** A named graph. */
    GRAPH
  }

  /**
   * A name.
   *
   * @param kind what it stands for
   * @param name how it is written in a query
   * @param label what a person calls it; may be empty
   */
  public record TermName(Kind kind, String name, String label) {}

  /** The names in a knowledge base. */
  public TermNames(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /** All names that can be written with a prefix, in no order. */
  public List<TermName> all() {
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
    Labels labels = new Labels(knowledge);
    List<TermName> names = new ArrayList<>();
    kinds.forEach(
        (node, kind) -> {
          String name = knowledge.prefixes().display(node.getURI());
          if (!name.startsWith("<")) {
            names.add(new TermName(kind, name, labels.of(node).orElse("")));
          }
        });
    return names;
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
