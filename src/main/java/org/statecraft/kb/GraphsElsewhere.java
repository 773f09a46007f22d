package org.statecraft.kb;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;

/** What sources state, in graphs that are asked where they are. Parts of it are ways to look. */
final class GraphsElsewhere extends StatedGraphs {
  private final boolean distant;

  GraphsElsewhere(DatasetGraph graphs, boolean union) {
    this(graphs, union, /* distant= */ false);
  }

  GraphsElsewhere(DatasetGraph graphs, boolean union, boolean distant) {
    super(graphs, union);
    this.distant = distant;
  }

  @Override
  boolean distant() {
    return distant;
  }

  @Override
  IndexedGraph fresh() {
    return new IndexedGraph();
  }

  @Override
  IndexedGraph copy() {
    IndexedGraph copy = fresh();
    copy.addAll(read(), every -> true);
    return copy;
  }

  @Override
  StatedGraphs only(Predicate<Triple> kept) {
    return new GraphsElsewhere(DatasetViews.filtered(dataset(), kept), union());
  }

  @Override
  StatedGraphs supposing(List<Triple> added, Set<Triple> removed) {
    Graph own = fresh();
    added.forEach(own::add);
    DatasetGraph supposed = new DatasetGraphMapLink(own);
    if (union()) {
      supposed.addGraph(KnowledgeBase.SUPPOSED, own);
    }
    return only(triple -> !removed.contains(triple)).with(StatedGraphs.of(supposed, union()));
  }

  @Override
  List<Node> naming(Triple triple) {
    Set<Node> found = new HashSet<>();
    dataset()
        .findNG(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject())
        .forEachRemaining(quad -> found.add(quad.getGraph()));
    List<Node> names = new ArrayList<>();
    dataset()
        .listGraphNodes()
        .forEachRemaining(
            name -> {
              if (found.contains(name)) {
                names.add(name);
              }
            });
    return names;
  }

  @Override
  Predicate<Graph> holding(Triple triple) {
    return graph -> graph.contains(triple);
  }
}
