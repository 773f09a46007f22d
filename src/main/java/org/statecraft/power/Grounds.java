package org.statecraft.power;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.statecraft.explain.Proof;

/** Gathers the sources that something rests on, with the places in them. */
public final class Grounds {
  private final EvidenceReader evidence;
  private final Map<Node, Set<String>> sources = new LinkedHashMap<>();
  private final Set<Node> verification = new LinkedHashSet<>();
  private final Set<Proof> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * @param evidence reads what statements rest on
   */
  public Grounds(EvidenceReader evidence) {
    this.evidence = evidence;
  }

  /** Adds a source and places in it; of one that was added before, the places alone. */
  public void add(Node source, Collection<String> places) {
    sources.computeIfAbsent(source, none -> new LinkedHashSet<>()).addAll(places);
  }

  /** Adds what the facts that a proof ends in name as their sources. */
  public void add(Proof proof) {
    if (!seen.add(proof)) {
      return;
    }
    switch (proof) {
      case Proof.Asserted asserted -> evidence.of(asserted).forEach(this::add);
      case Proof.Derived derived -> derived.proofs().values().forEach(this::add);
    }
  }

  /** Adds what the record that a fact leads to names as its sources. */
  public void addRecord(Proof.Asserted asserted) {
    evidence.ofRecord(asserted).forEach(this::add);
  }

  private void add(Evidence each) {
    List<String> places =
        each.places().stream().filter(Node::isLiteral).map(Node::getLiteralLexicalForm).toList();
    each.sources().forEach(source -> add(source, places));
    verification.addAll(each.verification());
  }

  /** The sources in the order in which they were added, each with the places in it. */
  public Map<Node, Set<String>> sources() {
    return Collections.unmodifiableMap(sources);
  }

  /** How far the facts that proofs end in were checked, each concept once. */
  public Set<Node> verification() {
    return Collections.unmodifiableSet(verification);
  }
}
