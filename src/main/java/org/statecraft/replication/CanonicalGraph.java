package org.statecraft.replication;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Triple;

/** Graphs as lines of canonical N-Quads. */
final class CanonicalGraph {
  private CanonicalGraph() {}

  /** The lines, in no order of their own. */
  static List<String> lines(Collection<Triple> triples, PortableText names) {
    TermLines terms = new TermLines(names, labels(triples, names));
    return triples.stream()
        .map(
            triple ->
                terms.of(triple.getSubject())
                    + " "
                    + terms.of(triple.getPredicate())
                    + " "
                    + terms.of(triple.getObject())
                    + " .")
        .toList();
  }

  /** What the blank nodes are called, by their labels in Jena. */
  static Map<String, String> labels(Collection<Triple> triples, PortableText names) {
    // What has no blank node has no part in their names.
    List<Triple> unnamed = triples.stream().filter(CanonicalGraph::unnamed).toList();
    if (unnamed.isEmpty()) {
      return Map.of();
    }
    CanonicalLabels labels = new CanonicalLabels(names);
    unnamed.forEach(labels::add);
    return labels.labels();
  }

  private static boolean unnamed(Triple triple) {
    return TermLines.blank(triple.getSubject()) || TermLines.blank(triple.getObject());
  }
}
