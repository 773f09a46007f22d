package org.statecraft.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.statecraft.kb.Prefixes;
import org.statecraft.query.QueryText;
import org.statecraft.rule.Layer;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleReader;

/** In which order the conditions of a body are matched: their numbers in the text, from 0. */
final class OrderingTest {
  private static final String PREFIX = "PREFIX : <http://example/>\n";

  private final Graph graph = GraphFactory.createDefaultGraph();

  private OrderingTest given(String turtle) {
    RDFParser.fromString(PREFIX + turtle, Lang.TURTLE).parse(graph);
    return this;
  }

  /** Triples with a number each, in the place of {@code %d}. */
  private OrderingTest many(int count, String subject, String predicate, String object) {
    for (int i = 0; i < count; i++) {
      graph.add(Triple.create(iri(subject.formatted(i)), iri(predicate), iri(object.formatted(i))));
    }
    return this;
  }

  private static org.apache.jena.graph.Node iri(String name) {
    return NodeFactory.createURI("http://example/" + name);
  }

  private List<Integer> order(String body, String... known) {
    WorkingMemory facts = new WorkingMemory();
    facts.give(graph);
    facts.seal();
    facts.advance();
    Rule rule =
        new RuleReader(new Prefixes())
            .read(
                "r",
                new QueryText(
                    PREFIX + "CONSTRUCT { ?x :h ?y } WHERE { " + body + " }", "r.rq", "http://e/"),
                Layer.THEORY);
    Set<Var> outside =
        Set.of(
            IntStream.range(0, known.length)
                .mapToObj(i -> Var.alloc(known[i]))
                .toArray(Var[]::new));
    return Ordering.of(
            rule.body(), outside, facts, new Stated(DatasetGraphFactory.empty(), facts.terms()))
        .stream()
        .map(Ordering.Placed::index)
        .toList();
  }

  @Test
  void whatSharesNoVariableWaitsForWhatDoes() {
    many(5, "a%d", "p", "b%d").many(4, "c%d", "q", "d%d").many(12, "b0", "r", "c%d");
    many(10, "b%d", "r", "c%d");
    assertThat(order("?x :p ?b . ?c :q ?y . ?b :r ?c")).startsWith(1, 2);
  }

  @Test
  void whatFollowsFromTheTermsAtHandCountsNotTheMean() {
    // One text that a hundred signed among many that two signed, and a hundred pacts.
    many(100, "big", "signed", "s%d")
        .many(300, "t%d", "signed", "s1")
        .many(300, "t%d", "signed", "s2");
    given(":big :kind :text .").many(50, "s%d", "pact", "z%d");
    assertThat(order("?t :kind :text . ?t :signed ?x . ?t :signed ?y . ?x :pact ?y"))
        .containsExactly(0, 1, 3, 2);
  }

  @Test
  void whatOnlyTheHeadNeedsIsComputedLast() {
    many(20, "a%d", "p", "b%d");
    assertThat(order("?x :p ?b . BIND (STR(?x) AS ?y) ?b :q ?c . FILTER (?c != ?x)")).endsWith(1);
    assertThat(order("?x :p ?b . BIND (STR(?x) AS ?y) FILTER (?y != \"x\") ?b :q ?c"))
        .containsSubsequence(1, 2);
  }

  @Test
  void aLongSearchWaitsForWhatAddsNoRows() {
    many(100, "x", "in", "i%d").many(100, "i%d", "actor", "y");
    given(":x :p :y . :y :kind :k . :k :broader :hostile .");
    String search = "FILTER NOT EXISTS { ?x :in ?in . ?in :actor ?y }";
    assertThat(order(search + " ?x :p ?y . ?y :kind ?k . ?k :broader :hostile")).endsWith(0);
    assertThat(order("FILTER NOT EXISTS { ?y :kind :other } ?x :p ?y . ?x :in ?in"))
        .containsExactly(1, 0, 2);
  }

  @Test
  void aChoiceOfPropertiesIsAPattern() {
    many(3, "a%d", "p", "b%d").many(50, "a0", "q", "c%d").many(50, "c%d", "r", "d%d");
    assertThat(order("?x :r ?z . ?y (:p|:q) ?x")).containsExactly(0, 1);
    assertThat(order("?x :r ?z . ?x (:p|:q) ?y")).containsExactly(0, 1);
    assertThat(order("?y (:p|:q) ?x . ?x :r ?z", "x")).startsWith(1);
  }
}
