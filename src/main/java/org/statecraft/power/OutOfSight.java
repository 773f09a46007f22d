package org.statecraft.power;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.statecraft.explain.Derivation;
import org.statecraft.explain.Failure;
import org.statecraft.explain.NearMiss;
import org.statecraft.explain.NearMiss.Outcome;
import org.statecraft.explain.Premise;
import org.statecraft.explain.Proof;
import org.statecraft.explain.Prover;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.rule.Condition;
import org.statecraft.rule.RuleSet;

/**
 * Tells why something does not hold from a perspective that does hold when all is seen: which of
 * the facts it rests on lie outside the time or are told by sources that are not believed.
 */
public final class OutOfSight {
  /** Conclusions that are told of one pattern. */
  private static final int SHOWN = 3;

  private final Goals goals;
  private final Prover whole;
  private final Graph seen;
  private final Graph inTime;

  /**
   * @param whole all that is known, with what follows
   * @param rules the rules by which it follows
   * @param seen what holds from the perspective
   * @param inTime what is stated in the time looked at, whoever states it
   */
  public OutOfSight(KnowledgeBase whole, RuleSet rules, KnowledgeBase seen, Graph inTime) {
    this.goals = new Goals(whole);
    this.whole = new Prover(whole, rules);
    this.seen = seen.everything();
    this.inTime = inTime;
  }

  /** How what fits a pattern would follow, with what of it cannot be seen. */
  public List<NearMiss> of(Triple pattern) {
    return misses(goals.matching(pattern, SHOWN));
  }

  /** The same of the relations of a mechanism between two actors. */
  public List<NearMiss> between(Node mechanism, Node one, Node other) {
    return misses(goals.between(mechanism, one, other));
  }

  private List<NearMiss> misses(List<Triple> wanted) {
    List<NearMiss> misses = new ArrayList<>();
    for (Triple goal : wanted) {
      if (whole.best(goal).orElse(null) instanceof Proof.Derived proof) {
        misses.add(miss(proof));
      }
    }
    return misses;
  }

  private NearMiss miss(Proof.Derived proof) {
    Derivation derivation = proof.derivation();
    List<Outcome> outcomes = new ArrayList<>();
    for (Premise premise : derivation.premises()) {
      outcomes.add(
          premise instanceof Premise.Fact fact && !seen.contains(fact.triple())
              ? new Outcome.Failed(failure(fact.triple(), proof.proofs()))
              : new Outcome.Held(List.of(premise)));
    }
    return new NearMiss(derivation.rule(), derivation.conclusions(), outcomes, 0);
  }

  private Failure failure(Triple fact, Map<Triple, Proof> proofs) {
    return proofs.get(fact) instanceof Proof.Derived part
        ? new Failure.Unstated(Condition.TriplePattern.of(fact), List.of(), List.of(miss(part)))
        : new Failure.Hidden(fact, !inTime.contains(fact));
  }
}
