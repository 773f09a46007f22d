package org.statecraft.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.Expr;
import org.statecraft.infer.Body;
import org.statecraft.infer.BodyAlgebra;
import org.statecraft.infer.Condition;

/** Tells what the conditions of a rule came to in a solution. */
final class Premises {
  /** Rows that a sum is shown with; sums of more rows rest on these alone for show. */
  static final int ROWS = 2_000;

  private final View view;
  private final PathFacts paths;

  Premises(View view) {
    this.view = view;
    this.paths = new PathFacts(view.everything(), view.context());
  }

  /** The premises of a body whose variables have these values. */
  List<Premise> of(Body body, Binding solution) {
    List<Premise> premises = new ArrayList<>();
    body.conditions().forEach(condition -> add(condition, solution, premises));
    return premises.stream().distinct().toList();
  }

  private void add(Condition condition, Binding solution, List<Premise> premises) {
    switch (condition) {
      case Condition.Match match ->
          fact(Substitute.substitute(match.pattern(), solution), premises);
      case Condition.Reach reach -> path(reach.pattern(), solution, premises);
      case Condition.Test test -> premises.add(passed(test.expression(), solution));
      case Condition.Absent absent -> premises.add(absence(absent.body(), solution));
      case Condition.Without without -> premises.add(absence(without.body(), solution));
      case Condition.Present present -> witness(present.body(), solution, premises);
      case Condition.Option option -> witness(option.body(), solution, premises);
      case Condition.Group group -> premises.addAll(of(group.body(), solution));
      case Condition.Choice choice -> choice(choice, solution, premises);
      case Condition.Subquery subquery -> subquery(subquery, solution, premises);
      case Condition.Computed computed -> {}
      case Condition.Table table -> {}
    }
  }

  private static void fact(Triple triple, List<Premise> premises) {
    if (triple.isConcrete()) {
      premises.add(new Premise.Fact(triple));
    }
  }

  private void path(TriplePath pattern, Binding solution, List<Premise> premises) {
    Node from = Substitute.substitute(pattern.getSubject(), solution);
    Node to = Substitute.substitute(pattern.getObject(), solution);
    if (from.isConcrete() && to.isConcrete()) {
      paths
          .way(from, pattern.getPath(), to)
          .ifPresent(way -> way.forEach(triple -> fact(triple, premises)));
    }
  }

  private static Premise passed(Expr expression, Binding solution) {
    Map<Var, Node> values = new LinkedHashMap<>();
    for (Var variable : expression.getVarsMentioned()) {
      if (solution.contains(variable)) {
        values.put(variable, solution.get(variable));
      }
    }
    return new Premise.Passed(expression, values);
  }

  /** What was looked for in vain. */
  static Premise.Absence absence(Body body, Binding solution) {
    List<Condition> patterns = new ArrayList<>();
    List<Expr> tests = new ArrayList<>();
    for (Condition condition : body.conditions()) {
      switch (condition) {
        case Condition.Match match ->
            patterns.add(
                new Condition.Match(
                    Substitute.substitute(match.pattern(), solution), match.asserted()));
        case Condition.Reach reach ->
            patterns.add(
                new Condition.Reach(
                    new TriplePath(
                        Substitute.substitute(reach.pattern().getSubject(), solution),
                        reach.pattern().getPath(),
                        Substitute.substitute(reach.pattern().getObject(), solution)),
                    reach.asserted()));
        case Condition.Test test -> tests.add(test.expression().copySubstitute(solution));
        default -> patterns.add(condition);
      }
    }
    return new Premise.Absence(patterns, tests);
  }

  /** What was found, if anything, by the first way to find it. */
  private void witness(Body body, Binding solution, List<Premise> premises) {
    inside(body, solution, 1).stream()
        .findFirst()
        .ifPresent(found -> premises.addAll(of(body, merged(solution, found))));
  }

  /** Solutions of an inner body, whose tests may speak of values from outside. */
  private List<Binding> inside(Body body, Binding solution, int most) {
    return view.solve(
        Substitute.substitute(BodyAlgebra.of(body), solution), BindingFactory.root(), most);
  }

  private void choice(Condition.Choice choice, Binding solution, List<Premise> premises) {
    for (Body body : choice.bodies()) {
      List<Binding> found = inside(body, solution, 1);
      if (!found.isEmpty()) {
        premises.addAll(of(body, merged(solution, found.getFirst())));
        return;
      }
    }
  }

  private void subquery(Condition.Subquery subquery, Binding solution, List<Premise> premises) {
    Query query = subquery.query();
    Set<Var> plain = new LinkedHashSet<>(query.getProjectVars());
    Map<Var, Expr> expressions = new LinkedHashMap<>();
    Map<Var, Node> results = new LinkedHashMap<>();
    query
        .getProject()
        .forEachVarExpr(
            (variable, expression) -> {
              if (expression != null) {
                plain.remove(variable);
                expressions.put(variable, expression);
                if (solution.contains(variable)) {
                  results.put(variable, solution.get(variable));
                }
              }
            });
    Binding keys = visible(plain, solution);
    List<Binding> rows = view.solve(BodyAlgebra.of(subquery.body()), keys, ROWS);
    List<List<Triple>> facts = new ArrayList<>();
    for (Binding row : rows) {
      Set<Triple> triples = new LinkedHashSet<>();
      of(subquery.body(), merged(keys, row))
          .forEach(
              premise -> {
                if (premise instanceof Premise.Fact fact) {
                  triples.add(fact.triple());
                }
              });
      facts.add(List.copyOf(triples));
    }
    premises.add(new Premise.Summed(results, expressions, facts));
  }

  /** The part of a solution that concerns some variables. */
  private static Binding visible(Set<Var> variables, Binding solution) {
    BindingBuilder builder = BindingFactory.builder();
    for (Var variable : variables) {
      if (solution.contains(variable)) {
        builder.add(variable, solution.get(variable));
      }
    }
    return builder.build();
  }

  static Binding merged(Binding outer, Binding inner) {
    BindingBuilder builder = BindingFactory.builder(outer);
    inner.forEach(
        (variable, value) -> {
          if (!outer.contains(variable)) {
            builder.add(variable, value);
          }
        });
    return builder.build();
  }
}
