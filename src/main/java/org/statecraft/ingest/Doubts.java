package org.statecraft.ingest;

import org.apache.jena.graph.Node;

/** Counts what a mapping makes into IRIs that is none. */
final class Doubts {
  /** What is told of it. */
  static final String PROBLEM = "is no IRI; put ENCODE_FOR_URI around what comes from cells";

  /** So much of a text is told, in UTF-16 units. */
  private static final int TOLD = 200;

  private long count;
  private String last = "";

  /** How often there was some. */
  long count() {
    return count;
  }

  /** What it was when there was some last. */
  String last() {
    return last;
  }

  /** Counts a text of which no IRI can be made. */
  void add(String text) {
    count++;
    last = text.length() <= TOLD ? text : text.substring(0, TOLD) + "…";
  }

  /** Looks at a term, which it gives back. */
  Node seen(Node term) {
    if (term.isURI() && !TermWriter.possible(term.getURI())) {
      add(term.getURI());
    }
    return term;
  }
}
