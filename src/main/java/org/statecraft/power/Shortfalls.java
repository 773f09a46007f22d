package org.statecraft.power;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.statecraft.explain.EvaluationDataset;
import org.statecraft.explain.RelaxedQuery;
import org.statecraft.rule.Condition;
import org.statecraft.rule.Lack;
import org.statecraft.rule.Rule;

/**
 * Finds what rules lack that say so themselves: the conditions are tried in the order of what the
 * rule's head says is lacking without them, and the first that nothing meets is what is told.
 */
final class Shortfalls {
  /** A sentence that tells of more than the actors. */
  private static final Pattern DETAILED = Pattern.compile("\\{(?!one\\}|other\\})");

  /** A sentence that says the same with the two actors exchanged. */
  private static final Pattern EVEN = Pattern.compile("\\{one\\} (?:and|or) \\{other\\}");

  private final EvaluationDataset view;
  private final List<Rule> rules;
  private final PowerRelations relations;

  /** How far one comes with a rule for two actors: up to which of the things that it can lack. */
  private record Reached(
      Rule rule, int stage, Node one, Node other, Binding values, boolean directed) {}

  Shortfalls(EvaluationDataset view, List<Rule> rules) {
    this.view = view;
    this.rules = rules.stream().filter(rule -> !rule.lacks().isEmpty()).toList();
    this.relations = new PowerRelations(view.everything());
  }

  /**
   * What is lacking for a relation between some of these actors, by the rule and for the pair that
   * come nearest; empty where no rule says what it lacks.
   *
   * @param eitherWay whether a relation from the other to the one would do, too
   */
  Optional<Shortfall> between(Node mechanism, List<Coding.Pair> pairs, boolean eitherWay) {
    List<Reached> all = new ArrayList<>();
    for (Rule rule : rules) {
      for (Roles roles : Roles.of(rule, mechanism)) {
        for (Coding.Pair pair : pairs) {
          if (roles.circle()) {
            circle(rule, roles, pair).ifPresent(all::add);
          } else {
            sides(rule, roles, mechanism, pair.one(), pair.other()).ifPresent(all::add);
            if (eitherWay) {
              sides(rule, roles, mechanism, pair.other(), pair.one()).ifPresent(all::add);
            }
          }
        }
      }
    }
    return nearest(all);
  }

  /** What is lacking for a relation of a bloc and its members that rests on something. */
  Optional<Shortfall> on(Node mechanism, Node basis, Node bloc) {
    List<Reached> all = new ArrayList<>();
    for (Rule rule : rules) {
      for (Roles roles : Roles.of(rule, mechanism)) {
        for (Var variable : roles.bases(rule)) {
          RelaxedQuery attempt =
              RelaxedQuery.of(view, rule, BindingFactory.binding(variable, basis));
          reached(rule, bloc, bloc, /* directed= */ false, attempt::first).ifPresent(all::add);
        }
      }
    }
    return nearest(all);
  }

  /** Solutions of some conditions. */
  private interface Solver {
    List<Binding> of(List<Condition> conditions);
  }

  private Optional<Reached> sides(Rule rule, Roles roles, Node mechanism, Node one, Node other) {
    RelaxedQuery attempt = RelaxedQuery.of(view, rule, roles.values(one, other));
    return reached(rule, one, other, relations.directed(mechanism), attempt::first);
  }

  /** In a circle both must meet the conditions with the same basis. */
  private Optional<Reached> circle(Rule rule, Roles roles, Coding.Pair pair) {
    RelaxedQuery first = RelaxedQuery.of(view, rule, roles.value(pair.one()));
    RelaxedQuery second = RelaxedQuery.of(view, rule, roles.value(pair.other()));
    Set<Var> key = first.sources(roles.relation());
    return reached(
        rule,
        pair.one(),
        pair.other(),
        /* directed= */ false,
        conditions -> {
          Set<List<Node>> common = new HashSet<>();
          second.some(conditions).forEach(each -> common.add(key(each, key)));
          return first.some(conditions).stream()
              .filter(each -> common.contains(key(each, key)))
              .toList();
        });
  }

  private static List<Node> key(Binding solution, Set<Var> key) {
    return key.stream().filter(solution::contains).map(solution::get).toList();
  }

  private static Optional<Reached> reached(
      Rule rule, Node one, Node other, boolean directed, Solver solver) {
    List<Condition> tried = new ArrayList<>();
    Binding values = BindingFactory.empty();
    List<Lack> lacks = rule.lacks();
    for (int stage = 0; stage < lacks.size(); stage++) {
      Lack lack = lacks.get(stage);
      // In the order of the text, on which the meaning of some conditions depends.
      List<Condition> now =
          rule.body().conditions().stream()
              .filter(
                  condition ->
                      tried.contains(condition)
                          || (!(condition instanceof Condition.Bind) && lack.about(condition)))
              .toList();
      tried.clear();
      tried.addAll(now);
      List<Binding> solutions = solver.of(now);
      if (solutions.isEmpty()) {
        return Optional.of(new Reached(rule, stage, one, other, values, directed));
      }
      values = solutions.getFirst();
    }
    return Optional.empty();
  }

  /** The one that comes furthest; all pairs that come as far with it, where one can tell of all. */
  private static Optional<Shortfall> nearest(List<Reached> all) {
    Optional<Reached> best =
        all.stream().reduce((one, other) -> far(other) > far(one) ? other : one);
    return best.map(found -> told(found, all));
  }

  private static double far(Reached reached) {
    return (double) reached.stage() / reached.rule().lacks().size();
  }

  private static Shortfall told(Reached best, List<Reached> all) {
    String sentence = best.rule().lacks().get(best.stage()).sentence();
    List<Reached> same =
        all.stream()
            .filter(each -> each.rule().equals(best.rule()) && each.stage() == best.stage())
            .toList();
    Set<Coding.Pair> pairs = new LinkedHashSet<>();
    same.forEach(each -> pairs.add(new Coding.Pair(each.one(), each.other())));
    Set<Node> ones = new LinkedHashSet<>(List.of(best.one()));
    Set<Node> others = new LinkedHashSet<>();
    if (best.one().equals(best.other())) {
      return new Shortfall(best.rule(), sentence, ones, others, best.values(), false);
    }
    others.add(best.other());
    for (Coding.Pair pair : pairs) {
      Set<Node> moreOnes = new LinkedHashSet<>(ones);
      Set<Node> moreOthers = new LinkedHashSet<>(others);
      moreOnes.add(pair.one());
      moreOthers.add(pair.other());
      boolean apart = moreOnes.stream().noneMatch(moreOthers::contains);
      boolean product =
          moreOnes.stream()
              .allMatch(
                  one ->
                      moreOthers.stream()
                          .allMatch(other -> pairs.contains(new Coding.Pair(one, other))));
      if (apart && product && !DETAILED.matcher(sentence).find()) {
        ones = moreOnes;
        others = moreOthers;
      }
    }
    Set<Node> from = ones;
    Set<Node> to = others;
    boolean eitherWay =
        best.directed()
            && !EVEN.matcher(sentence).find()
            && from.stream()
                .allMatch(
                    one ->
                        to.stream().allMatch(other -> pairs.contains(new Coding.Pair(other, one))));
    return new Shortfall(best.rule(), sentence, ones, others, best.values(), eitherWay);
  }
}
