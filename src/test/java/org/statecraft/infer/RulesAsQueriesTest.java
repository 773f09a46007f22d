package org.statecraft.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.statecraft.Knowledge;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Sources;
import org.statecraft.rule.Entailment;
import org.statecraft.rule.Layer;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleFiles;
import org.statecraft.rule.RuleReader;
import org.statecraft.rule.RuleSet;

/**
 * Each rule of the theory means what its text means as a query: over all that is known and follows,
 * with what sources state as named graphs.
 */
class RulesAsQueriesTest {
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.open(Sources.of(Knowledge.frozen()));
  private static final Map<Triple, String> CONCLUSIONS = conclusions();

  private static Map<Triple, String> conclusions() {
    List<Rule> rules =
        new RuleFiles(Optional.of(Knowledge.frozen()), Entailment.FULL, List.of())
            .read(KNOWLEDGE.prefixes(), KNOWLEDGE.everything());
    return RandomCases.credits(
        new Materializer(new RuleSet(rules), Bounds.GENEROUS, Materializer.Progress.NONE)
            .close(KNOWLEDGE));
  }

  static Stream<Path> theory() {
    Path rules = Knowledge.frozen().resolve("ontology/rules");
    return RuleReader.files(rules).stream().filter(file -> rules.equals(file.getParent()));
  }

  @ParameterizedTest
  @MethodSource("theory")
  void aRuleConcludesWhatItsQueryConstructs(Path file) {
    Rule rule = new RuleReader(KNOWLEDGE.prefixes()).rules(file, Layer.THEORY).getFirst();
    Graph given = GraphMemFactory.createDefaultGraphSameTerm();
    GraphUtil.addInto(given, KNOWLEDGE.everything());
    CONCLUSIONS.forEach(
        (triple, by) -> {
          if (!by.equals(rule.name())) {
            given.add(triple);
          }
        });
    DatasetGraph sources = KNOWLEDGE.sources();
    Map<Node, Graph> named = new HashMap<>();
    sources.listGraphNodes().forEachRemaining(name -> named.put(name, sources.getGraph(name)));
    RuleSet alone = new RuleSet(List.of(rule));
    Closure closure =
        new Materializer(alone, Bounds.GENEROUS, Materializer.Progress.NONE).close(given, sources);
    Map<Triple, String> expected = NaiveClosure.of(alone, given, named);
    assertThat(RandomCases.credits(closure)).isEqualTo(expected);
  }
}
