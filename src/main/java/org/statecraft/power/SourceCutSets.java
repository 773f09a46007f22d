package org.statecraft.power;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;
import org.statecraft.explain.Proof;
import org.statecraft.explain.Prover;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.rule.RuleSet;

/**
 * Which sources conclusions rest on. A proof fails when one fact of it loses all its sources; a
 * conclusion is gone when all its proofs fail.
 */
public final class SourceCutSets {
  /** Proofs of a conclusion that are looked at. */
  private static final int PROOFS = 100;

  /** Sets of sources that are looked at on the way. */
  private static final int SETS = 2_000;

  private final KnowledgeBase knowledge;
  private final Prover prover;
  private final Map<Node, Set<Node>> sources;
  private boolean cut;

  /** The sources of what rules concluded from what is known. */
  public SourceCutSets(KnowledgeBase knowledge, RuleSet rules) {
    this.knowledge = knowledge;
    this.prover = new Prover(knowledge, rules);
    this.sources = new ProvenanceFilter(knowledge.statements()).sources();
  }

  /** Each thing that names its sources, with these. */
  public Map<Node, Set<Node>> sources() {
    return sources;
  }

  /** That there are the inferred relations there are. */
  public List<Triple> relations() {
    return knowledge.everything().stream(Node.ANY, RDF.type.asNode(), SC.INFERRED_RELATION)
        .sorted(Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms))
        .toList();
  }

  /** The sources that the facts in a shortest proof name. */
  public Set<Node> cited(Triple conclusion) {
    Set<Node> cited = new LinkedHashSet<>();
    prover.best(conclusion).ifPresent(proof -> grounds(proof).forEach(cited::addAll));
    return cited;
  }

  /**
   * The smallest sets of sources without which a conclusion is gone: none of them holds another.
   * Smaller ones come first.
   */
  public List<Set<Node>> critical(Triple conclusion) {
    List<Set<Node>> sets = List.of(Set.of());
    List<Proof> proofs = prover.all(conclusion, PROOFS);
    if (proofs.isEmpty()) {
      return List.of();
    }
    for (Proof proof : proofs) {
      List<Set<Node>> grounds = minimal(grounds(proof));
      List<Set<Node>> longer = new ArrayList<>();
      for (Set<Node> set : sets) {
        if (grounds.stream().anyMatch(set::containsAll)) {
          longer.add(set);
          continue;
        }
        for (Set<Node> ground : grounds) {
          Set<Node> both = new HashSet<>(set);
          both.addAll(ground);
          longer.add(both);
        }
      }
      sets = minimal(longer);
      cut |= sets.size() > SETS;
      sets = sets.subList(0, Math.min(SETS, sets.size()));
    }
    return sets.stream()
        .sorted(
            Comparator.comparingInt((Set<Node> set) -> set.size())
                .thenComparing(SourceCutSets::text))
        .toList();
  }

  private static String text(Set<Node> set) {
    return String.join(" ", set.stream().map(Node::toString).sorted().toList());
  }

  /** Whether there was more to look at, so that a smaller set may be missing or one not enough. */
  public boolean cut() {
    return cut || prover.cut();
  }

  /** Sets that hold no other of them. */
  private static List<Set<Node>> minimal(List<Set<Node>> sets) {
    List<Set<Node>> kept = new ArrayList<>();
    sets.stream()
        .distinct()
        .sorted(Comparator.comparingInt(Set::size))
        .filter(set -> kept.stream().noneMatch(set::containsAll))
        .forEach(kept::add);
    return kept;
  }

  /** The sources of each fact in a proof that names any. */
  private List<Set<Node>> grounds(Proof proof) {
    List<Set<Node>> grounds = new ArrayList<>();
    collect(proof, grounds, Collections.newSetFromMap(new IdentityHashMap<>()));
    return grounds;
  }

  private void collect(Proof proof, List<Set<Node>> grounds, Set<Proof> seen) {
    if (!seen.add(proof)) {
      return;
    }
    switch (proof) {
      case Proof.Asserted asserted -> {
        Set<Node> own = sources.get(ProvenanceFilter.told(asserted.triple()));
        if (own != null) {
          grounds.add(own);
        }
      }
      case Proof.Derived derived ->
          derived.proofs().values().forEach(part -> collect(part, grounds, seen));
    }
  }
}
