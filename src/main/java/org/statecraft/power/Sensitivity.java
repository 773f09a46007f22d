package org.statecraft.power;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * How much of what the rules conclude depends on single decisions.
 *
 * @param base the relations that are inferred as things were decided, with their mechanisms
 * @param pairs how many pairs of actors, each with a mechanism, these connect
 * @param codings what the rules make of codings then
 * @param outcomes what follows of each decision that was tried, in the order of these
 * @param wanted how many were to be tried; more than the outcomes where it was stopped
 */
public record Sensitivity(
    Map<Node, Node> base, int pairs, Tally codings, List<Outcome> outcomes, int wanted) {
  /**
   * What follows if something is decided otherwise.
   *
   * @param decisions what is decided otherwise: one thing, or two at once
   * @param otherReading whether another reading decided so, in all of them
   * @param change what is otherwise among the relations
   * @param codings what the rules make of codings then
   */
  public record Outcome(
      List<Decision> decisions, boolean otherReading, RelationSet.Change change, Tally codings) {
    /** Of how many pairs of actors something else is concluded. */
    public int weight() {
      return change.pairsLost().size() + change.pairsGained().size();
    }
  }

  /** How many decisions were tried. */
  public int tried() {
    return outcomes.size();
  }

  /** Outcomes in which something is otherwise, the heaviest first. */
  public List<Outcome> effective() {
    return outcomes.stream()
        .filter(outcome -> !outcome.change().none())
        .sorted(
            Comparator.comparingInt(Outcome::weight)
                .thenComparingInt(
                    outcome -> outcome.change().lost().size() + outcome.change().gained().size())
                .reversed())
        .toList();
  }

  /**
   * The same, with alternatives of one decision together that come to the same.
   *
   * @return groups of at least one, the heaviest first
   */
  public List<List<Outcome>> alike() {
    Map<List<Object>, List<Outcome>> groups = new LinkedHashMap<>();
    for (Outcome outcome : effective()) {
      List<Object> key = new ArrayList<>(List.of(outcome.change(), outcome.codings()));
      outcome
          .decisions()
          .forEach(each -> key.add(List.of(each.entity(), each.property(), each.value())));
      groups.computeIfAbsent(key, none -> new ArrayList<>()).add(outcome);
    }
    return List.copyOf(groups.values());
  }

  /** The variable that an outcome is of; of two decisions that of the first. */
  public static Node variable(Outcome outcome) {
    Decision first = outcome.decisions().getFirst();
    // Each parameter is a variable of its own.
    return first.property().equals(SC.PARAMETER_VALUE) ? first.entity() : first.property();
  }

  /** The outcomes by the variable decided on; of two decisions by the first. */
  public Map<Node, List<Outcome>> byVariable() {
    Map<Node, List<Outcome>> groups = new LinkedHashMap<>();
    outcomes.forEach(
        outcome ->
            groups.computeIfAbsent(variable(outcome), none -> new ArrayList<>()).add(outcome));
    return groups;
  }

  /** How many decisions undo each relation, if decided otherwise; those with the most first. */
  public Map<Node, Integer> undoing() {
    Map<Node, Integer> undoing = new HashMap<>();
    base.keySet().forEach(relation -> undoing.put(relation, 0));
    outcomes.forEach(
        outcome ->
            outcome
                .change()
                .lost()
                .keySet()
                .forEach(relation -> undoing.merge(relation, 1, Integer::sum)));
    Map<Node, Integer> ordered = new LinkedHashMap<>();
    undoing.entrySet().stream()
        .sorted(
            Map.Entry.<Node, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(NodeCmp::compareRDFTerms)))
        .forEach(each -> ordered.put(each.getKey(), each.getValue()));
    return ordered;
  }

  /**
   * How many relations of a mechanism there are.
   *
   * @param now as things were decided
   * @param least in the outcome with the fewest
   * @param most in the outcome with the most
   */
  public record Range(int now, int least, int most) {}

  /** The numbers of relations by mechanism, over all outcomes. */
  public Map<Node, Range> byMechanism() {
    Map<Node, Range> ranges = new TreeMap<>(NodeCmp::compareRDFTerms);
    base.values()
        .forEach(
            mechanism ->
                ranges.merge(
                    mechanism,
                    new Range(1, 1, 1),
                    (one, other) -> new Range(one.now + 1, one.now + 1, one.now + 1)));
    for (Outcome outcome : outcomes) {
      Map<Node, Integer> difference = new HashMap<>();
      outcome.change().lost().values().forEach(each -> difference.merge(each, -1, Integer::sum));
      outcome.change().gained().values().forEach(each -> difference.merge(each, 1, Integer::sum));
      difference.forEach(
          (mechanism, by) -> {
            Range range = ranges.getOrDefault(mechanism, new Range(0, 0, 0));
            int then = range.now + by;
            ranges.put(
                mechanism,
                new Range(range.now, Math.min(range.least, then), Math.max(range.most, then)));
          });
    }
    return ranges;
  }
}
