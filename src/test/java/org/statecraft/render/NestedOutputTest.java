package org.statecraft.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.statecraft.console.Screen;
import org.statecraft.kb.Prefixes;
import org.statecraft.query.QueryResult;

/** Blank nodes in blank nodes, at any depth, are written whole and in a size that grows as they. */
class NestedOutputTest {
  private static final Node P = NodeFactory.createURI("http://example.org/p");

  @ParameterizedTest
  @CsvSource({"TURTLE", "TRIG", "RDFXML", "JSONLD", "NTRIPLES"})
  void aChainIsReadBackAsItWas(OutputFormat format) {
    List<Triple> chain = chain(2_500, P);
    byte[] written = written(format, chain);
    assertThat(read(format, written).isIsomorphicWith(graph(chain))).isTrue();
    int few = written(format, chain(500, P)).length;
    assertThat(written.length).isLessThan(8 * few);
  }

  @ParameterizedTest
  @CsvSource({"TURTLE", "RDFXML", "JSONLD"})
  void aCircleIsReadBackAsItWas(OutputFormat format) {
    List<Triple> circle = new ArrayList<>(chain(300, P));
    circle.add(Triple.create(circle.getLast().getObject(), P, circle.get(1).getSubject()));
    assertThat(read(format, written(format, circle)).isIsomorphicWith(graph(circle))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"TURTLE", "RDFXML", "JSONLD"})
  void aLongListIsReadBackAsItWas(OutputFormat format) {
    List<Triple> list = new ArrayList<>(chain(3_000, RDF.rest.asNode()));
    Triple last = list.removeLast();
    list.add(Triple.create(last.getSubject(), RDF.rest.asNode(), RDF.nil.asNode()));
    list.stream()
        .skip(1)
        .map(Triple::getSubject)
        .toList()
        .forEach(node -> list.add(Triple.create(node, RDF.first.asNode(), P)));
    assertThat(read(format, written(format, list)).size()).isEqualTo(graph(list).size());
  }

  private static List<Triple> chain(int length, Node predicate) {
    List<Triple> chain = new ArrayList<>();
    Node subject = NodeFactory.createURI("http://example.org/start");
    for (int i = 0; i < length; i++) {
      Node object = NodeFactory.createBlankNode();
      chain.add(Triple.create(subject, i == 0 ? P : predicate, object));
      subject = object;
    }
    return chain;
  }

  private static byte[] written(OutputFormat format, List<Triple> triples) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(
        new QueryResult.Triples(triples.iterator()),
        new RenderSettings(new Prefixes(), Screen.NONE, Optional.empty(), false),
        out);
    return out.toByteArray();
  }

  private static Graph read(OutputFormat format, byte[] written) {
    Lang lang =
        switch (format) {
          case TURTLE -> Lang.TURTLE;
          case TRIG -> Lang.TRIG;
          case RDFXML -> Lang.RDFXML;
          case JSONLD -> Lang.JSONLD11;
          default -> Lang.NTRIPLES;
        };
    Graph graph = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(graph, new ByteArrayInputStream(written), lang);
    return graph;
  }

  private static Graph graph(List<Triple> triples) {
    Graph graph = GraphFactory.createDefaultGraph();
    triples.forEach(graph::add);
    return graph;
  }
}
