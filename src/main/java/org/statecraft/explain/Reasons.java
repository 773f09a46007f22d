package org.statecraft.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.statecraft.infer.RuleSet;
import org.statecraft.kb.KnowledgeBase;

/** Why coding and inference differ on a pair. */
public final class Reasons {
  private final Goals goals;
  private final Prover prover;
  private final NearMisses misses;
  private final PowerRelations relations;

  /** Reasons by some rules. */
  public Reasons(KnowledgeBase knowledge, RuleSet rules) {
    this.goals = new Goals(knowledge);
    this.prover = new Prover(knowledge, rules);
    this.misses = new NearMisses(knowledge, rules);
    this.relations = new PowerRelations(knowledge.everything());
  }

  /** The last step by which the rules come to a relation between the two, if they do. */
  public Optional<Derivation> inferred(Agreement.Disagreement disagreement) {
    Pair pair = disagreement.pair();
    return goals.between(pair.mechanism(), pair.one(), pair.other()).stream()
        .flatMap(goal -> prover.best(goal).stream())
        .filter(Proof.Derived.class::isInstance)
        .map(proof -> ((Proof.Derived) proof).derivation())
        .findFirst();
  }

  /**
   * What comes nearest to what was coded: on the basis that was coded, if that is nearer than the
   * nearest between the two actors.
   */
  public Optional<NearMiss> missing(Agreement.Disagreement disagreement) {
    Pair pair = disagreement.pair();
    boolean bloc = pair.one().equals(pair.other());
    List<NearMiss> found = new ArrayList<>();
    for (Node relation : disagreement.coded()) {
      for (Node basis : relations.bases(relation)) {
        found.addAll(
            bloc
                ? misses.on(pair.mechanism(), basis)
                : misses.on(pair.mechanism(), basis, pair.one(), pair.other()));
      }
    }
    if (!bloc) {
      found.addAll(misses.between(pair.mechanism(), pair.one(), pair.other()));
    }
    return found.stream()
        .max(Comparator.comparingDouble(miss -> (double) miss.held() / miss.outcomes().size()));
  }
}
