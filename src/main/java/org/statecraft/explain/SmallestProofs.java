package org.statecraft.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Triple;

/** Puts smallest proofs together, each made once however many others rest on it. */
final class SmallestProofs {

  private final EvaluationDataset view;
  private final ProofSizes sizes;
  private final Map<Triple, Proof> made = new HashMap<>();

  SmallestProofs(EvaluationDataset view, ProofSizes sizes) {
    this.view = view;
    this.sizes = sizes;
  }

  /** The smallest proof; those of its parts are made first, since it can be deep. */
  Proof of(Triple triple) {
    List<Triple> parts = new ArrayList<>(List.of(triple));
    Set<Triple> seen = new HashSet<>(parts);
    for (int i = 0; i < parts.size(); i++) {
      if (!made.containsKey(parts.get(i))) {
        way(parts.get(i)).stream()
            .flatMap(way -> way.facts().stream())
            .filter(seen::add)
            .forEach(parts::add);
      }
    }
    parts.sort(sizes.inOrder());
    parts.forEach(part -> made.computeIfAbsent(part, this::make));
    return Objects.requireNonNull(made.get(triple));
  }

  /** The way with the smallest proof; none to what sources state. */
  private Optional<Derivation> way(Triple triple) {
    return view.statedIn(triple).isEmpty() ? Optional.of(sizes.best(triple)) : Optional.empty();
  }

  private Proof make(Triple triple) {
    Optional<Derivation> way = way(triple);
    if (way.isEmpty()) {
      return new Proof.Asserted(triple, view.statedIn(triple));
    }
    Map<Triple, Proof> proofs = new LinkedHashMap<>();
    for (Triple fact : way.get().facts()) {
      proofs.put(fact, Objects.requireNonNull(made.get(fact)));
    }
    return Proof.Derived.of(triple, way.get(), proofs);
  }
}
