package org.statecraft.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.statecraft.explain.NearMiss.Outcome;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.rule.Condition;
import org.statecraft.rule.Layer;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleSet;

/**
 * Finds how near rules came to what they do not conclude. Of each rule those values are looked for
 * with which all conditions but one hold; where there are none, how many of the first conditions
 * hold together.
 */
public final class NearMisses {
  private final EvaluationDataset view;
  private final List<Rule> rules;
  private final NearMissSearch telling;

  /** A finder of near misses of some rules. */
  public NearMisses(KnowledgeBase knowledge, RuleSet rules) {
    this.view = new EvaluationDataset(knowledge);
    this.rules = rules.rules().stream().filter(rule -> !rule.constraint()).toList();
    this.telling = new NearMissSearch(view);
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
        Unification.of(head, wanted)
            .ifPresent(
                unification ->
                    misses.addAll(telling.of(attempt(rule, unification.values()), List.of(head))));
      }
    }
    return ranked(misses);
  }

  /** The rules that are looked at. */
  public List<Rule> rules() {
    return rules;
  }

  /**
   * How near a rule came to conclusions of it with some values.
   *
   * @param head which of the triples of its head are wanted
   * @param values values of its variables
   */
  public List<NearMiss> of(Rule rule, List<Triple> head, Binding values) {
    return telling.of(attempt(rule, values), head);
  }

  /** Whether some ways were not looked at to the end, so that a nearer one may be missing. */
  public boolean cut() {
    return view.stopped();
  }

  /** Near misses, each once, the nearest first and those of the theory before others. */
  public static List<NearMiss> ranked(List<NearMiss> misses) {
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

  private RelaxedQuery attempt(Rule rule, Binding values) {
    return RelaxedQuery.of(view, rule, values);
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
        || !(outcome
            instanceof
            Outcome.Failed(Failure.Unstated(Condition.TriplePattern match, var instead, var none)))
        || match.asserted()) {
      return outcome;
    }
    List<Rule> theory = rules.stream().filter(rule -> rule.layer() == Layer.THEORY).toList();
    List<NearMiss> because =
        of(NearMissSearch.any(match.pattern()), theory).stream()
            .limit(1)
            .map(miss -> deepened(miss, depth - 1))
            .toList();
    return new Outcome.Failed(new Failure.Unstated(match, instead, because));
  }

  /**
   * How near a rule came to conclude the same thing with some values and with others. It is nearest
   * where both meet all but one condition that is about the thing alone, then where one of them
   * meets all and the other all but one, then where the same condition fails for both.
   *
   * @param head which of the triples of its head are wanted
   * @param shared the variable of the thing
   */
  public List<NearMiss> ofBoth(
      Rule rule, List<Triple> head, Var shared, Binding some, Binding others) {
    RelaxedQuery first = attempt(rule, some);
    RelaxedQuery second = attempt(rule, others);
    Set<Var> key = first.sources(shared);
    Set<List<Node>> firstWhole = keys(first.whole(), key).keySet();
    Set<List<Node>> secondWhole = keys(second.whole(), key).keySet();
    List<NearMiss> both = new ArrayList<>();
    List<NearMiss> single = new ArrayList<>();
    List<NearMiss> neither = new ArrayList<>();
    for (int i = 0; i < rule.body().conditions().size(); i++) {
      Map<List<Node>, Binding> ofFirst = keys(first.without(i), key);
      Map<List<Node>, Binding> ofSecond = keys(second.without(i), key);
      single.addAll(telling.told(second, head, i, chosen(ofSecond, firstWhole)));
      single.addAll(telling.told(first, head, i, chosen(ofFirst, secondWhole)));
      ofFirst.keySet().removeAll(firstWhole);
      ofSecond.keySet().removeAll(secondWhole);
      List<Binding> common = chosen(ofFirst, ofSecond.keySet());
      (first.concerns(rule.body().conditions().get(i)) ? neither : both)
          .addAll(telling.told(first, head, i, common));
    }
    both.addAll(single);
    both.addAll(neither);
    return both.isEmpty()
        ? Stream.of(first, second).flatMap(each -> telling.prefix(each, head).stream()).toList()
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
