package org.statecraft.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.statecraft.Knowledge;
import org.statecraft.kb.Prefixes;
import org.statecraft.rule.Layer;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleReader;
import org.statecraft.rule.RuleSet;

/**
 * Rules of the theory, read from their files and applied to a few facts. The facts stand beside the
 * ontology and its code lists; in their Turtle the empty prefix is that of individuals.
 */
final class Theory {
  static final Path HOME = Knowledge.live();
  private static final Path RULES = HOME.resolve("ontology/rules");

  private static final String PREFIXES =
      """
      PREFIX : <https://w3id.org/statecraft/id/>
      PREFIX kb: <https://w3id.org/statecraft/id/>
      PREFIX sc: <https://w3id.org/statecraft/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX ex: <http://example/>
      """;

  private static final List<Triple> ONTOLOGY =
      Stream.of("statecraft.ttl", "mechanisms.ttl", "parameters.ttl")
          .map(name -> RDFDataMgr.loadGraph(HOME.resolve("ontology").resolve(name).toString()))
          .flatMap(Graph::stream)
          .toList();

  private final Map<Triple, String> credits = new HashMap<>();

  private Theory() {}

  /** What some rules conclude. Those of the vocabulary are read from their own folder. */
  static Theory of(String facts, String... rules) {
    List<Triple> given = new ArrayList<>(ONTOLOGY);
    given.addAll(triples(facts));
    Theory theory = new Theory();
    new Materializer(
            new RuleSet(Stream.of(rules).map(Theory::rule).toList()),
            Bounds.GENEROUS,
            Materializer.Progress.NONE)
        .close(new ListedGraph(given))
        .conclusions((rule, triple) -> theory.credits.put(triple, rule.name()));
    return theory;
  }

  private static Rule rule(String name) {
    Path file = RULES.resolve(name + ".rq");
    RuleReader reader = new RuleReader(new Prefixes());
    return Files.exists(file)
        ? reader.rules(file, Layer.THEORY).getFirst()
        : reader.rules(RULES.resolve("owl").resolve(name + ".rq"), Layer.VOCABULARY).getFirst();
  }

  /** What a Turtle text says; prefixes are declared. */
  static List<Triple> triples(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(graph);
    return graph.stream().toList();
  }

  /** The conclusions on a property, as {@code subject object}, by local names and values. */
  Set<String> on(String property) {
    Set<String> lines = new TreeSet<>();
    for (Triple triple : credits.keySet()) {
      if (triple.getPredicate().getURI().matches(".*[/#]" + property)) {
        lines.add(shown(triple.getSubject()) + " " + shown(triple.getObject()));
      }
    }
    return lines;
  }

  private static String shown(Node node) {
    return node.isURI()
        ? node.getURI().replaceFirst(".*(?:/|#)", "")
        : node.getLiteralLexicalForm();
  }

  /** Whether nothing at all was concluded. */
  boolean silent() {
    return credits.isEmpty();
  }

  /** Facts of which one is another; that it was there is made sure. */
  static String changed(String facts, String fact, String other) {
    assertThat(facts).contains(fact);
    return facts.replace(fact, other);
  }
}
