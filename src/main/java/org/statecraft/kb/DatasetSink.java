package org.statecraft.kb;

import java.util.function.BiConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Puts one file's triples into its named graph, into the union that is the default graph, or both.
 */
final class DatasetSink extends StreamRDFBase {
  private final DatasetGraph dataset;
  private final Graph everything;
  private final @Nullable Graph own;
  private final boolean union;
  private final BiConsumer<String, String> prefixes;

  /**
   * @param graph the named graph for triples that name none; null puts them into the default graph
   * @param union whether the default graph receives every triple
   * @param prefixes told of each prefix that the file declares
   */
  DatasetSink(
      DatasetGraph dataset,
      @Nullable String graph,
      boolean union,
      BiConsumer<String, String> prefixes) {
    this.dataset = dataset;
    this.everything = dataset.getDefaultGraph();
    this.own = graph == null ? null : dataset.getGraph(NodeFactory.createURI(graph));
    this.union = union;
    this.prefixes = prefixes;
  }

  @Override
  public void triple(Triple triple) {
    Graph named = own;
    if (named == null) {
      everything.add(triple);
    } else {
      add(named, triple);
    }
  }

  @Override
  public void quad(Quad quad) {
    Node graph = quad.getGraph();
    if (graph == null || Quad.isDefaultGraph(graph)) {
      triple(quad.asTriple());
      return;
    }
    add(dataset.getGraph(graph), quad.asTriple());
  }

  private void add(Graph named, Triple triple) {
    named.add(triple);
    if (union) {
      everything.add(triple);
    }
  }

  @Override
  public void prefix(String prefix, String iri) {
    prefixes.accept(prefix, iri);
  }
}
