package org.statecraft.explain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.statecraft.infer.Body;
import org.statecraft.infer.BodyAlgebra;
import org.statecraft.infer.Condition;
import org.statecraft.infer.Rule;

/**
 * A rule that is tried with some values given: with all its conditions, with all but one, or with
 * the first few.
 */
final class Attempt {
  /** Solutions that are looked at. */
  private static final int MOST = 300;

  /** Without one of its conditions a body can be a product of everything with everything. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final View view;
  private final Rule rule;
  private final Binding given;
  private final Binding expected;

  /**
   * @param given values of variables that patterns bind
   * @param expected values that computed variables must come to
   */
  Attempt(View view, Rule rule, Binding given, Binding expected) {
    this.view = view;
    this.rule = rule;
    this.given = given;
    this.expected = expected;
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
    boolean idle = condition instanceof Condition.Computed || condition instanceof Condition.Option;
    return idle || rest.isEmpty() ? List.of() : solve(rest, MOST);
  }

  /** One solution of the first so many conditions, if they have one. */
  List<Binding> first(int count) {
    return count == 0 ? List.of(given) : solve(conditions().subList(0, count), 1);
  }

  private List<Binding> solve(List<Condition> conditions, int most) {
    Body body = new Body(conditions);
    Set<Var> bound = body.variables(false);
    return view.attempt(
        BodyAlgebra.of(body, given),
        most,
        PATIENCE,
        solution ->
            expected.varsMentioned().stream()
                .filter(bound::contains)
                .allMatch(
                    variable ->
                        solution.contains(variable)
                            && solution.get(variable).equals(expected.get(variable))));
  }

  /** Whether a condition does not hold with some values. */
  boolean fails(Condition condition, Binding solution) {
    // A computation that is the first to find no solution came to another value than expected.
    return condition instanceof Condition.Computed
        || view.attempt(
                BodyAlgebra.of(new Body(List.of(condition)), solution), 1, PATIENCE, each -> true)
            .isEmpty();
  }

  /** Whether a condition speaks of what was given. */
  boolean concerns(Condition condition) {
    Set<Var> mentioned = new HashSet<>(new Body(List.of(condition)).mentioned());
    return given.varsMentioned().stream().anyMatch(mentioned::contains);
  }

  /** The variables that a computed one is computed from, or itself where a pattern binds it. */
  Set<Var> sources(Var variable) {
    Set<Var> sources = new LinkedHashSet<>();
    collect(variable, sources);
    return sources;
  }

  private void collect(Var variable, Set<Var> sources) {
    for (Condition condition : conditions()) {
      if (condition instanceof Condition.Computed computed
          && computed.variable().equals(variable)) {
        computed.expression().getVarsMentioned().forEach(each -> collect(each, sources));
        return;
      }
    }
    sources.add(variable);
  }
}
