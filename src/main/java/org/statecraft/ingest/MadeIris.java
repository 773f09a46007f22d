package org.statecraft.ingest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;

/** The IRIs that a mapping makes of rows: what is none must not be written. */
final class MadeIris {
  private final int[] places;
  private final @Nullable Node[] good;

  /** Those of a template whose variables have places among the values of rows. */
  MadeIris(List<Triple> template, RowVariables variables) {
    Set<Var> read = new LinkedHashSet<>();
    for (Triple triple : template) {
      for (Node term : List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
        if (Var.isVar(term) && !Var.isBlankNodeVar(term)) {
          read.add(Var.alloc(term));
        }
      }
    }
    places = variables.places(read);
    good = new Node[places.length];
  }

  /** What is wrong with solutions, as a sentence; null if nothing is. */
  @Nullable String problem(List<RowValues> solutions) {
    for (RowValues solution : solutions) {
      for (int i = 0; i < places.length; i++) {
        Node term = solution.at(places[i]);
        if (term != null && term.isURI() && !term.equals(good[i])) {
          if (!TermWriter.possible(term.getURI())) {
            return "<"
                + term.getURI()
                + "> is no IRI; put ENCODE_FOR_URI around what comes from cells";
          }
          good[i] = term;
        }
      }
    }
    return null;
  }
}
