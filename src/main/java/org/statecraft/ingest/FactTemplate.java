package org.statecraft.ingest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/** The template of a mapping, filled with the solutions of a row. */
final class FactTemplate {
  private final Node[] places;
  private final Node[] variables;
  private final int[] slots;
  private final @Nullable Node[] good;
  private final StateFunction states;
  private final FactWriter out;
  private long blanks;

  FactTemplate(List<Triple> template, StateFunction states, FactWriter out) {
    this.states = states;
    this.out = out;
    this.places =
        template.stream()
            .flatMap(
                triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
            .toArray(Node[]::new);
    this.variables =
        Stream.of(places)
            .filter(place -> place.isVariable() || place.isBlank())
            .distinct()
            .toArray(Node[]::new);
    List<Node> order = List.of(variables);
    this.slots = Stream.of(places).mapToInt(order::indexOf).toArray();
    this.good = new Node[variables.length];
  }

  /** Tells if the solutions make what is no IRI, before anything is written. */
  void check(List<Binding> solutions, Consumer<String> problem) {
    for (Binding solution : solutions) {
      for (int i = 0; i < variables.length; i++) {
        Node term = fresh(variables[i]) ? null : solution.get((Var) variables[i]);
        if (term != null && !term.equals(good[i]) && term.isURI()) {
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
  boolean write(List<Binding> solutions, Node row) {
    Set<Node> made = new LinkedHashSet<>();
    boolean any = false;
    for (Binding solution : solutions) {
      @Nullable Node[] terms = terms(solution);
      for (int i = 0; i < terms.length; i += 3) {
        Node subject = terms[i];
        Node property = terms[i + 1];
        Node object = terms[i + 2];
        if (subject == null || property == null || object == null) {
          continue;
        }
        if (subject.isLiteral() || !property.isURI()) {
          continue;
        }
        any = true;
        if (slots[i] < 0 || states.finds(subject)) {
          out.fact(subject, property, object, row);
        } else {
          out.fact(subject, property, object);
          if (!subject.equals(row)) {
            made.add(subject);
          }
        }
      }
    }
    made.forEach(subject -> out.link(subject, row));
    return any;
  }

  private static boolean fresh(Node place) {
    return place.isBlank() || Var.isBlankNodeVar(place);
  }

  /** The places of the template with what stands in them; blank nodes are new for a solution. */
  private @Nullable Node[] terms(Binding solution) {
    Node[] values = new Node[variables.length];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          fresh(variables[i])
              ? NodeFactory.createBlankNode("b" + ++blanks)
              : solution.get((Var) variables[i]);
    }
    Node[] terms = new Node[places.length];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = slots[i] < 0 ? places[i] : values[slots[i]];
    }
    return terms;
  }
}
