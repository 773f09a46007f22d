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
  private final FactText.@Nullable Property[] properties;
  private final byte[] @Nullable [] written;
  private final @Nullable Node[] blanks;
  private final States states;
  private final boolean[] hashes = new boolean[HASHES];
  private final FactText out;
  private final List<Node> made = new ArrayList<>();

  /** What the fact before was of, if it was made of the same row. */
  private @Nullable Node last;

  /** A template whose variables have places among the values of rows. */
  FactTemplate(List<Triple> template, RowVariables variables, States states, FactText out) {
    this.states = states;
    states.all().forEach(state -> hashes[slot(state.hashCode())] = true);
    this.out = out;
    this.terms = new Node[3 * template.size()];
    this.places = new int[terms.length];
    this.properties = new FactText.Property[template.size()];
    this.written = new byte[template.size()][];
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
      if (places[i] == CONSTANT && i % 3 == 1) {
        properties[i / 3] = out.property(terms[i]);
      } else if (places[i] == CONSTANT && i % 3 == 2) {
        written[i / 3] = out.written(terms[i]);
      }
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
  boolean write(List<RowValues> solutions, RowName row) {
    made.clear();
    last = null;
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
  private boolean fact(int at, RowValues solution, RowName row) {
    Node subject = term(at, solution);
    FactText.Property property = property(at, solution);
    Node object = term(at + 2, solution);
    if (subject == null || property == null || object == null) {
      return false;
    }
    if (subject.isLiteral()) {
      return false;
    }
    if (places[at] == CONSTANT || isState(subject)) {
      out.annotated(subject, property, object, row);
    } else {
      out.fact(subject, property, object, written[at / 3]);
      if (!same(subject)) {
        last = subject;
        if (!row.is(subject) && !made.contains(subject)) {
          made.add(subject);
        }
      }
    }
    return true;
  }

  /** The property of the fact that begins at a place; null if what stands there is none. */
  private FactText.@Nullable Property property(int at, RowValues solution) {
    FactText.Property known = properties[at / 3];
    if (known != null) {
      return known;
    }
    Node node = term(at + 1, solution);
    return node == null || !node.isURI() ? null : out.property(node);
  }

  private static int slot(int hash) {
    return (hash ^ (hash >>> 13)) & (HASHES - 1);
  }

  private boolean isState(Node subject) {
    // Most subjects are no states, and have none of their hashes.
    return !same(subject) && hashes[slot(subject.hashCode())] && states.all().contains(subject);
  }

  /** Whether it is what the fact before was of, which its variable holds as the same object. */
  @SuppressWarnings("ReferenceEquality") // another object that equals it is only looked at again
  private boolean same(Node subject) {
    return subject == last;
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
