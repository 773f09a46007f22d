package org.statecraft.explain;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;

/** Looks into proofs: for what must not be there, and for what they rest on. */
final class ProofCheck {
  private final Collection<Triple> stated;
  private final Set<Triple> above = new HashSet<>();

  private ProofCheck(Collection<Triple> stated) {
    this.stated = stated;
  }

  /** What is wrong with the proof of a triple, if anything is. */
  static Optional<String> flaw(Proof proof, Triple triple, Collection<Triple> stated) {
    return new ProofCheck(stated).of(proof, triple);
  }

  private Optional<String> of(Proof proof, Triple triple) {
    if (!proof.triple().equals(triple)) {
      return Optional.of("the proof of " + triple + " proves " + proof.triple());
    }
    return switch (proof) {
      case Proof.Asserted leaf ->
          stated.contains(triple) && !leaf.graphs().isEmpty()
              ? Optional.empty()
              : Optional.of("a leaf that nobody states: " + triple);
      case Proof.Derived step -> of(step, triple);
    };
  }

  private Optional<String> of(Proof.Derived step, Triple triple) {
    if (stated.contains(triple)) {
      return Optional.of("derived although it is stated: " + triple);
    }
    if (!step.derivation().conclusions().contains(triple)) {
      return Optional.of(step.derivation().rule() + " does not conclude " + triple);
    }
    if (!step.proofs().keySet().equals(step.derivation().facts())) {
      return Optional.of("proved is not what is needed for " + triple);
    }
    if (!above.add(triple)) {
      return Optional.of(triple + " supports itself");
    }
    for (var part : step.proofs().entrySet()) {
      Optional<String> flaw = of(part.getValue(), part.getKey());
      if (flaw.isPresent()) {
        return flaw;
      }
    }
    above.remove(triple);
    return Optional.empty();
  }

  /** What a proof rests on in the end. */
  static Set<Triple> leaves(Proof proof) {
    return switch (proof) {
      case Proof.Asserted leaf -> Set.of(leaf.triple());
      case Proof.Derived step ->
          step.proofs().values().stream()
              .flatMap(part -> leaves(part).stream())
              .collect(Collectors.toSet());
    };
  }
}
