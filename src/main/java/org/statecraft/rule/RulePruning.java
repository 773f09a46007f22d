package org.statecraft.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Tells which rules can apply at all. Most of OWL is not used by most data, and parsing rules takes
 * longer than running those that have nothing to do. A rule is left out only if its body needs an
 * IRI that occurs neither in the facts nor among the constants of a rule that can apply, so that
 * what follows is the same without it.
 */
final class RulePruning {
  private final Graph facts;
  private final Map<String, Boolean> occurs = new HashMap<>();

  /** Whether some rule that can apply may bring in any IRI. */
  private boolean open;

  private RulePruning(Graph facts) {
    this.facts = facts;
  }

  /**
   * Which rules can apply.
   *
   * @param rules what each rule needs and gives
   * @return for each whether it can
   */
  static List<Boolean> of(List<RuleTerms> rules, Graph facts) {
    RulePruning relevance = new RulePruning(facts);
    Set<Integer> waiting = new HashSet<>();
    for (int i = 0; i < rules.size(); i++) {
      waiting.add(i);
    }
    while (waiting.removeIf(rule -> relevance.lets(rules.get(rule)))) {
      // What these rules bring in may let others apply.
    }
    return java.util.stream.IntStream.range(0, rules.size())
        .mapToObj(rule -> !waiting.contains(rule))
        .toList();
  }

  private boolean lets(RuleTerms rule) {
    if (!open && !rule.needs().stream().allMatch(this::occurs)) {
      return false;
    }
    rule.gives().forEach(iri -> occurs.put(iri, true));
    open |= rule.open();
    return true;
  }

  private boolean occurs(String iri) {
    return occurs.computeIfAbsent(iri, this::stated);
  }

  private boolean stated(String iri) {
    Node node = NodeFactory.createURI(iri);
    return facts.contains(Node.ANY, node, Node.ANY)
        || facts.contains(Node.ANY, Node.ANY, node)
        || facts.contains(node, Node.ANY, Node.ANY);
  }
}
