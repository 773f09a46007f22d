package org.statecraft.infer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.statecraft.query.QueryText;

/**
 * Tells by its text alone whether a rule of the vocabulary can ever apply. Most of OWL is not used
 * by most data, and parsing rules takes longer than running those that have nothing to do. A term
 * of OWL that a rule's patterns name must occur in the facts or in the head of a rule that can
 * apply. Terms inside of filters prove nothing and are left aside.
 */
final class Relevance {
  private static final Pattern TERM = Pattern.compile("(?:owl|aux):[A-Za-z]+");
  private static final Pattern FILTERS =
      Pattern.compile("(?s)FILTER NOT EXISTS\\s*\\{.*?\\}|FILTER.*?(?=\\n|$)|BIND.*?(?=\\n|$)");
  private static final Pattern PARTS =
      Pattern.compile("(?s)CONSTRUCT\\s*\\{(.*?)\\}\\s*WHERE\\s*\\{(.*)\\}");
  private static final String OWL = "http://www.w3.org/2002/07/owl#";

  private final Graph facts;
  private final Map<String, Boolean> used = new HashMap<>();
  private final Map<QueryText, Set<String>> needs = new LinkedHashMap<>();
  private final Map<QueryText, Set<String>> gives = new LinkedHashMap<>();
  private boolean settled;

  Relevance(Graph facts) {
    this.facts = facts;
  }

  /** Looks at a rule's text. Rules of the theory and those in another shape are always relevant. */
  void add(Layer layer, QueryText rule) {
    Matcher parts = PARTS.matcher(rule.text());
    if (layer == Layer.VOCABULARY && parts.find()) {
      gives.put(rule, terms(parts.group(1)));
      needs.put(rule, terms(FILTERS.matcher(parts.group(2)).replaceAll("")));
    } else {
      needs.put(rule, Set.of());
      terms(rule.text()).forEach(term -> used.put(term, true));
    }
  }

  private static Set<String> terms(String text) {
    Set<String> terms = new HashSet<>();
    Matcher matcher = TERM.matcher(text);
    while (matcher.find()) {
      terms.add(matcher.group());
    }
    return terms;
  }

  /** Whether the rule can apply, now that all rules are known. */
  boolean of(QueryText rule) {
    settle();
    return needs.getOrDefault(rule, Set.of()).stream().allMatch(this::occurs);
  }

  private void settle() {
    boolean changed = !settled;
    settled = true;
    while (changed) {
      changed = false;
      for (Map.Entry<QueryText, Set<String>> rule : gives.entrySet()) {
        if (needs.getOrDefault(rule.getKey(), Set.of()).stream().allMatch(this::occurs)) {
          for (String term : rule.getValue()) {
            changed |= !Boolean.TRUE.equals(used.put(term, true));
          }
        }
      }
    }
  }

  private boolean occurs(String term) {
    return used.computeIfAbsent(term, this::stated);
  }

  private boolean stated(String term) {
    if (!term.startsWith("owl:")) {
      return false;
    }
    Node node = NodeFactory.createURI(OWL + term.substring(4));
    return facts.contains(Node.ANY, node, Node.ANY)
        || facts.contains(Node.ANY, Node.ANY, node)
        || facts.contains(node, Node.ANY, Node.ANY);
  }
}
