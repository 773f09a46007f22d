package org.statecraft.infer;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** A graph that hands out its triples in the order in which they were given. */
final class ListedGraph extends GraphBase {
  private final List<Triple> triples;

  ListedGraph(List<Triple> triples) {
    this.triples = List.copyOf(triples);
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    Iterator<Triple> found = triples.stream().filter(pattern::matches).iterator();
    return WrappedIterator.create(found);
  }
}
