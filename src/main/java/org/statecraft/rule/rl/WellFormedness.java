package org.statecraft.rule.rl;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.statecraft.problem.InputProblem;

/**
 * Whether every variable of a rule has its value before it is used: the conditions of section 4.2
 * of the specification.
 */
public final class WellFormedness {
  private final Places places;

  private WellFormedness(Places places) {
    this.places = places;
  }

  /**
   * Looks at a rule.
   *
   * @throws InputProblem if a variable is used before it has a value, or gets one twice
   */
  public static void require(ParsedRule rule, Places places) {
    Set<Var> bound = new HashSet<>();
    new WellFormedness(places).require(rule.body(), bound);
    first(rule.templated(), bound)
        .ifPresent(
            variable -> {
              throw places.wrong(
                  variable.getKey() + " stands in the head, but the body gives it no value",
                  "bind it in WHERE",
                  variable.getValue());
            });
  }

  private void require(List<Element> elements, Set<Var> bound) {
    for (Element element : elements) {
      switch (element) {
        case Element.Pattern pattern -> variables(pattern.triple(), bound);
        case Element.Filter filter -> require(filter.expression(), bound, "tested");
        case Element.Negation negation -> require(negation.elements(), new HashSet<>(bound));
        case Element.Assignment assignment -> {
          require(assignment.expression(), bound, "computed with");
          if (!bound.add(assignment.variable())) {
            throw places.wrong(
                assignment.variable() + " has a value already, and SET gives it another",
                "SET needs a variable of its own; compare by FILTER",
                assignment.start());
          }
        }
      }
    }
  }

  private void require(Expression expression, Set<Var> bound, String use) {
    first(expression.variables(), bound)
        .ifPresent(
            variable -> {
              throw places.wrong(
                  variable.getKey() + " is " + use + ", but nothing before gives it a value",
                  "move this behind the pattern or SET that does",
                  variable.getValue());
            });
  }

  /** The first variable in the text that has no value. */
  private static java.util.Optional<Map.Entry<Var, Integer>> first(
      Map<Var, Integer> used, Set<Var> bound) {
    return used.entrySet().stream()
        .filter(variable -> !bound.contains(variable.getKey()))
        .min(Map.Entry.comparingByValue());
  }

  /** Adds the variables of a triple, also those within triple terms. */
  static void variables(Triple triple, Set<Var> variables) {
    for (Node node : List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
      if (node.isVariable()) {
        variables.add(Var.alloc(node));
      } else if (node.isTripleTerm()) {
        variables(node.getTriple(), variables);
      }
    }
  }
}
