package org.statecraft.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.statecraft.problem.InputProblem;

/** Rules that run together, in the order in which they do. */
public final class RuleSet {
  private final List<Rule> rules;
  private final List<List<Rule>> strata;
  private final Dependencies theory;

  /**
   * Puts rules in order.
   *
   * @throws InputProblem if two have one name, or one depends on its own negation
   */
  public RuleSet(List<Rule> rules) {
    this.rules =
        rules.stream().sorted(Comparator.comparing(Rule::layer).thenComparing(Rule::name)).toList();
    requireOwnNames();
    this.theory = new Dependencies(ofLayer(Layer.THEORY));
    this.strata = new ArrayList<>();
    List<Rule> vocabulary =
        ofLayer(Layer.VOCABULARY).stream().filter(r -> !r.constraint()).toList();
    if (!vocabulary.isEmpty()) {
      strata.add(vocabulary);
    }
    for (List<Rule> stratum : theory.strata()) {
      List<Rule> productive = stratum.stream().filter(rule -> !rule.constraint()).toList();
      if (!productive.isEmpty()) {
        strata.add(productive);
      }
    }
  }

  private void requireOwnNames() {
    Map<String, Rule> names = new HashMap<>();
    for (Rule rule : rules) {
      Rule other = names.put(rule.name(), rule);
      if (other != null) {
        throw new InputProblem(
            "two rules are called "
                + rule.name()
                + ": "
                + other.text().source()
                + " and "
                + rule.text().source(),
            rule.text().renaming(),
            rule.text().first(),
            null);
      }
    }
  }

  private List<Rule> ofLayer(Layer layer) {
    return rules.stream().filter(rule -> rule.layer() == layer).toList();
  }

  /**
   * The rules of the vocabulary, and those of the theory that conclude what is wanted, or what such
   * a rule reads.
   *
   * @param wanted patterns of conclusions
   */
  public RuleSet leadingTo(Collection<Triple> wanted) {
    Set<Rule> leading = new HashSet<>();
    Deque<Rule> open =
        new ArrayDeque<>(
            ofLayer(Layer.THEORY).stream()
                .filter(rule -> rule.head().stream().anyMatch(head -> fits(head, wanted)))
                .toList());
    while (!open.isEmpty()) {
      Rule reader = open.removeFirst();
      if (leading.add(reader)) {
        theory.edges().stream()
            .filter(edge -> edge.reader().equals(reader))
            .forEach(edge -> open.add(edge.writer()));
      }
    }
    return new RuleSet(
        rules.stream()
            .filter(rule -> rule.layer() == Layer.VOCABULARY || leading.contains(rule))
            .toList());
  }

  private static boolean fits(Triple head, Collection<Triple> wanted) {
    return wanted.stream().anyMatch(pattern -> Unifier.unify(pattern, head));
  }

  /** All rules, by layer and name. */
  public List<Rule> rules() {
    return rules;
  }

  /** The rule of a name. */
  public Optional<Rule> rule(String name) {
    return rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
  }

  /**
   * The rules that conclude something, in the order of their strata. Those of the vocabulary are
   * the first and stay at work in all later ones.
   */
  public List<List<Rule>> strata() {
    return strata;
  }

  /** The rules that state contradictions. */
  public List<Rule> constraints() {
    return rules.stream().filter(Rule::constraint).toList();
  }

  /** Who feeds whom among the rules of the theory. */
  public Dependencies theory() {
    return theory;
  }
}
