package org.statecraft.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.statecraft.rule.Body;
import org.statecraft.rule.Condition;

/** Puts values into conditions, for telling of them. */
final class Substitution {
  private Substitution() {}

  /** What was looked for in vain. */
  static Premise.Absence absence(Body body, Binding solution) {
    List<Condition> patterns = new ArrayList<>();
    List<Expr> tests = new ArrayList<>();
    for (Condition condition : body.conditions()) {
      Condition known = substituted(condition, solution);
      if (known instanceof Condition.Filter test) {
        tests.add(test.expression());
      } else {
        patterns.add(known);
      }
    }
    return new Premise.Absence(patterns, tests);
  }

  /** A condition with values put in, for telling of it; a query in it stays as it is. */
  static Condition substituted(Condition condition, Binding solution) {
    return switch (condition) {
      case Condition.TriplePattern(var pattern, var graph) ->
          new Condition.TriplePattern(
              Substitute.substitute(pattern, solution), graph(graph, solution));
      case Condition.PathPattern(var path, var graph) ->
          new Condition.PathPattern(
              new TriplePath(
                  Substitute.substitute(path.getSubject(), solution),
                  path.getPath(),
                  Substitute.substitute(path.getObject(), solution)),
              graph(graph, solution));
      case Condition.Filter(var expression, var consulted) ->
          new Condition.Filter(expression.copySubstitute(solution), consulted);
      case Condition.NotExists(var body) -> new Condition.NotExists(substituted(body, solution));
      case Condition.Exists(var body) -> new Condition.Exists(substituted(body, solution));
      case Condition.Minus(var body) -> new Condition.Minus(substituted(body, solution));
      case Condition.LeftJoin(var body) -> new Condition.LeftJoin(substituted(body, solution));
      case Condition.Group(var body, var graph) ->
          new Condition.Group(substituted(body, solution), graph(graph, solution));
      case Condition.Union(var bodies) ->
          new Condition.Union(bodies.stream().map(body -> substituted(body, solution)).toList());
      case Condition.Bind(var variable, var expression, var consulted) ->
          new Condition.Bind(variable, expression.copySubstitute(solution), consulted);
      case Condition.Values table -> table;
      case Condition.Subquery subquery -> subquery;
    };
  }

  private static Optional<Node> graph(Optional<Node> graph, Binding solution) {
    return graph.map(node -> Substitute.substitute(node, solution));
  }

  private static Body substituted(Body body, Binding solution) {
    return new Body(
        body.conditions().stream().map(condition -> substituted(condition, solution)).toList());
  }
}
