package org.statecraft.validate;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.statecraft.kb.Place;

/**
 * A triple of a file with the places of its terms.
 *
 * @param document the file
 * @param triple what it states
 * @param subject where the subject stands
 * @param predicate where the predicate stands
 * @param object where the object stands
 */
record Statement(Document document, Triple triple, Place subject, Place predicate, Place object) {
  Node s() {
    return triple.getSubject();
  }

  Node p() {
    return triple.getPredicate();
  }

  Node o() {
    return triple.getObject();
  }

  /** The same places with another triple, which is meant by what stands there. */
  Statement meaning(Triple meant) {
    return new Statement(document, meant, subject, predicate, object);
  }
}
