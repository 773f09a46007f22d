package org.statecraft.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What rules conclude, by the property, so that of many rules few are compared with a pattern. */
final class Templates {
  private final List<Template> all = new ArrayList<>();
  private final List<Template> ofAnyProperty = new ArrayList<>();
  private final Map<Node, List<Template>> ofProperty = new HashMap<>();

  /**
   * A triple of a head.
   *
   * @param rule the number of its rule
   */
  private record Template(Triple triple, int rule) {}

  /** The templates of some rules, which are called by their numbers in the list. */
  Templates(List<Rule> rules) {
    for (int rule = 0; rule < rules.size(); rule++) {
      for (Triple triple : rules.get(rule).head()) {
        Template template = new Template(triple, rule);
        all.add(template);
        Node property = triple.getPredicate();
        if (property.isVariable()) {
          ofAnyProperty.add(template);
        } else {
          ofProperty.computeIfAbsent(property, none -> new ArrayList<>()).add(template);
        }
      }
    }
  }

  /** Hands out the rules that may conclude what a pattern matches, some more than once. */
  void matching(Triple pattern, IntConsumer rules) {
    Node property = pattern.getPredicate();
    if (property.isVariable()) {
      matching(pattern, all, rules);
    } else {
      matching(pattern, ofProperty.getOrDefault(property, List.of()), rules);
      matching(pattern, ofAnyProperty, rules);
    }
  }

  private static void matching(Triple pattern, List<Template> templates, IntConsumer rules) {
    for (Template template : templates) {
      if (Unifier.unify(pattern, template.triple())) {
        rules.accept(template.rule());
      }
    }
  }
}
