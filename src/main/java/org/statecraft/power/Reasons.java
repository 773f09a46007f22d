package org.statecraft.power;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.statecraft.explain.EvaluationDataset;
import org.statecraft.explain.NearMiss;
import org.statecraft.explain.NearMisses;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.rule.RuleSet;

/** Why the rules do not come to a relation, such as one that was coded. */
public final class Reasons {
  /** Pairs of actors that are looked at; of a large circle each tells the same. */
  private static final int MOST = 12;

  /** The same where all ways are looked at, which takes longer. */
  private static final int FEW = 4;

  private final RelationMisses misses;
  private final Shortfalls shortfalls;

  /** Reasons by some rules. */
  public Reasons(KnowledgeBase knowledge, RuleSet rules) {
    this.misses = new RelationMisses(new NearMisses(knowledge, rules));
    this.shortfalls = new Shortfalls(new EvaluationDataset(knowledge), rules.rules());
  }

  /**
   * What the rules of a mechanism lack for a relation between two actors, in their own words; empty
   * where none says.
   *
   * @param eitherWay whether a relation from the other to the one would do, too
   */
  public Optional<Shortfall> lacking(Node mechanism, Node one, Node other, boolean eitherWay) {
    return shortfalls.between(mechanism, List.of(new Coding.Pair(one, other)), eitherWay);
  }

  /**
   * What the rules of a mechanism that was coded lack, in their own words; empty where none says.
   */
  public Optional<Shortfall> lacking(Coding coding) {
    Node mechanism = coding.mechanism().orElse(Node.ANY);
    List<Coding.Pair> pairs = coding.pairs().stream().limit(MOST).toList();
    if (!pairs.isEmpty()) {
      return shortfalls.between(mechanism, pairs, /* eitherWay= */ true);
    }
    return coding.bases().stream()
        .flatMap(basis -> coding.parties().stream().map(actor -> List.of(basis, actor)))
        .flatMap(each -> shortfalls.on(mechanism, each.get(0), each.get(1)).stream())
        .findFirst();
  }

  /**
   * What comes nearest to a mechanism that was coded: with a single condition that fails, on the
   * basis that was coded or on any; else on the basis that was coded.
   */
  public Optional<NearMiss> missing(Coding coding) {
    Node mechanism = coding.mechanism().orElse(Node.ANY);
    List<Coding.Pair> pairs = coding.pairs().stream().limit(FEW).toList();
    List<NearMiss> found = new ArrayList<>();
    for (Node basis : coding.bases()) {
      if (pairs.isEmpty()) {
        found.addAll(misses.on(mechanism, basis));
      }
      for (Coding.Pair pair : pairs) {
        found.addAll(misses.on(mechanism, basis, pair.one(), pair.other(), /* eitherWay= */ true));
      }
    }
    Optional<NearMiss> onBasis = nearest(found);
    if (pairs.isEmpty() || onBasis.filter(NearMiss::single).isPresent()) {
      return onBasis;
    }
    List<NearMiss> between = new ArrayList<>();
    for (Coding.Pair pair : pairs) {
      between.addAll(misses.between(mechanism, pair.one(), pair.other(), /* eitherWay= */ true));
    }
    Optional<NearMiss> any = nearest(between);
    return any.filter(NearMiss::single).or(() -> onBasis).or(() -> any);
  }

  private static Optional<NearMiss> nearest(List<NearMiss> found) {
    return found.stream()
        .max(Comparator.comparingDouble(miss -> (double) miss.held() / miss.outcomes().size()));
  }
}
