package org.statecraft.kb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;

/** What sources state, in the graphs they state it in; in memory, or wherever it is kept. */
abstract class StatedGraphs {
  private final DatasetGraph graphs;

  /** Whether the default graph holds what the named ones hold. */
  private final boolean union;

  StatedGraphs(DatasetGraph graphs, boolean union) {
    this.graphs = graphs;
    this.union = union;
  }

  /** The graphs of a dataset that is not changed any more. */
  static StatedGraphs of(DatasetGraph graphs, boolean union) {
    return graphs.getDefaultGraph() instanceof IndexedGraph
        ? new GraphsInMemory(graphs, union)
        : new GraphsElsewhere(graphs, union);
  }

  /** What is stated of triples that pass a test. */
  abstract StatedGraphs only(Predicate<Triple> kept);

  /**
   * The same with some triples taken away wherever they are stated and others added as a graph of
   * their own.
   */
  abstract StatedGraphs supposing(List<Triple> added, Set<Triple> removed);

  /** The names of the graphs in which a triple is stated, in the order of all. */
  abstract List<Node> naming(Triple triple);

  /** Tells for many graphs whether they hold a triple. */
  abstract Predicate<Graph> holding(Triple triple);

  /** An empty graph in memory, for what comes to this. */
  abstract IndexedGraph fresh();

  /** What the default graph holds as a graph in memory to which more can be added. */
  abstract IndexedGraph copy();

  /** The same dataset for queries. */
  DatasetGraph dataset() {
    return graphs;
  }

  boolean union() {
    return union;
  }

  /** Whether every look at it is a request to another machine. */
  boolean distant() {
    return false;
  }

  /** What rules read. */
  Graph read() {
    return graphs.getDefaultGraph();
  }

  /** Hands out the named graphs, whatever they are called. */
  void each(BiConsumer<Node, Graph> consumer) {
    graphs.listGraphNodes().forEachRemaining(name -> consumer.accept(name, graphs.getGraph(name)));
  }

  /** All that is stated, where it is stated. */
  Iterator<Quad> quads() {
    Map<Node, Graph> named = new LinkedHashMap<>();
    each(named::put);
    Iterator<Quad> quads = quads(named);
    return union
        ? quads
        : Iter.concat(
            Iter.map(read().find(), triple -> Quad.create(Quad.defaultGraphIRI, triple)), quads);
  }

  static Iterator<Quad> quads(Map<Node, Graph> graphs) {
    return Iter.flatMap(
        graphs.entrySet().iterator(),
        own -> Iter.map(own.getValue().find(), triple -> Quad.create(own.getKey(), triple)));
  }

  /** As rules see it: each graph under its name and nothing in the default graph. */
  DatasetGraph sources() {
    DatasetGraph sources = new DatasetGraphMapLink(Graph.emptyGraph);
    each(sources::addGraph);
    if (!union) {
      sources.addGraph(KnowledgeBase.UNNAMED, read());
    }
    return sources;
  }

  /** All that is stated, whether rules read it or not. */
  Graph statements() {
    if (union) {
      return read();
    }
    Graph statements = fresh();
    quads().forEachRemaining(quad -> statements.add(quad.asTriple()));
    return statements;
  }

  /** What is stated here and then elsewhere; neither is copied. */
  StatedGraphs with(StatedGraphs more) {
    return new GraphsElsewhere(DatasetViews.joined(graphs, more.graphs), union);
  }

  /**
   * What was read elsewhere, in memory. What both have comes in the order that it has here, and
   * what is new after it, in an order of its own.
   *
   * @param union whether the default graph is the union of the others
   */
  StatedGraphs alike(Collection<Quad> quads, boolean union) {
    Map<Node, List<Quad>> named = new LinkedHashMap<>();
    each((name, graph) -> named.put(name, new ArrayList<>()));
    quads.stream()
        .sorted(TermOrder.QUADS)
        .forEach(
            quad -> named.computeIfAbsent(quad.getGraph(), none -> new ArrayList<>()).add(quad));
    IndexedGraph all = fresh();
    DatasetGraph alike = new DatasetGraphMapLink(name -> name == null ? all : all.another());
    for (Quad quad : (Iterable<Quad>) named.values().stream().flatMap(List::stream)::iterator) {
      if (!quad.isDefaultGraph()) {
        alike.add(quad);
      }
      if (union || quad.isDefaultGraph()) {
        all.add(quad.asTriple());
      }
    }
    return of(alike, union);
  }

  /**
   * A copy in memory.
   *
   * @param terms all terms, in the order by which triples are to be sorted
   */
  StatedGraphs copied(Iterator<Node> terms) {
    IndexedGraph all = new IndexedGraph();
    terms.forEachRemaining(all.dictionary()::number);
    DatasetGraph copy = new DatasetGraphMapLink(all);
    each(
        (name, graph) -> {
          IndexedGraph own = all.another();
          own.addAll(graph, every -> true);
          copy.addGraph(name, own);
        });
    all.addAll(read(), every -> true);
    return new GraphsInMemory(copy, union);
  }
}
