package org.statecraft.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.statecraft.infer.Solver;
import org.statecraft.rule.Body;
import org.statecraft.rule.BodyAlgebra;
import org.statecraft.rule.Condition;

/** Tells what the conditions of a rule came to in a solution. */
final class Premises {
  /** Rows that a sum is shown with; sums of more rows rest on these alone for show. */
  static final int ROWS = 2_000;

  private final EvaluationDataset view;

  /** Where ways are looked for to fulfil a condition that can be fulfilled in several. */
  private final EvaluationDataset supple;

  private final PathFacts paths;
  private boolean missing;

  Premises(EvaluationDataset view) {
    this(view, view);
  }

  /**
   * @param supple where paths, and what only has to be found, are looked for
   */
  Premises(EvaluationDataset view, EvaluationDataset supple) {
    this.view = view;
    this.supple = supple;
    this.paths = new PathFacts(supple.everything(), supple.context());
  }

  /** The premises, or nothing if the view does not hold what one of them needs. */
  Optional<List<Premise>> whole(Body body, Binding solution) {
    missing = false;
    List<Premise> premises = of(body, solution);
    return missing ? Optional.empty() : Optional.of(premises);
  }

  /** The premises of a body whose variables have these values. */
  List<Premise> of(Body body, Binding solution) {
    List<Premise> premises = new ArrayList<>();
    body.conditions().forEach(condition -> add(condition, body, solution, premises));
    return premises.stream().distinct().toList();
  }

  private void add(Condition condition, Body whole, Binding solution, List<Premise> premises) {
    switch (condition) {
      case Condition.TriplePattern match ->
          fact(Substitute.substitute(match.pattern(), solution), premises);
      case Condition.PathPattern reach -> path(reach.pattern(), solution, premises);
      case Condition.Filter test -> {
        if (!whole.assured(test)) {
          premises.add(passed(test.expression(), solution));
        }
      }
      case Condition.NotExists(var body) -> premises.add(Substitution.absence(body, solution));
      case Condition.Minus(var body) -> {
        // What shares no variable takes nothing away, whether it is there or not.
        if (body.variables(false).stream().anyMatch(solution::contains)) {
          premises.add(Substitution.absence(body, solution));
        }
      }
      case Condition.Exists(var body) -> {
        if (!witness(body, solution, premises)) {
          missing = true;
        }
      }
      case Condition.LeftJoin(var body) -> witness(body, solution, premises);
      case Condition.Group group -> premises.addAll(of(group.body(), solution));
      case Condition.Union choice -> choice(choice, whole, solution, premises);
      case Condition.Subquery subquery -> subquery(subquery, solution, premises);
      case Condition.Bind computed -> {}
      case Condition.Values table -> {}
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
          .ifPresentOrElse(
              way -> way.forEach(triple -> fact(triple, premises)), () -> missing = true);
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

  /** What was found, if anything, by the first way to find it. */
  private boolean witness(Body body, Binding solution, List<Premise> premises) {
    List<Binding> found = inside(body, solution, 1);
    found.forEach(witness -> premises.addAll(of(body, merged(solution, witness))));
    return !found.isEmpty();
  }

  /** Solutions of an inner body, whose tests may speak of values from outside. */
  private List<Binding> inside(Body body, Binding solution, int most) {
    return supple.solve(body, solution, most);
  }

  /** Of the bodies that hold one that gives the values which nothing else in the rule gives. */
  private void choice(
      Condition.Union choice, Body whole, Binding solution, List<Premise> premises) {
    Set<Var> needed = new LinkedHashSet<>(new Body(List.of(choice)).variables(false));
    needed.removeIf(variable -> !solution.contains(variable));
    whole.conditions().stream()
        .filter(condition -> !condition.equals(choice))
        .forEach(other -> needed.removeAll(new Body(List.of(other)).variables(false)));
    for (Body body : choice.bodies()) {
      if (body.variables(false).containsAll(needed) && witness(body, solution, premises)) {
        return;
      }
    }
    missing = true;
  }

  /**
   * All triples by which the conditions that can be fulfilled in several ways may be fulfilled, up
   * to a bound.
   */
  Set<Triple> candidates(Body body, Binding solution) {
    Set<Triple> candidates = new LinkedHashSet<>();
    for (Condition condition : body.conditions()) {
      switch (condition) {
        case Condition.PathPattern reach ->
            body.steps(reach)
                .forEach(
                    step ->
                        view.everything().stream(Node.ANY, any(step.getPredicate()), Node.ANY)
                            .limit(ROWS)
                            .forEach(candidates::add));
        case Condition.Exists present -> candidates(present.body(), solution, candidates);
        case Condition.LeftJoin option -> candidates(option.body(), solution, candidates);
        case Condition.Group group -> candidates.addAll(candidates(group.body(), solution));
        case Condition.Union choice ->
            choice.bodies().forEach(inner -> candidates(inner, solution, candidates));
        case Condition.TriplePattern match -> {}
        case Condition.Filter test -> {}
        case Condition.NotExists absent -> {}
        case Condition.Minus without -> {}
        case Condition.Bind computed -> {}
        case Condition.Values table -> {}
        case Condition.Subquery subquery -> {}
      }
    }
    return candidates;
  }

  private static Node any(Node node) {
    return node.isConcrete() ? node : Node.ANY;
  }

  private void candidates(Body body, Binding solution, Set<Triple> candidates) {
    for (Binding witness : inside(body, solution, ROWS)) {
      Binding merged = merged(solution, witness);
      of(body, merged).forEach(premise -> collect(premise, candidates));
      candidates.addAll(candidates(body, merged));
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
    List<Binding> rows =
        Solver.solves(subquery.body())
            ? view.solver().solutions(subquery.body(), keys, ROWS)
            : view.solve(BodyAlgebra.of(subquery.body()), keys, ROWS);
    List<List<Triple>> facts = new ArrayList<>();
    for (Binding row : rows) {
      Set<Triple> triples = new LinkedHashSet<>();
      of(subquery.body(), merged(keys, row)).forEach(premise -> collect(premise, triples));
      facts.add(List.copyOf(triples));
    }
    // In which order they were found means nothing.
    facts.sort(Comparator.comparing(List::toString));
    premises.add(new Premise.Summed(results, expressions, facts));
  }

  /** The triples of a premise; those of a sum within a sum, too. */
  private static void collect(Premise premise, Set<Triple> triples) {
    if (premise instanceof Premise.Fact fact) {
      triples.add(fact.triple());
    } else if (premise instanceof Premise.Summed summed) {
      summed.rows().forEach(triples::addAll);
    }
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
