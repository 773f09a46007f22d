package org.statecraft.infer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Prefixes;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleSet;

/**
 * What follows from facts, worked out in the most simple way: in each stratum a query engine
 * evaluates every rule of it and of all before it over the whole graph, until nothing is added.
 * Only the order of the strata is taken from the rule set. Triples that no RDF file could hold are
 * kept, as rules may join with them.
 */
final class NaiveClosure {
  private final Graph known = GraphMemFactory.createDefaultGraphSameTerm();
  private final DatasetGraph dataset = new DatasetGraphMapLink(known);
  private final Map<Triple, String> concluded = new LinkedHashMap<>();

  private NaiveClosure(Graph given, Map<Node, Graph> sources) {
    GraphUtil.addInto(known, given);
    sources.forEach(dataset::addGraph);
  }

  /**
   * Each triple that follows and is not given, with the name of the rule that is first in
   * concluding it: by round, and in a round by stratum and name. What is given is the only source.
   */
  static Map<Triple, String> of(RuleSet rules, Graph given) {
    Graph source = GraphMemFactory.createDefaultGraphSameTerm();
    GraphUtil.addInto(source, given);
    return of(rules, given, Map.of(KnowledgeBase.UNNAMED, source));
  }

  /** The same where sources state what is given in graphs of their own. */
  static Map<Triple, String> of(RuleSet rules, Graph given, Map<Node, Graph> sources) {
    NaiveClosure closure = new NaiveClosure(given, sources);
    List<Rule> active = new ArrayList<>();
    for (List<Rule> stratum : rules.strata()) {
      active.addAll(stratum);
      while (closure.round(active)) {}
    }
    return closure.concluded;
  }

  private boolean round(List<Rule> active) {
    Map<Triple, String> added = new LinkedHashMap<>();
    for (Rule rule : active) {
      for (Triple triple : conclusions(rule)) {
        if (!known.contains(triple)) {
          added.putIfAbsent(triple, rule.name());
        }
      }
    }
    added.keySet().forEach(known::add);
    concluded.putAll(added);
    return !added.isEmpty();
  }

  private List<Triple> conclusions(Rule rule) {
    Query construct = rule.text().query().parse(new Prefixes());
    Query select = new Query();
    select.setQuerySelectType();
    select.setQueryResultStar(true);
    select.setQueryPattern(construct.getQueryPattern());
    select.ensureResultVars();
    List<Triple> conclusions = new ArrayList<>();
    try (QueryExec execution = QueryExec.dataset(dataset).query(select).build()) {
      execution
          .select()
          .forEachRemaining(
              solution -> {
                for (Triple template : construct.getConstructTemplate().getTriples()) {
                  instance(template, solution).ifPresent(conclusions::add);
                }
              });
    }
    return conclusions;
  }

  private static Optional<Triple> instance(Triple template, Binding solution) {
    Node subject = value(template.getSubject(), solution);
    Node predicate = value(template.getPredicate(), solution);
    Node object = value(template.getObject(), solution);
    return subject.isConcrete() && predicate.isConcrete() && object.isConcrete()
        ? Optional.of(Triple.create(subject, predicate, object))
        : Optional.empty();
  }

  private static Node value(Node node, Binding solution) {
    if (node.isVariable()) {
      Node value = solution.get(node.getName());
      return value == null ? node : value;
    }
    return node.isTripleTerm()
        ? instance(node.getTriple(), solution).map(NodeFactory::createTripleTerm).orElse(node)
        : node;
  }
}
