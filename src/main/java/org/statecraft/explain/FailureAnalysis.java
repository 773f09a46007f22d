package org.statecraft.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.statecraft.rule.Body;
import org.statecraft.rule.BodyAlgebra;
import org.statecraft.rule.Condition;

/** Finds out why a condition does not hold. */
final class FailureAnalysis {
  /** Triples that are told in the place of one that is missing; many tell nothing. */
  private static final int SHOWN = 3;

  private final EvaluationDataset view;
  private final Premises premises;

  FailureAnalysis(EvaluationDataset view, Premises premises) {
    this.view = view;
    this.premises = premises;
  }

  Failure of(Condition condition, Binding solution) {
    return switch (condition) {
      case Condition.TriplePattern match -> unstated(match, solution);
      case Condition.PathPattern reach -> unstated(reach, solution);
      case Condition.Filter test -> untrue(test.expression(), solution);
      case Condition.NotExists(var body) -> blocked(body, solution);
      case Condition.Minus(var body) -> blocked(body, solution);
      case Condition.Exists(var body) -> nothing(body, solution);
      case Condition.Group group -> nothing(group.body(), solution);
      case Condition.Subquery subquery -> other(subquery, solution);
      case Condition.LeftJoin(var body) -> nothing(body, solution);
      case Condition.Union choice ->
          new Failure.Nothing(Substitution.absence(new Body(List.of(choice)), solution));
      case Condition.Bind computed ->
          untrue(new E_Equals(new ExprVar(computed.variable()), computed.expression()), solution);
      case Condition.Values table -> outside(table, solution);
    };
  }

  private Failure unstated(Condition.TriplePattern match, Binding solution) {
    Triple sought = Substitute.substitute(match.pattern(), solution);
    List<Triple> instead = new ArrayList<>();
    if (sought.getSubject().isConcrete() && sought.getPredicate().isConcrete()) {
      view.everything()
          .find(sought.getSubject(), sought.getPredicate(), Node.ANY)
          .forEachRemaining(instead::add);
    }
    if (instead.size() > SHOWN) {
      instead.clear();
    }
    instead.sort(java.util.Comparator.comparing(Triple::toString));
    return new Failure.Unstated(Substitution.substituted(match, solution), instead, List.of());
  }

  private static Failure unstated(Condition.PathPattern reach, Binding solution) {
    return new Failure.Unstated(Substitution.substituted(reach, solution), List.of(), List.of());
  }

  private static Failure untrue(Expr expression, Binding solution) {
    Map<Var, Node> values = new LinkedHashMap<>();
    for (Var variable : expression.getVarsMentioned()) {
      if (solution.contains(variable)) {
        values.put(variable, solution.get(variable));
      }
    }
    return new Failure.Untrue(expression, values);
  }

  private Failure blocked(Body body, Binding solution) {
    List<Triple> found = new ArrayList<>();
    List<Binding> witnesses =
        view.solve(Substitute.substitute(BodyAlgebra.of(body), solution), BindingFactory.root(), 1);
    for (Binding witness : witnesses) {
      for (Premise premise : premises.of(body, Premises.merged(solution, witness))) {
        if (premise instanceof Premise.Fact fact) {
          found.add(fact.triple());
        }
      }
    }
    return new Failure.Blocked(Substitution.absence(body, solution), found);
  }

  /** A value that is none of those in a column, or a row that is not there. */
  private static Failure outside(Condition.Values table, Binding solution) {
    for (Var variable : table.variables()) {
      ExprList column = new ExprList();
      table.rows().stream()
          .filter(row -> row.contains(variable))
          .forEach(row -> column.add(NodeValue.makeNode(row.get(variable))));
      boolean open = column.size() < table.rows().size();
      if (solution.contains(variable)
          && !open
          && table.rows().stream()
              .noneMatch(row -> row.get(variable).equals(solution.get(variable)))) {
        return untrue(new E_OneOf(new ExprVar(variable), column), solution);
      }
    }
    return new Failure.Nothing(new Premise.Absence(List.of(table), List.of()));
  }

  /** A sum over nothing, or one that comes to another value. */
  private Failure other(Condition.Subquery subquery, Binding solution) {
    Set<Var> results = subquery.query().getProject().getExprs().keySet();
    BindingBuilder keys = BindingFactory.builder();
    solution.forEach(
        (variable, value) -> {
          if (!results.contains(variable)) {
            keys.add(variable, value);
          }
        });
    List<Binding> rows =
        view.solve(
            BodyAlgebra.of(new Body(List.of(subquery)), keys.build()), BindingFactory.root(), 1);
    for (Binding row : rows) {
      for (Var variable : results) {
        Node value = row.get(variable);
        if (value != null && solution.contains(variable) && !value.equals(solution.get(variable))) {
          return untrue(new E_Equals(new ExprVar(variable), NodeValue.makeNode(value)), solution);
        }
      }
    }
    return nothing(subquery.body(), solution);
  }

  private static Failure nothing(Body body, Binding solution) {
    return new Failure.Nothing(Substitution.absence(body, solution));
  }
}
