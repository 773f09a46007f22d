package org.statecraft.explain;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.statecraft.infer.Bounds;
import org.statecraft.infer.Materializer;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.KnownFacts;
import org.statecraft.kb.Prefixes;
import org.statecraft.query.QueryText;
import org.statecraft.rule.Layer;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleReader;
import org.statecraft.rule.RuleSet;

/**
 * Facts and rules from short texts, with all that follows. The empty prefix, {@code sc:}, {@code
 * xsd:} and {@code rdfs:} are declared.
 */
public record Worked(KnowledgeBase knowledge, RuleSet rules) {
  static final String EXAMPLE = "http://example/";

  private static final String PREFIXES =
      """
      PREFIX : <http://example/>
      PREFIX sc: <https://w3id.org/statecraft/ontology#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;

  /** What follows from facts in Turtle. */
  public static Worked of(String turtle, Rule... rules) {
    return of(triples(turtle), rules);
  }

  public static Worked of(Collection<Triple> facts, Rule... rules) {
    RuleSet set = new RuleSet(List.of(rules));
    return new Worked(concluded(KnownFacts.of(facts), set), set);
  }

  /** What is stated with all that follows from it. */
  public static KnowledgeBase concluded(KnowledgeBase stated, RuleSet rules) {
    return new Materializer(rules, Bounds.GENEROUS, Materializer.Progress.NONE)
        .close(stated)
        .with(stated);
  }

  /** A rule of the theory. */
  public static Rule rule(String name, String text) {
    return rule(name, Layer.THEORY, text);
  }

  public static Rule rule(String name, Layer layer, String text) {
    return new RuleReader(new Prefixes())
        .read(name, new QueryText(PREFIXES + text, name + ".rq", EXAMPLE), layer);
  }

  /** The triples of a text in Turtle. */
  public static List<Triple> triples(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(graph);
    return graph.stream().toList();
  }

  /** The only triple of a text in Turtle, in which {@code :any} stands for any term. */
  public static Triple triple(String turtle) {
    Triple only = triples(turtle + " .").getFirst();
    return Triple.create(any(only.getSubject()), any(only.getPredicate()), any(only.getObject()));
  }

  private static Node any(Node node) {
    return node.equals(node("any")) ? Node.ANY : node;
  }

  /** A node of the examples. */
  public static Node node(String name) {
    return NodeFactory.createURI(EXAMPLE + name);
  }

  public boolean holds(String turtle) {
    return Stream.of(triple(turtle)).allMatch(knowledge.everything()::contains);
  }

  NearMisses nearMisses() {
    return new NearMisses(knowledge, rules);
  }
}
