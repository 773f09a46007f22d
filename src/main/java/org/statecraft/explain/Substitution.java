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
      case Condition.TriplePattern match ->
          new Condition.TriplePattern(
              Substitute.substitute(match.pattern(), solution), graph(match.graph(), solution));
      case Condition.PathPattern reach ->
          new Condition.PathPattern(
              new TriplePath(
                  Substitute.substitute(reach.pattern().getSubject(), solution),
                  reach.pattern().getPath(),
                  Substitute.substitute(reach.pattern().getObject(), solution)),
              graph(reach.graph(), solution));
      case Condition.Filter test ->
          new Condition.Filter(test.expression().copySubstitute(solution), test.consulted());
      case Condition.NotExists absent ->
          new Condition.NotExists(substituted(absent.body(), solution));
      case Condition.Exists present -> new Condition.Exists(substituted(present.body(), solution));
      case Condition.Minus without -> new Condition.Minus(substituted(without.body(), solution));
      case Condition.LeftJoin option ->
          new Condition.LeftJoin(substituted(option.body(), solution));
      case Condition.Group group ->
          new Condition.Group(substituted(group.body(), solution), graph(group.graph(), solution));
      case Condition.Union choice ->
          new Condition.Union(
              choice.bodies().stream().map(body -> substituted(body, solution)).toList());
      case Condition.Bind computed ->
          new Condition.Bind(
              computed.variable(),
              computed.expression().copySubstitute(solution),
              computed.consulted());
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
