package org.statecraft.kb;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;

/** What sources state, in graphs that share one dictionary. Parts of it are copies of numbers. */
final class GraphsInMemory extends StatedGraphs {
  private final IndexedGraph all;

  GraphsInMemory(DatasetGraph graphs, boolean union) {
    super(graphs, union);
    this.all = (IndexedGraph) graphs.getDefaultGraph();
  }

  @Override
  IndexedGraph fresh() {
    return all.another();
  }

  @Override
  IndexedGraph copy() {
    return all.copy();
  }

  @Override
  StatedGraphs only(Predicate<Triple> kept) {
    return new GraphsInMemory(part(kept), union());
  }

  @Override
  StatedGraphs supposing(List<Triple> added, Set<Triple> removed) {
    DatasetGraph supposed = part(triple -> !removed.contains(triple));
    Node own = union() ? KnowledgeBase.SUPPOSED : Quad.defaultGraphIRI;
    added.forEach(triple -> state(Quad.create(own, triple), supposed));
    return new GraphsInMemory(supposed, union());
  }

  private DatasetGraph part(Predicate<Triple> kept) {
    IndexedGraph both = fresh();
    DatasetGraph part = new DatasetGraphMapLink(both);
    if (!union()) {
      both.addAll(all, kept);
    }
    each(
        (name, graph) -> {
          IndexedGraph own = fresh();
          own.addAll(graph, kept);
          if (!own.isEmpty()) {
            part.addGraph(name, own);
            if (union()) {
              both.addAll(own);
            }
          }
        });
    return part;
  }

  private void state(Quad quad, DatasetGraph to) {
    if (!Quad.isDefaultGraph(quad.getGraph())) {
      if (!to.containsGraph(quad.getGraph())) {
        to.addGraph(quad.getGraph(), fresh());
      }
      to.getGraph(quad.getGraph()).add(quad.asTriple());
    }
    to.getDefaultGraph().add(quad.asTriple());
  }

  @Override
  List<Node> naming(Triple triple) {
    Predicate<Graph> holds = holding(triple);
    List<Node> names = new ArrayList<>();
    each(
        (name, graph) -> {
          if (holds.test(graph)) {
            names.add(name);
          }
        });
    return names;
  }

  /** There are many graphs, so that a triple's terms are not looked up in each of them. */
  @Override
  Predicate<Graph> holding(Triple triple) {
    Dictionary dictionary = all.dictionary();
    int subject = dictionary.known(triple.getSubject());
    int predicate = dictionary.known(triple.getPredicate());
    int object = dictionary.known(triple.getObject());
    boolean known = subject >= 0 && predicate >= 0 && object >= 0;
    return graph ->
        (graph instanceof IndexedGraph own && own.dictionary() == dictionary)
            ? known && own.contains(subject, predicate, object)
            : graph.contains(triple);
  }
}
