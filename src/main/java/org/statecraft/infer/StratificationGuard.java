package org.statecraft.infer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.statecraft.problem.InputProblem;
import org.statecraft.rule.Rule;
import org.statecraft.rule.Unifier;

/**
 * Watches what rules took for finished. Rules of the vocabulary can conclude triples with any
 * property, so that no look at the rules alone could tell whether they touch what another rule
 * negates; that they did not is checked on what was concluded.
 */
final class StratificationGuard {
  private final WorkingMemory facts;
  private final List<Promise> promises = new ArrayList<>();

  /** A pattern that must gain no more matches, and how far the relations were. */
  private record Promise(Rule reader, Triple pattern, Map<PredicateTable, Integer> sizes) {}

  /** How far the relations are; rules that begin together share it. */
  private Map<PredicateTable, Integer> sizes = Map.of();

  private long size = -1;

  StratificationGuard(WorkingMemory facts) {
    this.facts = facts;
  }

  /** Remembers what a rule takes for finished from now on. */
  void promise(RuleEvaluation application) {
    List<Triple> patterns = new ArrayList<>();
    application.closed(patterns::add);
    if (patterns.isEmpty()) {
      return;
    }
    Map<PredicateTable, Integer> sofar = sizes();
    patterns.forEach(pattern -> promises.add(new Promise(application.rule(), pattern, sofar)));
  }

  private Map<PredicateTable, Integer> sizes() {
    if (facts.size() != size) {
      size = facts.size();
      Map<PredicateTable, Integer> now = new HashMap<>();
      facts.relations().forEach(relation -> now.put(relation, relation.size()));
      sizes = now;
    }
    return sizes;
  }

  /**
   * Checks that nothing was added to what was taken for finished.
   *
   * @throws InputProblem if something was
   */
  void check(List<Rule> owners) {
    for (Promise promise : promises) {
      for (PredicateTable relation : facts.relations()) {
        if (RuleEvaluation.matches(promise.pattern().getPredicate(), term(relation.predicate()))) {
          check(promise, relation, owners);
        }
      }
    }
  }

  private void check(Promise promise, PredicateTable relation, List<Rule> owners) {
    int from = promise.sizes().getOrDefault(relation, 0);
    for (int row = from; row < relation.size(); row++) {
      Node subject = term(relation.subject(row));
      Node object = term(relation.object(row));
      Triple triple = Triple.create(subject, term(relation.predicate()), object);
      if (Unifier.unify(promise.pattern(), triple)) {
        Rule writer = owners.get(relation.owner(row) - 1);
        throw new InputProblem(
            "the rule "
                + promise.reader().name()
                + " counts on what is not there, or on all that is there, but later the rule "
                + writer.name()
                + " concludes "
                + triple,
            "let the negated part read something that no rule concludes after it",
            promise.reader().text().first(),
            null);
      }
    }
  }

  private Node term(int number) {
    return facts.terms().term(number);
  }
}
