package org.statecraft.infer;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.statecraft.kb.Prefixes;
import org.statecraft.query.QueryText;
import org.statecraft.rule.Layer;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleReader;
import org.statecraft.rule.RuleSet;

/** Rules and data from short texts. */
public final class RuleTexts {
  static final String PREFIX = "PREFIX : <http://example/>\n";

  private RuleTexts() {}

  /** A rule of the theory; the prefix is declared. */
  public static Rule rule(String name, String text) {
    return rule(name, Layer.THEORY, text);
  }

  public static Rule rule(String name, Layer layer, String text) {
    return new RuleReader(new Prefixes())
        .read(name, new QueryText(PREFIX + text, name + ".rq", "http://example/"), layer);
  }

  public static Graph data(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(PREFIX + turtle, Lang.TURTLE).parse(graph);
    return graph;
  }

  static Closure close(Graph data, Bounds bounds, Rule... rules) {
    return new Materializer(new RuleSet(List.of(rules)), bounds, Materializer.Progress.NONE)
        .close(data);
  }

  static Closure close(String turtle, Rule... rules) {
    return close(data(turtle), Bounds.GENEROUS, rules);
  }

  /** The conclusions as short lines: terms by their local names, and the rule's name. */
  static Set<String> lines(Closure closure) {
    Set<String> lines = new TreeSet<>();
    closure.conclusions(
        (rule, triple) -> {
          List<String> terms =
              Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                  .map(RuleTexts::shown)
                  .toList();
          lines.add(String.join(" ", terms) + " by " + rule.name());
        });
    return lines;
  }

  private static String shown(Node node) {
    if (node.isURI()) {
      return node.getURI().replaceFirst(".*[/#]", "");
    }
    return node.isBlank() ? "_" : node.getLiteralLexicalForm();
  }
}
