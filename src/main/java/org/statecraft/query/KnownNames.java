package org.statecraft.query;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;
import org.statecraft.kb.KnowledgeBase;

/** The names of what is known, for people who have written another. */
final class KnownNames {
  private static final Node LABEL = RDFS.label.asNode();

  private final KnowledgeBase knowledge;
  private final Graph graph;

  /** All IRIs, and those that stand within other terms; found when they are first asked for. */
  private @Nullable Set<String> iris;

  private final Set<Node> within = new HashSet<>();

  KnownNames(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    this.graph = knowledge.everything();
  }

  /** Whether somebody mentions a term. */
  boolean known(Node term) {
    if (knowledge.holds(term)) {
      return true;
    }
    iris();
    return within.contains(term);
  }

  /**
   * What is called so, as a query names it: by a name with some prefix, which may differ from the
   * word in its case, or by a label.
   */
  Optional<String> called(String word) {
    if (knowledge.distant()) {
      return Optional.empty();
    }
    return local(word)
        .or(() -> bearer(word))
        .or(() -> folded(word))
        .map(knowledge.prefixes()::display);
  }

  /**
   * A name much like an IRI that nobody mentions, as a query names it. Where nothing of its
   * namespace is known, none is: it is a namespace of one's own.
   */
  Optional<String> similar(Node term) {
    String iri = term.getURI();
    int start = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
    String word = iri.substring(start);
    String namespace = iri.substring(0, start);
    Set<String> known =
        iris().stream()
            .filter(other -> other.startsWith(namespace))
            .map(other -> other.substring(start))
            .collect(Collectors.toSet());
    return known.isEmpty()
        ? Optional.empty()
        : local(word)
            .or(() -> Similar.to(word, known).map(near -> namespace + near))
            .or(() -> labelled(word, namespace, known))
            .map(knowledge.prefixes()::display);
  }

  /** The IRI with exactly this name after one of the prefixes that a query may use, if no graph. */
  private Optional<String> local(String word) {
    return knowledge.prefixes().usable().values().stream()
        .map(namespace -> namespace + word)
        .sorted()
        .filter(iri -> known(NodeFactory.createURI(iri)) && !graph(iri))
        .findFirst();
  }

  /** The IRI with this name, but for its case, after one of the prefixes that a query may use. */
  private Optional<String> folded(String word) {
    Set<String> namespaces = Set.copyOf(knowledge.prefixes().usable().values());
    return iris().stream()
        .filter(
            iri ->
                iri.regionMatches(
                        /* ignoreCase= */ true,
                        iri.length() - word.length(),
                        word,
                        0,
                        word.length())
                    && namespaces.contains(iri.substring(0, iri.length() - word.length())))
        .filter(iri -> !graph(iri))
        .min(Comparator.naturalOrder());
  }

  /** A graph is not what one means by the name of what it is about. */
  private boolean graph(String iri) {
    return knowledge.dataset().containsGraph(NodeFactory.createURI(iri));
  }

  private Optional<String> bearer(String word) {
    return graph.stream(Node.ANY, LABEL, Node.ANY)
        .limit(KnowledgeBase.LOOKED_AT)
        .filter(label -> text(label).equalsIgnoreCase(word) && label.getSubject().isURI())
        .map(label -> label.getSubject().getURI())
        .min(Comparator.naturalOrder());
  }

  /** The name whose label has all the words that another is put together from. */
  private Optional<String> labelled(String local, String namespace, Set<String> known) {
    List<String> words = words(local.replaceAll("(?<=[a-z])(?=[A-Z0-9])", " "));
    return graph.stream(Node.ANY, LABEL, Node.ANY)
        .limit(KnowledgeBase.LOOKED_AT)
        .filter(label -> label.getSubject().isURI())
        .filter(label -> label.getSubject().getURI().startsWith(namespace))
        .filter(label -> words(text(label)).containsAll(words))
        .map(label -> label.getSubject().getURI().substring(namespace.length()))
        .filter(known::contains)
        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .map(other -> namespace + other);
  }

  private static String text(Triple triple) {
    Node object = triple.getObject();
    return object.isLiteral() ? object.getLiteralLexicalForm() : "";
  }

  private static List<String> words(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
  }

  private Set<String> iris() {
    Set<String> found = iris;
    if (found == null) {
      found = new HashSet<>();
      Set<String> all = found;
      knowledge
          .some()
          .forEach(
              triple ->
                  Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                      .forEach(node -> note(node, all)));
      iris = found;
    }
    return found;
  }

  private void note(Node node, Set<String> all) {
    if (node.isURI()) {
      all.add(node.getURI());
    } else {
      inner(node);
    }
  }

  private void inner(Node node) {
    if (node.isLiteral()) {
      within.add(NodeFactory.createURI(node.getLiteralDatatypeURI()));
    } else if (node.isTripleTerm()) {
      Triple triple = node.getTriple();
      Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
          .forEach(
              each -> {
                within.add(each);
                inner(each);
              });
    }
  }
}
