package org.statecraft.explain;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.statecraft.rule.Rule;

/**
 * A conclusion that appears or disappears when facts change.
 *
 * @param appears whether it appears
 * @param rule the rule that it is credited to
 * @param triple the conclusion
 * @param derivation how it comes about, or came about before
 * @param changed the facts in its proof that were added, or were taken away
 * @param blocking where no fact of the proof changed: what blocked it before, or blocks it now
 */
public record Change(
    boolean appears,
    Rule rule,
    Triple triple,
    Optional<Derivation> derivation,
    List<Triple> changed,
    List<Triple> blocking) {}
