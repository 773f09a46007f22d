package org.statecraft.picture;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.statecraft.console.PlainText;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Labels;
import org.statecraft.power.SC;

/** The actors and initiatives of a knowledge base as they are called in pictures. */
final class ActorNames {
  /** How long a name in a picture may be. */
  static final int NAME = 28;

  private static final int CODE = 5;

  private final Graph graph;
  private final KnowledgeBase knowledge;
  private final Labels labels;
  private final Dates dates;
  private final Map<Node, Vertex> known = new HashMap<>();

  ActorNames(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    this.graph = knowledge.everything();
    this.labels = new Labels(knowledge);
    this.dates = new Dates(graph);
  }

  boolean initiative(Node node) {
    return graph.contains(node, RDF.type.asNode(), SC.INITIATIVE);
  }

  boolean actor(Node node) {
    return graph.contains(node, RDF.type.asNode(), SC.ACTOR_CLASS);
  }

  /** All initiatives, in the order of their IRIs. */
  List<Node> initiatives() {
    return graph.stream(Node.ANY, RDF.type.asNode(), SC.INITIATIVE)
        .map(Triple::getSubject)
        .distinct()
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }

  /** The entity as a vertex, always the same one. */
  Vertex vertex(Node node) {
    return known.computeIfAbsent(node, this::make);
  }

  private Vertex make(Node node) {
    String label = label(node);
    return new Vertex(
        node,
        initiative(node) ? Vertex.Kind.INITIATIVE : Vertex.Kind.ACTOR,
        code(node, label),
        least(node, SC.ISO3),
        least(node, SC.COW_CODE),
        name(node, label),
        label,
        dates.from(node),
        dates.until(node),
        List.of());
  }

  /** The full name of anything. */
  String label(Node node) {
    return PlainText.visible(
        labels
            .of(node)
            .orElseGet(
                () ->
                    node.isURI() ? knowledge.prefixes().display(node.getURI()) : node.toString()));
  }

  /** A name of anything that is no longer than pictures have place for. */
  String name(Node node) {
    return name(node, label(node));
  }

  /**
   * The label if it is short, else the longest alias that is, one with words before a code, else
   * the label's begin.
   */
  private String name(Node node, String label) {
    if (PlainText.width(label) <= NAME) {
      return label;
    }
    return aliases(node)
        .filter(alias -> PlainText.width(alias) <= NAME)
        .max(
            Comparator.comparingInt(
                    (String alias) ->
                        alias.chars().anyMatch(Character::isLowerCase)
                            ? NAME + alias.length()
                            : alias.length())
                .thenComparing(Comparator.reverseOrder()))
        .orElseGet(() -> cut(label));
  }

  private Stream<String> aliases(Node node) {
    return graph.stream(node, SKOS.altLabel.asNode(), Node.ANY)
        .map(Triple::getObject)
        .filter(Node::isLiteral)
        .filter(
            alias ->
                alias.getLiteralLanguage().isEmpty() || alias.getLiteralLanguage().startsWith("en"))
        .map(alias -> PlainText.visible(alias.getLiteralLexicalForm()));
  }

  /** A text, or its begin where it is too long for a name. */
  private static String cut(String label) {
    return cut(label, NAME);
  }

  /**
   * A text, or its begin where it is too long.
   *
   * @param most so many columns it may have
   */
  static String cut(String label, int most) {
    if (PlainText.width(label) <= most) {
      return label;
    }
    StringBuilder kept = new StringBuilder();
    int width = 0;
    for (int point : label.codePoints().toArray()) {
      width += PlainText.width(point);
      if (width > most - 1) {
        break;
      }
      kept.appendCodePoint(point);
    }
    return kept.toString().stripTrailing() + "…";
  }

  private Optional<String> code(Node node, String label) {
    return least(node, SC.ISO3)
        .or(
            () ->
                Stream.concat(Stream.of(label), aliases(node))
                    .filter(
                        name -> name.length() <= CODE && name.equals(name.toUpperCase(Locale.ROOT)))
                    .min(Comparator.comparingInt(String::length).thenComparing(name -> name)));
  }

  private Optional<String> least(Node node, Node property) {
    return graph.stream(node, property, Node.ANY)
        .map(Triple::getObject)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .min(String::compareTo);
  }
}
