package org.statecraft.power;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.statecraft.explain.NearMiss;
import org.statecraft.explain.NearMisses;
import org.statecraft.rule.Rule;

/** How near the rules of a mechanism came to a relation of power that they do not conclude. */
public final class RelationMisses {
  private final NearMisses misses;

  /**
   * @param misses finds near misses of the rules
   */
  public RelationMisses(NearMisses misses) {
    this.misses = misses;
  }

  /**
   * How near each rule came to a relation between two actors.
   *
   * @param eitherWay whether the other may be on side A, too
   */
  public List<NearMiss> between(Node mechanism, Node one, Node other, boolean eitherWay) {
    return of(
        mechanism,
        (rule, roles) ->
            roles.circle()
                ? misses.ofBoth(
                    rule, roles.head(), roles.relation(), roles.value(one), roles.value(other))
                : given(rule, roles, sides(roles, one, other, eitherWay)));
  }

  /** How near each rule came to a relation that rests on something. */
  List<NearMiss> on(Node mechanism, Node basis) {
    return of(
        mechanism,
        (rule, roles) ->
            given(
                rule,
                roles,
                roles.bases(rule).stream()
                    .map(variable -> BindingFactory.binding(variable, basis))
                    .toList()));
  }

  /** How near each rule came to a relation between two actors on a basis. */
  List<NearMiss> on(Node mechanism, Node basis, Node one, Node other, boolean eitherWay) {
    return of(
        mechanism,
        (rule, roles) -> {
          List<Binding> values = new ArrayList<>();
          for (Var variable : roles.bases(rule)) {
            List<Binding> actors =
                roles.circle()
                    ? List.of(roles.value(one), roles.value(other))
                    : sides(roles, one, other, eitherWay);
            actors.forEach(each -> values.add(BindingFactory.binding(each, variable, basis)));
          }
          return given(rule, roles, values);
        });
  }

  private static List<Binding> sides(Roles roles, Node one, Node other, boolean eitherWay) {
    return eitherWay
        ? List.of(roles.values(one, other), roles.values(other, one))
        : List.of(roles.values(one, other));
  }

  private List<NearMiss> given(Rule rule, Roles roles, List<Binding> values) {
    return values.stream().flatMap(each -> misses.of(rule, roles.head(), each).stream()).toList();
  }

  private List<NearMiss> of(Node mechanism, BiFunction<Rule, Roles, List<NearMiss>> each) {
    List<NearMiss> found = new ArrayList<>();
    for (Rule rule : misses.rules()) {
      Roles.of(rule, mechanism).forEach(roles -> found.addAll(each.apply(rule, roles)));
    }
    return NearMisses.ranked(found);
  }
}
