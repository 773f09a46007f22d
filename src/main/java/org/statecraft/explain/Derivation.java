package org.statecraft.explain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;
import org.statecraft.rule.Rule;

/**
 * One way in which a rule comes to a conclusion.
 *
 * @param rule the rule
 * @param solution the values of its variables
 * @param conclusions all that it concludes with these values
 * @param premises what its conditions came to, in the order of the rule's text
 */
public record Derivation(
    Rule rule, Binding solution, List<Triple> conclusions, List<Premise> premises) {

  /** The triples that it rests on, those summed up included. */
  public Set<Triple> facts() {
    Set<Triple> facts = new LinkedHashSet<>();
    for (Premise premise : premises) {
      switch (premise) {
        case Premise.Fact(var triple) -> facts.add(triple);
        case Premise.Summed summed -> summed.rows().forEach(facts::addAll);
        case Premise.Absence absence -> {}
        case Premise.Passed passed -> {}
      }
    }
    return facts;
  }
}
