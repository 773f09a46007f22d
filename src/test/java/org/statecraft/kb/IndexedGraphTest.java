package org.statecraft.kb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A graph of sorted numbers answers as Jena's own graph in memory does. */
class IndexedGraphTest {
  private static final List<Node> TERMS = new ArrayList<>();

  static {
    for (int i = 0; i < 6; i++) {
      TERMS.add(NodeFactory.createURI("http://example.org/" + i));
    }
    TERMS.add(NodeFactory.createLiteralString("x"));
    TERMS.add(NodeFactory.createLiteralLang("x", "en"));
    TERMS.add(NodeFactory.createLiteralDirLang("x", "en", "rtl"));
    TERMS.add(
        NodeFactory.createLiteralDT("01", org.apache.jena.datatypes.xsd.XSDDatatype.XSDinteger));
    TERMS.add(
        NodeFactory.createLiteralDT("1", org.apache.jena.datatypes.xsd.XSDDatatype.XSDinteger));
    TERMS.add(NodeFactory.createBlankNode("x"));
    TERMS.add(NodeFactory.createTripleTerm(TERMS.get(0), TERMS.get(1), TERMS.get(6)));
    TERMS.add(NodeFactory.createTripleTerm(TERMS.get(0), TERMS.get(1), TERMS.get(7)));
  }

  @RepeatedTest(20)
  void answersAsAnotherGraphDoes() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Graph expected = GraphFactory.createDefaultGraph();
    IndexedGraph first = new IndexedGraph();
    for (Graph graph : List.of(first, first.another())) {
      expected.clear();
      int adds = 1 + random.nextInt(120);
      for (int i = 0; i < adds; i++) {
        Triple triple = Triple.create(any(random), any(random), any(random));
        graph.add(triple);
        expected.add(triple);
        if (random.nextInt(10) == 0) {
          assertSame(graph, expected, random, seed);
        }
      }
      assertSame(graph, expected, random, seed);
    }
  }

  private static void assertSame(Graph graph, Graph expected, Random random, long seed) {
    assertThat(graph.size()).as("seed %d", seed).isEqualTo(expected.size());
    for (int i = 0; i < 16; i++) {
      Node subject = i % 2 == 0 ? Node.ANY : any(random);
      Node predicate = i / 2 % 2 == 0 ? Node.ANY : any(random);
      Node object = i / 4 % 2 == 0 ? Node.ANY : any(random);
      List<Triple> found = graph.find(subject, predicate, object).toList();
      assertThat(found)
          .as("%s %s %s, seed %d", subject, predicate, object, seed)
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(expected.find(subject, predicate, object).toList());
      assertThat(graph.contains(subject, predicate, object)).isEqualTo(!found.isEmpty());
    }
  }

  private static Node any(Random random) {
    return TERMS.get(random.nextInt(TERMS.size()));
  }

  /** Many names that count up, where a weak hash would take minutes. */
  @Test
  void namesThatCountUpAreFound() {
    IndexedGraph graph = new IndexedGraph();
    Set<Triple> all = new HashSet<>();
    IntStream.range(0, 60_000)
        .forEach(
            i -> {
              Triple triple =
                  Triple.create(
                      NodeFactory.createURI("http://example.org/vote/" + i / 10),
                      NodeFactory.createURI("http://example.org/choice/" + i % 3),
                      NodeFactory.createURI("http://example.org/state/" + i % 200));
              all.add(triple);
              graph.add(triple);
            });
    assertThat(graph.size()).isEqualTo(all.size());
    assertThat(all).allMatch(graph::contains);
  }

  @Test
  void whatNobodyKnowsIsNowhere() {
    IndexedGraph graph = new IndexedGraph();
    graph.add(Triple.create(TERMS.get(0), TERMS.get(1), TERMS.get(2)));
    assertThat(graph.contains(TERMS.get(3), Node.ANY, Node.ANY)).isFalse();
    assertThat(graph.find(Node.ANY, TERMS.get(5), Node.ANY).toList()).isEmpty();
  }
}
