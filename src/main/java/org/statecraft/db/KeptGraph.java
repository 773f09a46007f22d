package org.statecraft.db;

import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NullIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.statecraft.kb.Joining;

/**
 * What a database holds, or some of its graphs together, as a graph that is read as it is asked.
 */
final class KeptGraph extends GraphBase implements Joining {
  private final Storage storage;
  private final Rows rows;

  /** How many columns of a row come before its subject. */
  private final int offset;

  /** The rows that fit. */
  @FunctionalInterface
  interface Rows {
    Iterator<Tuple<NodeId>> find(NodeId subject, NodeId predicate, NodeId object);
  }

  private KeptGraph(Storage storage, Rows rows, int offset) {
    this.storage = storage;
    this.rows = rows;
    this.offset = offset;
  }

  /** The default graph of a database. */
  static Graph unnamed(Storage storage) {
    return new KeptGraph(storage, storage::triples, 0);
  }

  /** One named graph. */
  static Graph named(Storage storage, Node name) {
    NodeId graph = storage.number(name);
    return NodeId.isDoesNotExist(graph)
        ? Graph.emptyGraph
        : new KeptGraph(storage, (s, p, o) -> storage.quads(graph, s, p, o), 1);
  }

  /** All named graphs together whose numbers pass a test. */
  static Graph union(Storage storage, Predicate<NodeId> graphs) {
    return new KeptGraph(
        storage,
        (s, p, o) ->
            new Distinct(
                Iter.filter(
                    storage.quads(NodeId.NodeIdAny, s, p, o), row -> graphs.test(row.get(0)))),
        1);
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    return WrappedIterator.create(Iter.map(rows(pattern), row -> triple(row, pattern)));
  }

  @Override
  public Iterator<Binding> join(
      List<Triple> patterns, Iterator<Binding> input, BooleanSupplier stopping) {
    return new RowJoin(storage, rows, offset, patterns, input, stopping);
  }

  private Iterator<Tuple<NodeId>> rows(Triple pattern) {
    NodeId subject = storage.wanted(pattern.getSubject());
    NodeId predicate = storage.wanted(pattern.getPredicate());
    NodeId object = storage.wanted(pattern.getObject());
    return NodeId.isDoesNotExist(subject)
            || NodeId.isDoesNotExist(predicate)
            || NodeId.isDoesNotExist(object)
        ? NullIterator.instance()
        : rows.find(subject, predicate, object);
  }

  private Triple triple(Tuple<NodeId> row, Triple pattern) {
    return Triple.create(
        term(row.get(offset), pattern.getSubject()),
        term(row.get(offset + 1), pattern.getPredicate()),
        term(row.get(offset + 2), pattern.getObject()));
  }

  /** What is asked for by its name need not be looked up. */
  private Node term(NodeId number, Node wanted) {
    return wanted.isConcrete() ? wanted : storage.term(number);
  }

  @Override
  protected boolean graphBaseContains(Triple pattern) {
    return rows(pattern).hasNext();
  }

  @Override
  protected int graphBaseSize() {
    return (int) Math.min(Integer.MAX_VALUE, Iter.count(rows(Triple.ANY)));
  }

  /** Rows without those that repeat the one before in all but its graph, as ordered rows do. */
  private static final class Distinct
      extends org.apache.jena.atlas.iterator.IteratorSlotted<Tuple<NodeId>> {
    private final Iterator<Tuple<NodeId>> rows;
    private @org.jspecify.annotations.Nullable Tuple<NodeId> before;

    Distinct(Iterator<Tuple<NodeId>> rows) {
      this.rows = rows;
    }

    @Override
    protected boolean hasMore() {
      return rows.hasNext();
    }

    @Override
    protected @org.jspecify.annotations.Nullable Tuple<NodeId> moveToNext() {
      while (rows.hasNext()) {
        Tuple<NodeId> row = rows.next();
        Tuple<NodeId> last = before;
        if (last == null
            || !row.get(1).equals(last.get(1))
            || !row.get(2).equals(last.get(2))
            || !row.get(3).equals(last.get(3))) {
          before = row;
          return row;
        }
      }
      return null;
    }
  }
}
