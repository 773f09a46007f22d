package org.statecraft.render;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** Which prefixes a JSON-LD context cannot have, since IRIs would be read as something else. */
final class JsonLdPrefix {
  private final Graph graph;

  /** What IRIs of the graph begin with as names with a prefix do. */
  private final Set<String> taken = new HashSet<>();

  JsonLdPrefix(Graph graph) {
    this.graph = graph;
    iris()
        .forEach(
            iri -> {
              int colon = iri.indexOf(':');
              if (colon > 0 && !iri.startsWith("//", colon + 1)) {
                taken.add(iri.substring(0, colon));
              }
            });
  }

  /**
   * Whether an IRI of the graph would be misread: one that begins like a name with the prefix, or,
   * where the prefix is empty, one whose local name looks like a name with a prefix or a keyword.
   */
  boolean misread(String prefix, String namespace) {
    return prefix.isEmpty()
        ? iris()
            .filter(iri -> iri.startsWith(namespace))
            .anyMatch(iri -> odd(iri.substring(namespace.length())))
        : taken.contains(prefix);
  }

  private static boolean odd(String local) {
    return local.indexOf(':') >= 0 || local.startsWith("@");
  }

  private Stream<String> iris() {
    return graph.stream()
        .flatMap(
            triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
        .flatMap(JsonLdPrefix::iri);
  }

  private static Stream<String> iri(Node node) {
    return node.isURI()
        ? Stream.of(node.getURI())
        : node.isLiteral() ? Stream.of(node.getLiteralDatatypeURI()) : Stream.empty();
  }
}
