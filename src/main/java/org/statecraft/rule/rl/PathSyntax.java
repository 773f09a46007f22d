package org.statecraft.rule.rl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.jena.graph.Node;

/** Reads paths, of which the language has those alone that are so many steps. */
final class PathSyntax {
  private final TokenStream tokens;
  private final TermSyntax terms;

  /** One step of a path, forwards or backwards. */
  record Step(Node property, boolean inverse) {}

  PathSyntax(TokenStream tokens, TermSyntax terms) {
    this.tokens = tokens;
    this.terms = terms;
  }

  /** A path, as the steps that it goes. */
  List<Step> path() {
    tokens.enter();
    List<Step> steps = new ArrayList<>();
    do {
      boolean inverse = tokens.take("^");
      List<Step> element = element();
      steps.addAll(inverse ? inverse(element) : element);
    } while (tokens.take("/"));
    tokens.leave();
    for (String other : List.of("*", "+", "|")) {
      if (tokens.peek().is(other)) {
        throw tokens.wrong(
            "a path with " + other + " cannot stand in a rule of SPARQL 1.2 RL",
            other.equals("|")
                ? "write a rule for each property"
                : "write a rule that reads its own conclusions");
      }
    }
    return steps;
  }

  private List<Step> element() {
    if (tokens.take("(")) {
      List<Step> inner = path();
      tokens.expect(")", "after the path");
      return inner;
    }
    if (tokens.peek().kind() == Token.Kind.VARIABLE) {
      throw tokens.unexpected("a step of a path is a property with a name");
    }
    return List.of(new Step(terms.predicate(), false));
  }

  private static List<Step> inverse(List<Step> path) {
    List<Step> inverse = new ArrayList<>();
    path.forEach(step -> inverse.add(new Step(step.property(), !step.inverse())));
    Collections.reverse(inverse);
    return inverse;
  }
}
