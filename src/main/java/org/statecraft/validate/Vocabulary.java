package org.statecraft.validate;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.statecraft.kb.Namespaces;
import org.statecraft.kb.Prefixes;
import org.statecraft.query.Similar;

/** The words that files may use: what the knowledge base and the files themselves describe. */
final class Vocabulary {
  private static final Set<Node> CLASSES = Set.of(OWL.Class.asNode(), RDFS.Class.asNode());
  private static final Set<Node> PROPERTIES =
      Set.of(
          RDF.Property.asNode(),
          OWL.ObjectProperty.asNode(),
          OWL.DatatypeProperty.asNode(),
          OWL.AnnotationProperty.asNode());
  private static final List<String> OURS =
      List.of(Namespaces.ONTOLOGY, Namespaces.INDIVIDUALS, Namespaces.CASES, Namespaces.GRAPHS);
  private static final Node TYPE = RDF.type.asNode();

  private final Graph known;
  private final Graph base;
  private final Prefixes prefixes;
  private final Map<Node, Set<Node>> used = new HashMap<>();
  private final Map<String, Map<String, Node>> locals = new HashMap<>();

  /**
   * @param known what the knowledge base and the files state
   * @param base what the knowledge base alone states
   * @param prefixes how IRIs are shortened
   */
  Vocabulary(Graph known, Graph base, Prefixes prefixes) {
    this.known = known;
    this.base = base;
    this.prefixes = prefixes;
  }

  /** Whether a term is one that the knowledge base is to describe. */
  static boolean ours(Node term) {
    return term.isURI() && OURS.stream().anyMatch(term.getURI()::startsWith);
  }

  /** A term as it is written in the file's prefixes. */
  String name(Node term) {
    return prefixes.display(term);
  }

  boolean described(Node term) {
    return known.contains(term, Node.ANY, Node.ANY);
  }

  boolean typed(Node term) {
    return known.contains(term, TYPE, Node.ANY);
  }

  boolean isClass(Node term) {
    return CLASSES.stream().anyMatch(kind -> known.contains(term, TYPE, kind));
  }

  boolean isProperty(Node term) {
    return PROPERTIES.stream().anyMatch(kind -> known.contains(term, TYPE, kind));
  }

  /** Whether the values of a property are things. */
  boolean ofThings(Node property) {
    return known.contains(property, TYPE, OWL.ObjectProperty.asNode());
  }

  /** Whether the values of a property are texts, numbers or dates. */
  boolean ofLiterals(Node property) {
    return known.contains(property, TYPE, OWL.DatatypeProperty.asNode());
  }

  /** What the values of a property are said to be. */
  Optional<Node> range(Node property) {
    return objects(known, property, RDFS.range.asNode()).filter(Node::isURI).findFirst();
  }

  /** The values that the knowledge base gives a property. */
  Set<Node> values(Node property) {
    return used.computeIfAbsent(
        property,
        each ->
            base.stream(Node.ANY, each, Node.ANY)
                .map(Triple::getObject)
                .collect(Collectors.toCollection(HashSet::new)));
  }

  /** A class that is written much like a word. */
  Optional<Node> likeClass(Node word) {
    return like(word, CLASSES);
  }

  /** A property that is written much like a word. */
  Optional<Node> likeProperty(Node word) {
    return like(word, PROPERTIES);
  }

  private Optional<Node> like(Node word, Set<Node> kinds) {
    return like(
        word,
        kinds.stream()
            .flatMap(kind -> known.stream(Node.ANY, TYPE, kind))
            .map(Triple::getSubject)
            .toList());
  }

  /** A property that the knowledge base uses and that is written much like a word. */
  Optional<Node> likeUsed(Node word) {
    Map<String, Node> names =
        locals.computeIfAbsent(
            namespace(word),
            space ->
                base.stream(Node.ANY, Node.ANY, Node.ANY)
                    .map(Triple::getPredicate)
                    .distinct()
                    .filter(each -> namespace(each).equals(space))
                    .collect(Collectors.toMap(Vocabulary::local, each -> each)));
    return Similar.to(local(word), names.keySet()).map(names::get);
  }

  /** Whether the knowledge base uses a property. */
  boolean uses(Node property) {
    return base.contains(Node.ANY, property, Node.ANY);
  }

  /**
   * A thing that is called by a word, or much like it: first among what a property leads to.
   *
   * @param property whose value it is to be
   */
  Optional<Node> likeThing(Node word, Node property) {
    Set<Node> fitting = fitting(property);
    return called(local(word), fitting)
        .or(() -> like(word, fitting))
        .or(
            () ->
                like(
                    word,
                    known.stream(Node.ANY, TYPE, Node.ANY)
                        .map(Triple::getSubject)
                        .distinct()
                        .toList()));
  }

  /** What a property leads to, and what is of the same kind: of its range, or of one code list. */
  private Set<Node> fitting(Node property) {
    Set<Node> things = new HashSet<>(values(property));
    things.removeIf(value -> !value.isURI());
    Node scheme = SKOS.inScheme.asNode();
    Set<Node> schemes =
        things.stream().flatMap(value -> objects(known, value, scheme)).collect(Collectors.toSet());
    schemes.forEach(each -> subjects(scheme, each).forEach(things::add));
    range(property)
        .filter(each -> schemes.isEmpty() && ours(each))
        .ifPresent(each -> instances(each).forEach(things::add));
    return things;
  }

  /** All of a class and of those below it. */
  private Stream<Node> instances(Node type) {
    Set<Node> below = new HashSet<>();
    below(type, below);
    return below.stream().flatMap(each -> subjects(TYPE, each));
  }

  private void below(Node type, Set<Node> found) {
    if (found.add(type)) {
      subjects(RDFS.subClassOf.asNode(), type).forEach(each -> below(each, found));
    }
  }

  private Stream<Node> subjects(Node predicate, Node object) {
    return known.stream(Node.ANY, predicate, object).map(Triple::getSubject);
  }

  private static Stream<Node> objects(Graph graph, Node subject, Node predicate) {
    return graph.stream(subject, predicate, Node.ANY).map(Triple::getObject);
  }

  /** What bears a name as its label, or one written much like it. */
  Optional<Node> called(String name, Node property) {
    return called(name, fitting(property));
  }

  private Optional<Node> called(String name, Set<Node> things) {
    Map<String, Node> labels = new LinkedHashMap<>();
    for (Node thing : things) {
      Stream.of(RDFS.label, SKOS.prefLabel, SKOS.altLabel)
          .flatMap(label -> objects(known, thing, label.asNode()))
          .filter(Node::isLiteral)
          .forEach(label -> labels.putIfAbsent(words(label.getLiteralLexicalForm()), thing));
    }
    String wanted = words(name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " "));
    return Optional.ofNullable(labels.get(wanted))
        .or(() -> Similar.to(wanted, labels.keySet()).map(labels::get));
  }

  private static String words(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static Optional<Node> like(Node word, Collection<Node> candidates) {
    Map<String, Node> names = new HashMap<>();
    String space = namespace(word);
    candidates.stream()
        .filter(each -> each.isURI() && namespace(each).equals(space))
        .forEach(each -> names.putIfAbsent(local(each), each));
    return Similar.to(local(word), names.keySet()).map(names::get);
  }

  private static int end(Node term) {
    String iri = term.isURI() ? term.getURI() : "";
    return Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
  }

  static String namespace(Node term) {
    return term.isURI() ? term.getURI().substring(0, end(term)) : "";
  }

  static String local(Node term) {
    return term.isURI() ? term.getURI().substring(end(term)) : "";
  }
}
