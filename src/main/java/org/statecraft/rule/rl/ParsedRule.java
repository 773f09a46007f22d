package org.statecraft.rule.rl;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;

/**
 * A rule as it is written.
 *
 * @param iri what identifies it
 * @param head the templates
 * @param templated the variables of the head, each with its first place
 * @param base whether the whole body is matched with the base graph alone
 * @param body in the order of the text
 * @param before the place after what stands before it, from which remarks are about the rule
 * @param start the place of {@code RULE}
 * @param end the place after it
 */
public record ParsedRule(
    Optional<String> iri,
    List<Triple> head,
    Map<Var, Integer> templated,
    boolean base,
    List<Element> body,
    int before,
    int start,
    int end) {}
