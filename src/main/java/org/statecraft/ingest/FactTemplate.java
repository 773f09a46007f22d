package org.statecraft.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;

/** The template of a mapping, filled with the solutions of a row. */
final class FactTemplate {
  /** In the place of a term that is the same for all rows. */
  private static final int CONSTANT = -1;

  private final Node[] terms;
  private final int[] places;
  private final int[] written;
  private final @Nullable Node[] good;
  private final @Nullable Node[] blanks;
  private final StateFunction states;
  private final FactWriter out;
  private final Set<Node> made = new LinkedHashSet<>();
  private @Nullable Node asked;
  private boolean found;

  /** A template whose variables have places among the values of rows. */
  FactTemplate(
      List<Triple> template, RowVariables variables, StateFunction states, FactWriter out) {
    this.states = states;
    this.out = out;
    this.terms = new Node[3 * template.size()];
    this.places = new int[terms.length];
    List<Node> fresh = new ArrayList<>();
    Set<Integer> read = new LinkedHashSet<>();
    for (int i = 0; i < terms.length; i++) {
      Triple triple = template.get(i / 3);
      terms[i] =
          switch (i % 3) {
            case 0 -> triple.getSubject();
            case 1 -> triple.getPredicate();
            default -> triple.getObject();
          };
      places[i] = place(terms[i], variables, fresh);
      if (places[i] >= 0) {
        read.add(places[i]);
      }
    }
    this.written = read.stream().mapToInt(Integer::intValue).toArray();
    this.good = new Node[written.length];
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

  /** Tells if the solutions make what is no IRI, before anything is written. */
  void check(List<RowValues> solutions, Consumer<String> problem) {
    for (RowValues solution : solutions) {
      for (int i = 0; i < written.length; i++) {
        Node term = solution.at(written[i]);
        if (term != null && term.isURI() && !term.equals(good[i])) {
          if (!TermWriter.possible(term.getURI())) {
            problem.accept(
                "<"
                    + term.getURI()
                    + "> is no IRI; put ENCODE_FOR_URI around what comes from cells");
            return;
          }
          good[i] = term;
        }
      }
    }
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
      if (!subject.equals(row)) {
        made.add(subject);
      }
    }
    return true;
  }

  private boolean isState(Node subject) {
    if (!subject.equals(asked)) {
      asked = subject;
      found = states.finds(subject);
    }
    return found;
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
