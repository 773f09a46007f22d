package org.statecraft.ingest;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.statecraft.table.TableFile;

/**
 * The IRI of a row of a table, or of several, as RFC 7111 has it.
 *
 * @param base what the IRIs of all rows of the table begin with
 * @param rows a number, or ranges of numbers
 */
record RowName(String base, String rows) {
  /** What the IRIs of a table's rows begin with. */
  static String base(TableFile table) {
    return table.iri() + "#row=";
  }

  /** The IRI as a term. */
  Node node() {
    return NodeFactory.createURI(base + rows);
  }

  /** Whether a term is the IRI. */
  boolean is(Node term) {
    if (!term.isURI()) {
      return false;
    }
    String iri = term.getURI();
    return iri.length() == base.length() + rows.length()
        && iri.endsWith(rows)
        && iri.startsWith(base);
  }
}
