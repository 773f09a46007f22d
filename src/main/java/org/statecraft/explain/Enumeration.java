package org.statecraft.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Triple;

/**
 * Every proof of a triple, one for each choice among the ways to it and to what those rest on.
 * Their number can be beyond counting, so that only so many are made.
 */
final class Enumeration {
  /** Triples that are visited, some again and again; a guard against searching without end. */
  private static final int EFFORT = 50_000;

  private final Function<Triple, List<Derivation>> ways;
  private final Function<Triple, Optional<Proof>> asserted;
  private final int most;
  private int effort;
  private boolean more;

  /**
   * @param ways the ways to a triple, the one with the smallest proof first
   * @param asserted the proof of a triple that sources state
   * @param most how many proofs are made
   */
  Enumeration(
      Function<Triple, List<Derivation>> ways,
      Function<Triple, Optional<Proof>> asserted,
      int most) {
    this.ways = ways;
    this.asserted = asserted;
    this.most = most;
  }

  /** Whether there may be more proofs than were made. */
  boolean more() {
    return more;
  }

  /** Proofs of a triple, smaller ones first. */
  List<Proof> of(Triple triple) {
    return of(triple, new HashSet<>()).stream()
        .sorted(Comparator.comparingLong(Proof::size))
        .toList();
  }

  /**
   * @param above what is to be proved with this, and so must not be a part of its proof
   */
  private List<Proof> of(Triple triple, Set<Triple> above) {
    Optional<Proof> fact = asserted.apply(triple);
    if (fact.isPresent()) {
      return List.of(fact.get());
    }
    if (effort++ > EFFORT) {
      more = true;
      return List.of();
    }
    List<Proof> proofs = new ArrayList<>();
    above.add(triple);
    for (Derivation way : ways.apply(triple)) {
      if (way.facts().stream().noneMatch(above::contains)) {
        for (Map<Triple, Proof> choice : choices(way, above)) {
          proofs.add(Proof.Derived.of(triple, way, choice));
        }
      }
      if (proofs.size() > most) {
        break;
      }
    }
    above.remove(triple);
    return first(proofs);
  }

  /** The proofs of what a way rests on, in every combination. */
  private List<Map<Triple, Proof>> choices(Derivation way, Set<Triple> above) {
    List<Map<Triple, Proof>> choices = List.of(Map.of());
    for (Triple fact : way.facts()) {
      List<Proof> proofs = of(fact, above);
      List<Map<Triple, Proof>> longer = new ArrayList<>();
      for (Map<Triple, Proof> choice : choices) {
        for (Proof proof : proofs) {
          if (longer.size() <= most) {
            Map<Triple, Proof> more = new LinkedHashMap<>(choice);
            more.put(fact, proof);
            longer.add(more);
          }
        }
      }
      choices = first(longer);
    }
    return choices;
  }

  private <T> List<T> first(List<T> all) {
    more |= all.size() > most;
    return all.size() > most ? all.subList(0, most) : all;
  }
}
