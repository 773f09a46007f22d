package org.statecraft.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.statecraft.explain.Derivation;
import org.statecraft.explain.Proof;
import org.statecraft.explain.Prover;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Citation;
import org.statecraft.lookup.Work;
import org.statecraft.lookup.Works;
import org.statecraft.power.EvidenceReader;
import org.statecraft.power.Grounds;
import org.statecraft.render.CitedFact;
import org.statecraft.rule.RuleSet;
import org.statecraft.task.Task;

/** Traces facts to the sources that they rest on, by a shortest proof of each. */
public final class Trace {
  private final Prover prover;
  private final EvidenceReader evidence;
  private final Works works;
  private final Map<Node, Work> known = new HashMap<>();

  /** Traces of what some rules concluded from what is known. */
  public Trace(KnowledgeBase knowledge, RuleSet rules) {
    this.prover = new Prover(knowledge, rules);
    this.evidence = new EvidenceReader(knowledge);
    this.works = new Works(knowledge);
  }

  /** Each of some facts that holds, with what it rests on. */
  public List<CitedFact> of(Collection<Triple> facts) {
    List<CitedFact> traced = new ArrayList<>();
    for (Triple fact : facts) {
      Task.check();
      prover.best(fact).map(this::cited).ifPresent(traced::add);
    }
    return traced;
  }

  private CitedFact cited(Proof proof) {
    Grounds grounds = new Grounds(evidence);
    grounds.add(proof);
    if (grounds.sources().isEmpty() && proof instanceof Proof.Asserted asserted) {
      grounds.addRecord(asserted);
    }
    Optional<Derivation> derivation =
        proof instanceof Proof.Derived derived
            ? Optional.of(derived.derivation())
            : Optional.empty();
    return new CitedFact(
        proof.triple(), derivation, List.copyOf(grounds.verification()), citations(grounds));
  }

  /** What is proved, with what it rests on by these proofs. */
  public List<CitedFact> cited(Collection<Proof> proofs) {
    return proofs.stream().map(this::cited).toList();
  }

  /** A whole source. */
  public Citation citation(Node source) {
    return Citation.of(known.computeIfAbsent(source, works::of));
  }

  private List<Citation> citations(Grounds grounds) {
    List<Citation> citations = new ArrayList<>();
    grounds
        .sources()
        .forEach(
            (source, places) ->
                citations.add(
                    new Citation(known.computeIfAbsent(source, works::of), List.copyOf(places))));
    return citations;
  }
}
