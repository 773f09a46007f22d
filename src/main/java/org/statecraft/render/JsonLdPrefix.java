package org.statecraft.render;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** Which prefixes a JSON-LD context cannot have, since IRIs would be read as something else. */
final class JsonLdPrefix {
  private JsonLdPrefix() {}

  /**
   * Whether an IRI of the graph would be misread: one that begins like a name with the prefix, or,
   * where the prefix is empty, one whose local name looks like a name with a prefix or a keyword.
   */
  static boolean misread(String prefix, String namespace, Graph graph) {
    return graph.stream()
        .anyMatch(
            triple ->
                misread(prefix, namespace, triple.getSubject())
                    || misread(prefix, namespace, triple.getPredicate())
                    || misread(prefix, namespace, triple.getObject()));
  }

  private static boolean misread(String prefix, String namespace, Node node) {
    String iri =
        node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralDatatypeURI() : "";
    if (!prefix.isEmpty()) {
      String start = prefix + ":";
      return iri.startsWith(start) && !iri.startsWith("//", start.length());
    }
    String local = iri.startsWith(namespace) ? iri.substring(namespace.length()) : "";
    return local.indexOf(':') >= 0 || local.startsWith("@");
  }
}
