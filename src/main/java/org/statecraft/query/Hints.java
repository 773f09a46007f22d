package org.statecraft.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.statecraft.kb.KnowledgeBase;

/**
 * Why a query may have found nothing: it names things that occur nowhere, such as a class, a
 * property or a graph with a typing error in its name or called by its label, or values of a kind
 * that a property never has.
 */
public final class Hints {
  private static final int MOST = 5;

  private final KnowledgeBase knowledge;

  /** Hints from what is known. */
  public Hints(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /** One sentence for each term of the query that nobody mentions, with the nearest known one. */
  public List<String> forEmptyResult(Query query) {
    QueryTerms used = QueryTerms.of(query);
    List<String> hints = new ArrayList<>();
    used.graphs().stream()
        .filter(graph -> !isGraph(graph))
        .map(this::unknownGraph)
        .forEach(hints::add);
    List<Node> unknown = used.terms().stream().filter(term -> !knowledge.mentions(term)).toList();
    List<String> kinds = new ValueKinds(knowledge).hints(query);
    // What is said of a value's kind tells more than that nobody says it.
    unknown.stream()
        .filter(term -> kinds.isEmpty() || !term.isLiteral())
        .map(this::unknown)
        .forEach(hints::add);
    hints.addAll(kinds);
    return hints.stream().limit(MOST).toList();
  }

  /**
   * One sentence for each name in the query that nobody mentions and that is written much like a
   * known one, and for each value of a kind that its property never has: a part of the query that
   * is optional, or counted, or denied, may have found nothing though the whole has a result.
   */
  public List<String> forResult(Query query) {
    return Stream.concat(
            misspelt(QueryTerms.of(query).terms().stream()).stream(),
            new ValueKinds(knowledge).hints(query).stream())
        .limit(MOST)
        .toList();
  }

  /**
   * One sentence for each name in supposed facts that nobody mentions and that is written much like
   * a known one. A name that is like no other is taken to be meant as a new one.
   */
  public List<String> forSupposed(Collection<Triple> supposed) {
    return misspelt(
        supposed.stream()
            .flatMap(
                triple ->
                    Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())));
  }

  private List<String> misspelt(Stream<Node> terms) {
    return terms
        .filter(term -> term.isURI() && !Question.member(term) && !knowledge.mentions(term))
        .distinct()
        .filter(term -> similar(term).isPresent())
        .map(this::unknown)
        .limit(MOST)
        .toList();
  }

  private boolean isGraph(Node graph) {
    return Quad.isDefaultGraph(graph)
        || Quad.isUnionGraph(graph)
        || knowledge.dataset().containsGraph(graph);
  }

  private String unknownGraph(Node graph) {
    return "no graph " + show(graph) + " is loaded; nothing is fetched";
  }

  private String unknown(Node term) {
    if (term.isLiteral()) {
      return otherLiteral(term)
          .map(other -> "nobody says " + show(term) + ", but " + show(other))
          .orElse("nobody says " + show(term));
    }
    return similar(term)
        .map(other -> show(term) + " is mentioned nowhere; did you mean " + other + "?")
        .orElse(show(term) + " is mentioned nowhere");
  }

  /** The same text in another language or datatype. */
  private Optional<Node> otherLiteral(Node literal) {
    Graph graph = knowledge.everything();
    return graph.stream()
        .map(Triple::getObject)
        .filter(
            object ->
                object.isLiteral()
                    && object
                        .getLiteralLexicalForm()
                        .equalsIgnoreCase(literal.getLiteralLexicalForm()))
        .findFirst();
  }

  private Optional<String> similar(Node term) {
    String iri = term.getURI();
    int start = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
    String namespace = iri.substring(0, start);
    Map<String, String> locals = new LinkedHashMap<>();
    knowledge.everything().stream()
        .forEach(
            triple -> {
              collect(triple.getSubject(), namespace, locals);
              collect(triple.getPredicate(), namespace, locals);
              collect(triple.getObject(), namespace, locals);
            });
    return Similar.to(iri.substring(start), locals.keySet())
        .or(() -> labelled(iri.substring(start), namespace, locals.keySet()))
        .map(local -> knowledge.prefixes().display(namespace + local));
  }

  /** The name whose label has all the words that another is put together from. */
  private Optional<String> labelled(String local, String namespace, Set<String> known) {
    List<String> words = words(local.replaceAll("(?<=[a-z])(?=[A-Z0-9])", " "));
    return known.stream()
        .filter(
            other ->
                knowledge.everything().stream(
                        NodeFactory.createURI(namespace + other), RDFS.label.asNode(), Node.ANY)
                    .anyMatch(
                        label ->
                            label.getObject().isLiteral()
                                && words(label.getObject().getLiteralLexicalForm())
                                    .containsAll(words)))
        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
  }

  private static List<String> words(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
  }

  private static void collect(Node node, String namespace, Map<String, String> locals) {
    if (node.isURI() && node.getURI().startsWith(namespace)) {
      locals.putIfAbsent(node.getURI().substring(namespace.length()), node.getURI());
    }
  }

  private String show(Node node) {
    return knowledge.prefixes().display(node);
  }
}
