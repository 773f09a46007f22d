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
   * What comes nearest to what was coded: with a single condition that fails, on the basis that was
   * coded or on any; else on the basis that was coded.
   */
  public Optional<NearMiss> missing(Agreement.Disagreement disagreement) {
    Pair pair = disagreement.pair();
    boolean directed = relations.directed(pair.mechanism());
    boolean bloc = pair.one().equals(pair.other());
    List<NearMiss> found = new ArrayList<>();
    for (Node relation : disagreement.coded()) {
      for (Node basis : relations.bases(relation)) {
        found.addAll(
            bloc
                ? misses.on(pair.mechanism(), basis)
                : misses.on(pair.mechanism(), basis, pair.one(), pair.other(), !directed));
      }
    }
    Optional<NearMiss> onBasis = nearest(found);
    if (bloc || onBasis.filter(NearMiss::single).isPresent()) {
      return onBasis;
    }
    Optional<NearMiss> any =
        nearest(misses.between(pair.mechanism(), pair.one(), pair.other(), !directed));
    return any.filter(NearMiss::single).or(() -> onBasis).or(() -> any);
  }

  private static Optional<NearMiss> nearest(List<NearMiss> found) {
    return found.stream()
        .max(Comparator.comparingDouble(miss -> (double) miss.held() / miss.outcomes().size()));
  }
}
