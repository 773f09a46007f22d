package org.statecraft.explain;

import java.util.Map;
import org.apache.jena.graph.Triple;

/**
 * A contradiction in what is known.
 *
 * @param derivation how the body of a rule that must not hold came to hold
 * @param proofs the proofs of the facts that it rests on
 */
public record Clash(Derivation derivation, Map<Triple, Proof> proofs) {}
