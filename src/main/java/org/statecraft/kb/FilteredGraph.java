package org.statecraft.kb;

import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;

/** What a graph holds of triples that pass a test. */
final class FilteredGraph extends GraphBase {
  private final Graph all;
  private final Predicate<Triple> kept;

  FilteredGraph(Graph all, Predicate<Triple> kept) {
    this.all = all;
    this.kept = kept;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    return all.find(pattern).filterKeep(kept);
  }
}
