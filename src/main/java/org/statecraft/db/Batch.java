package org.statecraft.db;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * Triples on their way into a database, many at a time: their terms get their numbers before the
 * names of their graphs do, as in memory, so that rows come in the same order from both.
 */
final class Batch implements FileSink.Target {
  /** A knowledge base fits, and more need little memory. */
  private static final int MOST = 1 << 18;

  private final Storage storage;
  private final List<Quad> waiting = new ArrayList<>();

  /** A batch for a transaction that writes. */
  Batch(Storage storage) {
    this.storage = storage;
  }

  @Override
  public void add(Triple triple) {
    add(Quad.defaultGraphIRI, triple);
  }

  @Override
  public void add(Node graph, Triple triple) {
    waiting.add(Quad.create(graph, triple));
    if (waiting.size() >= MOST) {
      flush();
    }
  }

  /** Puts what waits into the database. */
  @Override
  public void flush() {
    try {
      waiting.forEach(storage::number);
      waiting.forEach(storage::add);
      waiting.clear();
    } catch (RuntimeException failure) {
      // A parser hands triples over, and would take the failure for one of its own.
      throw Place.unwritten("the database cannot be written", failure);
    }
  }
}
