package org.statecraft.explain;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.statecraft.explain.NearMiss.Outcome;
import org.statecraft.infer.Body;
import org.statecraft.infer.Condition;
import org.statecraft.infer.Layer;
import org.statecraft.infer.Rule;
import org.statecraft.infer.RuleSet;
import org.statecraft.kb.KnowledgeBase;

/**
 * Finds how near rules came to what they do not conclude. Of each rule those values are looked for
 * with which all conditions but one hold; where there are none, how many of the first conditions
 * hold together.
 */
public final class NearMisses {
  /** Sets of values that are told of one condition. */
  private static final int SHOWN = 2;

  private final View view;
  private final List<Rule> rules;
  private final Premises premises;

  private final Diagnosis diagnosis;

  /** A finder of near misses of some rules. */
  public NearMisses(KnowledgeBase knowledge, RuleSet rules) {
    this.view = new View(knowledge);
    this.rules = rules.rules().stream().filter(rule -> !rule.constraint()).toList();
    this.premises = new Premises(view);
    this.diagnosis = new Diagnosis(view, premises);
  }

  /**
   * How near each rule came to a triple, the nearest first.
   *
   * @param wanted the triple; places that may be anything are {@link Node#ANY}
   */
  public List<NearMiss> of(Triple wanted) {
    return of(wanted, rules);
  }

  private List<NearMiss> of(Triple wanted, List<Rule> chosen) {
    List<NearMiss> misses = new ArrayList<>();
    for (Rule rule : chosen) {
      for (Triple head : rule.head()) {
        Derivations.unify(head, wanted)
            .ifPresent(values -> misses.addAll(of(attempt(rule, values), List.of(head))));
      }
    }
    return ranked(misses);
  }

  /** How near each rule of a mechanism came to a relation between two actors. */
  public List<NearMiss> between(Node mechanism, Node one, Node other) {
    List<NearMiss> misses = new ArrayList<>();
    for (Rule rule : rules) {
      for (Roles roles : Roles.of(rule, mechanism)) {
        if (roles.circle()) {
          misses.addAll(circle(rule, roles, one, other));
        } else {
          misses.addAll(of(attempt(rule, roles.values(one, other)), roles.head()));
          misses.addAll(of(attempt(rule, roles.values(other, one)), roles.head()));
        }
      }
    }
    return ranked(misses);
  }

  /** How near each rule of a mechanism came to a relation that rests on something. */
  public List<NearMiss> on(Node mechanism, Node basis) {
    List<NearMiss> misses = new ArrayList<>();
    for (Rule rule : rules) {
      for (Roles roles : Roles.of(rule, mechanism)) {
        for (Var variable : roles.bases(rule)) {
          misses.addAll(of(attempt(rule, BindingFactory.binding(variable, basis)), roles.head()));
        }
      }
    }
    return ranked(misses);
  }

  /** How near each rule of a mechanism came to a relation between two actors on a basis. */
  public List<NearMiss> on(Node mechanism, Node basis, Node one, Node other) {
    List<NearMiss> misses = new ArrayList<>();
    for (Rule rule : rules) {
      for (Roles roles : Roles.of(rule, mechanism)) {
        for (Var variable : roles.bases(rule)) {
          List<Binding> given =
              roles.circle()
                  ? List.of(roles.value(one), roles.value(other))
                  : List.of(roles.values(one, other), roles.values(other, one));
          for (Binding actors : given) {
            Binding values = BindingFactory.binding(actors, variable, basis);
            misses.addAll(of(attempt(rule, values), roles.head()));
          }
        }
      }
    }
    return ranked(misses);
  }

  static List<NearMiss> ranked(List<NearMiss> misses) {
    return misses.stream()
        .distinct()
        .sorted(
            Comparator.comparing((NearMiss miss) -> miss.rule().layer() == Layer.VOCABULARY)
                .thenComparing(miss -> !miss.single())
                .thenComparing(
                    miss -> (double) miss.held() / miss.outcomes().size(),
                    Comparator.reverseOrder()))
        .toList();
  }

  private Attempt attempt(Rule rule, Binding values) {
    Set<Var> computed = rule.computed();
    BindingBuilder given = BindingFactory.builder();
    BindingBuilder expected = BindingFactory.builder();
    values.forEach(
        (variable, value) -> (computed.contains(variable) ? expected : given).add(variable, value));
    return new Attempt(view, rule, given.build(), expected.build());
  }

  private List<NearMiss> of(Attempt attempt, List<Triple> head) {
    List<NearMiss> related = new ArrayList<>();
    List<NearMiss> unrelated = new ArrayList<>();
    for (int i = 0; i < attempt.conditions().size(); i++) {
      List<Binding> solutions = attempt.without(i);
      Condition failing = attempt.conditions().get(i);
      (attempt.concerns(failing) ? unrelated : related).addAll(told(attempt, head, i, solutions));
    }
    related.addAll(unrelated);
    return related.isEmpty() ? List.of(prefix(attempt, head)) : related;
  }

  /** A few of the ways to fail at one condition. */
  private List<NearMiss> told(
      Attempt attempt, List<Triple> head, int failing, List<Binding> solutions) {
    Condition condition = attempt.conditions().get(failing);
    Map<String, Binding> different = new LinkedHashMap<>();
    for (Binding solution : solutions) {
      different.putIfAbsent(
          Premises.absence(new Body(List.of(condition)), solution).toString(), solution);
    }
    List<NearMiss> misses = new ArrayList<>();
    for (Binding solution : different.values()) {
      if (misses.size() == SHOWN) {
        break;
      }
      misses.add(miss(attempt, head, failing, solution, different.size() - 1));
    }
    return misses;
  }

  private NearMiss miss(
      Attempt attempt, List<Triple> head, int failing, Binding solution, int others) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < attempt.conditions().size(); i++) {
      Condition condition = attempt.conditions().get(i);
      if (i != failing && condition instanceof Condition.Computed) {
        continue;
      }
      outcomes.add(
          i == failing
              ? new Outcome.Failed(diagnosis.of(condition, solution))
              : held(condition, solution));
    }
    return new NearMiss(attempt.rule(), concluded(head, solution), outcomes, others);
  }

  private static List<Triple> concluded(List<Triple> head, Binding solution) {
    return head.stream().map(triple -> Substitute.substitute(triple, solution)).toList();
  }

  private Outcome held(Condition condition, Binding solution) {
    return new Outcome.Held(premises.of(new Body(List.of(condition)), solution));
  }

  /** How far one gets through the conditions in the order of the rule's text. */
  private NearMiss prefix(Attempt attempt, List<Triple> head) {
    int held = attempt.conditions().size() - 1;
    List<Binding> solutions = attempt.first(held);
    while (solutions.isEmpty() && held > 0) {
      solutions = attempt.first(--held);
    }
    Binding solution = solutions.isEmpty() ? attempt.given() : solutions.getFirst();
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < attempt.conditions().size(); i++) {
      Condition condition = attempt.conditions().get(i);
      if (i != held && condition instanceof Condition.Computed) {
        continue;
      }
      outcomes.add(
          i < held
              ? held(condition, solution)
              : i == held
                  ? new Outcome.Failed(
                      diagnosis.of(condition, general(condition, attempt, solution)))
                  : new Outcome.Open(Premises.substituted(condition, attempt.given())));
    }
    return new NearMiss(attempt.rule(), concluded(head, solution), outcomes, 0);
  }

  /**
   * Values for telling of a failure: as few as it needs, so that what is told is all that is so.
   */
  private Binding general(Condition condition, Attempt attempt, Binding solution) {
    if (condition instanceof Condition.Match match) {
      Triple alone = Substitute.substitute(match.pattern(), attempt.given());
      if (!view.everything().contains(any(alone))) {
        return attempt.given();
      }
    }
    return solution;
  }

  private static Triple any(Triple pattern) {
    return Triple.create(
        any(pattern.getSubject()), any(pattern.getPredicate()), any(pattern.getObject()));
  }

  private static Node any(Node node) {
    return node.isConcrete() ? node : Node.ANY;
  }

  /**
   * A near miss with the reasons why its missing premise is missing, where rules of the theory
   * could have concluded that.
   *
   * @param depth how many rules deep it goes
   */
  public NearMiss deepened(NearMiss miss, int depth) {
    List<Outcome> outcomes =
        miss.outcomes().stream().map(outcome -> deepened(outcome, depth)).toList();
    return new NearMiss(miss.rule(), miss.conclusion(), outcomes, miss.others());
  }

  private Outcome deepened(Outcome outcome, int depth) {
    if (depth < 1
        || !(outcome instanceof Outcome.Failed failed)
        || !(failed.failure() instanceof Failure.Unstated unstated)
        || !(unstated.sought() instanceof Condition.Match match)
        || match.asserted()) {
      return outcome;
    }
    List<Rule> theory = rules.stream().filter(rule -> rule.layer() == Layer.THEORY).toList();
    List<NearMiss> because =
        of(any(match.pattern()), theory).stream()
            .limit(1)
            .map(miss -> deepened(miss, depth - 1))
            .toList();
    return new Outcome.Failed(new Failure.Unstated(match, unstated.instead(), because));
  }

  /**
   * A relation between all that meet the conditions with one basis. It is nearest where both actors
   * meet all but one condition that is about the basis alone, then where one of them meets all and
   * the other all but one, then where the same condition fails for both.
   */
  private List<NearMiss> circle(Rule rule, Roles roles, Node one, Node other) {
    Attempt first = attempt(rule, roles.value(one));
    Attempt second = attempt(rule, roles.value(other));
    Set<Var> key = first.sources(roles.relation());
    Set<List<Node>> firstWhole = keys(first.whole(), key).keySet();
    Set<List<Node>> secondWhole = keys(second.whole(), key).keySet();
    List<NearMiss> both = new ArrayList<>();
    List<NearMiss> single = new ArrayList<>();
    List<NearMiss> neither = new ArrayList<>();
    for (int i = 0; i < rule.body().conditions().size(); i++) {
      Map<List<Node>, Binding> ofFirst = keys(first.without(i), key);
      Map<List<Node>, Binding> ofSecond = keys(second.without(i), key);
      single.addAll(told(second, roles.head(), i, chosen(ofSecond, firstWhole)));
      single.addAll(told(first, roles.head(), i, chosen(ofFirst, secondWhole)));
      ofFirst.keySet().removeAll(firstWhole);
      ofSecond.keySet().removeAll(secondWhole);
      List<Binding> common = chosen(ofFirst, ofSecond.keySet());
      (first.concerns(rule.body().conditions().get(i)) ? neither : both)
          .addAll(told(first, roles.head(), i, common));
    }
    both.addAll(single);
    both.addAll(neither);
    return both.isEmpty()
        ? List.of(prefix(first, roles.head()), prefix(second, roles.head()))
        : both;
  }

  private static Map<List<Node>, Binding> keys(List<Binding> solutions, Set<Var> key) {
    Map<List<Node>, Binding> keys = new LinkedHashMap<>();
    for (Binding solution : solutions) {
      if (key.stream().allMatch(solution::contains)) {
        keys.putIfAbsent(key.stream().map(solution::get).toList(), solution);
      }
    }
    return keys;
  }

  private static List<Binding> chosen(Map<List<Node>, Binding> solutions, Set<List<Node>> keys) {
    return solutions.entrySet().stream()
        .filter(entry -> keys.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }
}
