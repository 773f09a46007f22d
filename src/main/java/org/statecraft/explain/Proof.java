package org.statecraft.explain;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Why a triple holds, down to what sources state. */
public sealed interface Proof {
  /** A size beyond which it does not matter how large a proof is. */
  long MANY = Long.MAX_VALUE / 4;

  /** What is proved. */
  Triple triple();

  /** How many steps it has, those of stating included. */
  long size();

  /**
   * Sources state it.
   *
   * @param triple what they state
   * @param graphs in which graphs
   */
  record Asserted(Triple triple, List<Node> graphs) implements Proof {
    @Override
    public long size() {
      return 1;
    }
  }

  /**
   * A rule concludes it.
   *
   * @param triple the conclusion
   * @param derivation how the rule comes to it
   * @param proofs the proofs of the facts that it rests on
   * @param size how many steps it has; what two of its parts share counts twice
   */
  record Derived(Triple triple, Derivation derivation, Map<Triple, Proof> proofs, long size)
      implements Proof {
    /** A proof of that size which its parts give. */
    static Derived of(Triple triple, Derivation derivation, Map<Triple, Proof> proofs) {
      long size = 1;
      for (Proof proof : proofs.values()) {
        size = Math.min(MANY, size + Math.min(MANY, proof.size()));
      }
      return new Derived(triple, derivation, proofs, size);
    }
  }
}
