package org.statecraft.kb;

import java.util.Comparator;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;

/** An order of what is written that depends on nothing but its terms. */
public final class TermOrder {
  /** By subject, predicate and object. */
  public static final Comparator<Triple> TRIPLES =
      Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

  /** By graph, and within one as {@link #TRIPLES}. */
  public static final Comparator<Quad> QUADS =
      Comparator.comparing(Quad::getGraph, NodeCmp::compareRDFTerms)
          .thenComparing(Quad::asTriple, TRIPLES);

  private TermOrder() {}
}
