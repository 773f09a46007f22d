package org.statecraft.explain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.statecraft.rule.Body;
import org.statecraft.rule.BodyAlgebra;
import org.statecraft.rule.Condition;
import org.statecraft.rule.Rule;

/**
 * A rule that is tried with some values given: with all its conditions, with all but one, or with
 * the first few.
 */
public final class RelaxedQuery {
  /** Solutions that are looked at. */
  private static final int MOST = 300;

  /** Without one of its conditions a body can be a product of everything with everything. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final EvaluationDataset view;
  private final Rule rule;
  private final Binding given;
  private final Binding expected;

  /**
   * @param given values of variables that patterns bind
   * @param expected values that computed variables must come to
   */
  private RelaxedQuery(EvaluationDataset view, Rule rule, Binding given, Binding expected) {
    this.view = view;
    this.rule = rule;
    this.given = given;
    this.expected = expected;
  }

  /** A rule with values for some of its variables, those that it computes among them. */
  public static RelaxedQuery of(EvaluationDataset view, Rule rule, Binding values) {
    Set<Var> computed = rule.computed();
    BindingBuilder given = BindingFactory.builder();
    BindingBuilder expected = BindingFactory.builder();
    values.forEach(
        (variable, value) -> (computed.contains(variable) ? expected : given).add(variable, value));
    return new RelaxedQuery(view, rule, given.build(), expected.build());
  }

  Rule rule() {
    return rule;
  }

  Binding given() {
    return given;
  }

  /** The values given and those that computed variables must come to. */
  Binding wanted() {
    BindingBuilder wanted = BindingFactory.builder(given);
    expected.forEach(wanted::add);
    return wanted.build();
  }

  List<Condition> conditions() {
    return rule.body().conditions();
  }

  /** Solutions of all conditions. */
  List<Binding> whole() {
    return solve(conditions(), MOST);
  }

  /** Solutions of all conditions but one, unless that one cannot fail. */
  List<Binding> without(int dropped) {
    List<Condition> rest = new ArrayList<>(conditions());
    Condition condition = rest.remove(dropped);
    boolean idle = condition instanceof Condition.Bind || condition instanceof Condition.LeftJoin;
    return idle || rest.isEmpty() ? List.of() : solve(rest, MOST);
  }

  /** One solution of some conditions, if they have one. */
  public List<Binding> first(List<Condition> some) {
    return some.isEmpty() ? List.of(given) : solve(some, 1);
  }

  /**
   * The conditions from what was given outwards, each after one that it shares a variable with. In
   * the order of the text, where that means something.
   */
  List<Condition> outward() {
    boolean free =
        conditions().stream()
            .noneMatch(
                condition ->
                    condition instanceof Condition.LeftJoin
                        || condition instanceof Condition.Minus
                        || condition instanceof Condition.Subquery);
    List<Condition> rest = new ArrayList<>(conditions());
    List<Condition> order = new ArrayList<>();
    Set<Var> known = new HashSet<>(given.varsMentioned());
    while (free && !rest.isEmpty()) {
      Condition next =
          rest.stream()
              .filter(condition -> ready(condition, known))
              .findFirst()
              .orElse(rest.getFirst());
      rest.remove(next);
      order.add(next);
      known.addAll(new Body(List.of(next)).variables(false));
    }
    order.addAll(rest);
    return order;
  }

  /** A pattern needs one variable that is known, anything else all that the rule can bind. */
  private boolean ready(Condition condition, Set<Var> known) {
    Set<Var> mentioned = new HashSet<>(new Body(List.of(condition)).mentioned());
    if (condition instanceof Condition.TriplePattern
        || condition instanceof Condition.PathPattern) {
      return mentioned.stream().anyMatch(known::contains);
    }
    if (condition instanceof Condition.Bind computed) {
      mentioned.remove(computed.variable());
    }
    mentioned.retainAll(rule.body().variables(false));
    return known.containsAll(mentioned);
  }

  /** Solutions of some conditions. */
  public List<Binding> some(List<Condition> some) {
    return some.isEmpty() ? List.of(given) : solve(some, MOST);
  }

  private List<Binding> solve(List<Condition> conditions, int most) {
    Body body = new Body(conditions);
    Set<Var> bound = body.variables(false);
    Set<Var> certain = body.variables(true);
    BindingBuilder fixed = BindingFactory.builder();
    BindingBuilder wanted = BindingFactory.builder();
    // What a branch or an OPTIONAL may bind must come from there, or the head would have no value.
    given.forEach(
        (variable, value) ->
            (bound.contains(variable) && !certain.contains(variable) ? wanted : fixed)
                .add(variable, value));
    expected.forEach(
        (variable, value) -> {
          if (bound.contains(variable)) {
            wanted.add(variable, value);
          }
        });
    Binding values = wanted.build();
    return view.attempt(
        BodyAlgebra.of(body, fixed.build()),
        most,
        PATIENCE,
        solution ->
            values.varsMentioned().stream()
                .allMatch(
                    variable ->
                        solution.contains(variable)
                            && solution.get(variable).equals(values.get(variable))));
  }

  /** Whether a condition does not hold with some values. */
  boolean fails(Condition condition, Binding solution) {
    // A computation that is the first to find no solution came to another value than expected.
    Condition looked =
        condition instanceof Condition.LeftJoin option
            ? new Condition.Group(option.body(), Optional.empty())
            : condition;
    return condition instanceof Condition.Bind
        || view.attempt(
                BodyAlgebra.of(new Body(List.of(looked)), solution), 1, PATIENCE, each -> true)
            .isEmpty();
  }

  /** Whether what MINUS takes away could be told without a condition that binds its variables. */
  boolean decided(Condition dropped, Binding solution) {
    Set<Var> open = new HashSet<>(new Body(List.of(dropped)).variables(false));
    open.removeIf(solution::contains);
    return conditions().stream()
        .filter(Condition.Minus.class::isInstance)
        .noneMatch(
            without -> new Body(List.of(without)).mentioned().stream().anyMatch(open::contains));
  }

  /** Whether a condition speaks of what was given. */
  boolean concerns(Condition condition) {
    Set<Var> mentioned = new HashSet<>(new Body(List.of(condition)).mentioned());
    return given.varsMentioned().stream().anyMatch(mentioned::contains);
  }

  /** The variables that a computed one is computed from, or itself where a pattern binds it. */
  public Set<Var> sources(Var variable) {
    Set<Var> sources = new LinkedHashSet<>();
    collect(variable, sources);
    return sources;
  }

  private void collect(Var variable, Set<Var> sources) {
    for (Condition condition : conditions()) {
      if (condition instanceof Condition.Bind computed && computed.variable().equals(variable)) {
        computed.expression().getVarsMentioned().forEach(each -> collect(each, sources));
        return;
      }
    }
    sources.add(variable);
  }
}
