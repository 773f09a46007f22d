package org.statecraft.kb;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/** Where an IRI may occur: as a term, within a triple term, as a datatype, or as a graph's name. */
final class Mention {
  private Mention() {}

  /** Whether an IRI occurs anywhere in a dataset, as far as is looked at within terms. */
  static boolean of(Node iri, DatasetGraph dataset) {
    return asTerm(iri, dataset)
        || dataset.getDefaultGraph().stream()
            .limit(KnowledgeBase.LOOKED_AT)
            .anyMatch(triple -> within(triple.getObject(), iri));
  }

  /** Whether a term stands in a triple of a dataset, or names one of its graphs. */
  static boolean asTerm(Node iri, DatasetGraph dataset) {
    return of(iri, dataset.getDefaultGraph())
        || dataset.containsGraph(iri)
        || dataset.contains(Node.ANY, iri, Node.ANY, Node.ANY)
        || dataset.contains(Node.ANY, Node.ANY, iri, Node.ANY)
        || dataset.contains(Node.ANY, Node.ANY, Node.ANY, iri);
  }

  private static boolean of(Node iri, Graph graph) {
    return graph.contains(Triple.create(iri, Node.ANY, Node.ANY))
        || graph.contains(Triple.create(Node.ANY, iri, Node.ANY))
        || graph.contains(Triple.create(Node.ANY, Node.ANY, iri));
  }

  /** Whether a literal is of that datatype, or a triple term names the IRI. */
  private static boolean within(Node node, Node iri) {
    if (node.isLiteral()) {
      return node.getLiteralDatatypeURI().equals(iri.toString());
    }
    if (!node.isTripleTerm()) {
      return false;
    }
    Triple triple = node.getTriple();
    return triple.getSubject().equals(iri)
        || triple.getPredicate().equals(iri)
        || triple.getObject().equals(iri)
        || within(triple.getObject(), iri);
  }
}
