package org.statecraft.ingest;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;

/** The template of a mapping, filled with the solutions of a row. */
final class FactTemplate {
  /** In the place of a term that is the same for all rows. */
  private static final int CONSTANT = -1;

  private static final int HASHES = 1 << 13;

  private final Node[] terms;
  private final int[] places;
  private final @Nullable Node[] blanks;
  private final States states;
  private final boolean[] hashes = new boolean[HASHES];
  private final FactWriter out;
  private final List<Node> made = new ArrayList<>();

  /** A template whose variables have places among the values of rows. */
  FactTemplate(List<Triple> template, RowVariables variables, States states, FactWriter out) {
    this.states = states;
    states.all().forEach(state -> hashes[slot(state.hashCode())] = true);
    this.out = out;
    this.terms = new Node[3 * template.size()];
    this.places = new int[terms.length];
    List<Node> fresh = new ArrayList<>();
    for (int i = 0; i < terms.length; i++) {
      Triple triple = template.get(i / 3);
      terms[i] =
          switch (i % 3) {
            case 0 -> triple.getSubject();
            case 1 -> triple.getPredicate();
            default -> triple.getObject();
          };
      places[i] = place(terms[i], variables, fresh);
    }
    this.blanks = new Node[fresh.size()];
  }

  /** The place of a term; below that of constants for blank nodes, each of which has a number. */
  private static int place(Node term, RowVariables variables, List<Node> fresh) {
    if (term.isBlank() || Var.isBlankNodeVar(term)) {
      int known = fresh.indexOf(term);
      if (known < 0) {
        fresh.add(term);
      }
      return CONSTANT - 1 - fresh.indexOf(term);
    }
    return term.isVariable() ? variables.place(Var.alloc(term)) : CONSTANT;
  }

  /** Writes the facts that solutions make, and from which row each is; says if there are any. */
  boolean write(List<RowValues> solutions, Node row) {
    made.clear();
    boolean any = false;
    for (RowValues solution : solutions) {
      for (int i = 0; i < blanks.length; i++) {
        blanks[i] = out.blank();
      }
      for (int i = 0; i < terms.length; i += 3) {
        any |= fact(i, solution, row);
      }
    }
    made.forEach(subject -> out.link(subject, row));
    return any;
  }

  /** Writes the fact that begins at a place of the template; says whether it is one. */
  private boolean fact(int at, RowValues solution, Node row) {
    Node subject = term(at, solution);
    Node property = term(at + 1, solution);
    Node object = term(at + 2, solution);
    if (subject == null || property == null || object == null) {
      return false;
    }
    if (subject.isLiteral() || !property.isURI()) {
      return false;
    }
    if (places[at] == CONSTANT || isState(subject)) {
      out.fact(subject, property, object, row);
    } else {
      out.fact(subject, property, object);
      if (!subject.equals(row) && !made.contains(subject)) {
        made.add(subject);
      }
    }
    return true;
  }

  private static int slot(int hash) {
    return (hash ^ (hash >>> 13)) & (HASHES - 1);
  }

  private boolean isState(Node subject) {
    // Most subjects are no states, and have none of their hashes.
    return hashes[slot(subject.hashCode())] && states.all().contains(subject);
  }

  /** What stands at a place; blank nodes are new for each solution. */
  private @Nullable Node term(int at, RowValues solution) {
    int place = places[at];
    if (place >= 0) {
      return solution.at(place);
    }
    return place == CONSTANT ? terms[at] : blanks[CONSTANT - 1 - place];
  }
}
