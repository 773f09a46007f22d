package org.statecraft.lookup;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.statecraft.kb.KnowledgeBase;

/** What an entity is called in English, or else in any language. */
public final class Labels {
  private static final List<Node> PROPERTIES =
      List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), DCTerms.title.asNode());

  private final Graph graph;
  private final Map<Node, Optional<String>> known = new ConcurrentHashMap<>();

  /** The labels of what is known. */
  public Labels(KnowledgeBase knowledge) {
    this.graph = knowledge.everything();
  }

  /** The entity's label, if it has one. */
  public Optional<String> of(Node entity) {
    return known.computeIfAbsent(entity, this::find);
  }

  private Optional<String> find(Node entity) {
    return PROPERTIES.stream().flatMap(property -> find(entity, property).stream()).findFirst();
  }

  private Optional<String> find(Node entity, Node property) {
    return graph.stream(entity, property, Node.ANY)
        .map(Triple::getObject)
        .filter(Node::isLiteral)
        .min(
            Comparator.comparingInt(Labels::languageRank)
                .thenComparing(Node::getLiteralLexicalForm))
        .map(Node::getLiteralLexicalForm);
  }

  private static int languageRank(Node literal) {
    String language = literal.getLiteralLanguage();
    return language.startsWith("en") ? 0 : language.isEmpty() ? 1 : 2;
  }
}
