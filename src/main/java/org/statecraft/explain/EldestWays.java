package org.statecraft.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.binding.Binding;
import org.statecraft.rule.Condition;
import org.statecraft.rule.Rule;

/**
 * Ways to triples by the order in which things were concluded: nothing in them goes in a circle.
 */
final class EldestWays {
  private final EvaluationDataset view;
  private final Derivations derivations;
  private final ToIntFunction<Triple> round;

  /**
   * @param round the round in which a triple was concluded; 0 for what is stated
   */
  EldestWays(EvaluationDataset view, Derivations derivations, ToIntFunction<Triple> round) {
    this.view = view;
    this.derivations = derivations;
    this.round = round;
  }

  /**
   * A way to a triple that rests on what was concluded before it, on the oldest if there are
   * several.
   */
  Optional<Derivation> of(Triple triple) {
    int limit = round.applyAsInt(triple);
    Premises older = new Premises(view, view.only(each -> round.applyAsInt(each) < limit));
    List<Old> ways = new ArrayList<>();
    for (Rule rule : derivations.rules()) {
      for (Triple head : rule.head()) {
        Unification.of(head, triple)
            .ifPresent(
                unification ->
                    derivations
                        .solutions(rule, unification, each -> youngest(rule, each) < limit)
                        .forEach(each -> ways.add(new Old(rule, each, youngest(rule, each)))));
      }
    }
    ways.sort(
        Comparator.comparingInt(Old::round)
            .thenComparing(old -> old.rule().name())
            .thenComparing(old -> old.solution().toString()));
    return ways.stream()
        .flatMap(old -> older.whole(old.rule().body(), old.solution()).stream().map(old::resting))
        .findFirst();
  }

  /** A solution of a rule, with the round of the youngest triple that it matches. */
  private record Old(Rule rule, Binding solution, int round) {
    Derivation resting(List<Premise> premises) {
      return new Derivation(rule, solution, Derivations.conclusions(rule, solution), premises);
    }
  }

  private int youngest(Rule rule, Binding solution) {
    int youngest = 0;
    for (Condition condition : rule.body().conditions()) {
      if (condition instanceof Condition.TriplePattern match) {
        Triple triple = Substitute.substitute(match.pattern(), solution);
        youngest = Math.max(youngest, round.applyAsInt(triple));
      }
    }
    return youngest;
  }
}
