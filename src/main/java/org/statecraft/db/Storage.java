package org.statecraft.db;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.TDB2StorageBuilder;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleTable;
import org.apache.jena.tdb2.sys.SystemTDB;

/**
 * The files of a database as rows of term numbers. Terms have numbers in the order in which they
 * came up, and rows come in the order of these, as they do in memory.
 *
 * <p>Many may read at once, each thread in a transaction of its own that begins with its first
 * question; one may write, in a transaction of its own, while nobody else has the database open.
 */
final class Storage implements AutoCloseable {
  private static final String EVERYTHING_BY_SUBJECT = "SPOG";

  /** Bytes that a term takes in memory with its number, about. */
  private static final int TERM = 256;

  private final DatasetGraphTDB files;
  private final NodeTable terms;
  private final TupleTable quads;
  private final TupleTable triples;

  /** Opens the files in a folder, or makes them. */
  Storage(Path folder) {
    if (SystemTDB.enableInlineLiterals) {
      // Literals would be written by their values, and 01 be read back as 1.
      throw new IllegalStateException(
          "databases need the property " + Exactness.PROPERTY + " from the start of the program");
    }
    this.files =
        TDB2StorageBuilder.build(
            Location.create(folder), parameters(), /* reorderTransform= */ null);
    this.terms = files.getQuadTable().getNodeTupleTable().getNodeTable();
    this.quads = files.getQuadTable().getNodeTupleTable().getTupleTable();
    this.triples = files.getTripleTable().getNodeTupleTable().getTupleTable();
  }

  /**
   * Terms are kept in memory as far as a quarter of it goes, which Jena fills however small it is.
   */
  private static StoreParams parameters() {
    StoreParams usual = StoreParams.getDftStoreParams();
    int room = (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 4 / TERM / 2);
    return StoreParams.builder("statecraft", usual)
        .nodeId2NodeCacheSize(Math.min(usual.getNodeId2NodeCacheSize(), room))
        .node2NodeIdCacheSize(Math.min(usual.getNode2NodeIdCacheSize(), room))
        .build();
  }

  /** Jena's own view of the files, for its loaders. */
  DatasetGraphTDB files() {
    return files;
  }

  private void reading() {
    if (!files.isInTransaction()) {
      files.begin(TxnType.READ);
    }
  }

  /** Reads the files as they are now. */
  <T> T read(Supplier<T> work) {
    files.begin(TxnType.READ);
    try {
      return work.get();
    } finally {
      files.end();
    }
  }

  /** Changes the files, as a whole or not at all. */
  <T> T write(Supplier<T> work) {
    if (files.isInTransaction()) {
      // What was read before is read again.
      files.end();
    }
    files.begin(TxnType.WRITE);
    try {
      T result = work.get();
      files.commit();
      return result;
    } finally {
      if (files.isInTransaction()) {
        files.abort();
      }
      files.end();
    }
  }

  /** The number of a term; {@link NodeId#NodeDoesNotExist} for one that is nowhere. */
  NodeId number(Node term) {
    reading();
    return terms.getNodeIdForNode(AsWritten.kept(term));
  }

  /** The number of a term of a pattern, where whatever is no term stands for any. */
  NodeId wanted(Node term) {
    return term.isConcrete() ? number(term) : NodeId.NodeIdAny;
  }

  /** The term with a number. */
  Node term(NodeId number) {
    reading();
    return AsWritten.read(terms.getNodeForNodeId(number));
  }

  /** The orders of the rows of named graphs, and of those of the default graph. */
  List<List<TupleIndex>> orders() {
    return List.of(List.of(quads.getIndexes()), List.of(triples.getIndexes()));
  }

  /** All terms in the order of their numbers. */
  Iterator<Node> terms() {
    reading();
    List<NodeId> numbers = new ArrayList<>();
    terms.all().forEachRemaining(pair -> numbers.add(pair.getLeft()));
    numbers.sort(NodeId::compare);
    return Iter.map(numbers.iterator(), this::term);
  }

  /** The rows of the default graph that fit: subject, predicate, object. */
  Iterator<Tuple<NodeId>> triples(NodeId subject, NodeId predicate, NodeId object) {
    reading();
    return triples.find(TupleFactory.create3(subject, predicate, object));
  }

  /** The rows of named graphs that fit: graph, subject, predicate, object. */
  Iterator<Tuple<NodeId>> quads(NodeId graph, NodeId subject, NodeId predicate, NodeId object) {
    reading();
    boolean any = true;
    for (NodeId each : new NodeId[] {graph, subject, predicate, object}) {
      any &= NodeId.isAny(each);
    }
    TupleIndex bySubject = any ? quads.selectIndex(EVERYTHING_BY_SUBJECT) : null;
    return bySubject == null
        ? quads.find(TupleFactory.create4(graph, subject, predicate, object))
        : bySubject.all();
  }

  /** Gives numbers to the terms of a triple, in a transaction that writes. */
  void number(Quad quad) {
    newNumber(quad.getSubject());
    newNumber(quad.getPredicate());
    newNumber(quad.getObject());
  }

  /** The number of a term, which gets one if it has none. */
  private NodeId newNumber(Node term) {
    return terms.getAllocateNodeId(AsWritten.kept(term));
  }

  /** Adds a quad, in a transaction that writes. */
  void add(Quad quad) {
    NodeId subject = newNumber(quad.getSubject());
    NodeId predicate = newNumber(quad.getPredicate());
    NodeId object = newNumber(quad.getObject());
    if (Quad.isDefaultGraph(quad.getGraph())) {
      triples.add(TupleFactory.create3(subject, predicate, object));
    } else {
      quads.add(TupleFactory.create4(newNumber(quad.getGraph()), subject, predicate, object));
    }
  }

  /** Takes away a quad, in a transaction that writes. */
  void remove(NodeId graph, NodeId subject, NodeId predicate, NodeId object) {
    quads.delete(TupleFactory.create4(graph, subject, predicate, object));
  }

  /** Takes away a triple of the default graph, in a transaction that writes. */
  void remove(NodeId subject, NodeId predicate, NodeId object) {
    triples.delete(TupleFactory.create3(subject, predicate, object));
  }

  /** Takes away what a named graph holds, in a transaction that writes. */
  void clear(Node graph) {
    NodeId number = number(graph);
    if (!NodeId.isDoesNotExist(number)) {
      quads.deleteAll(
          Iter.toList(quads(number, NodeId.NodeIdAny, NodeId.NodeIdAny, NodeId.NodeIdAny)));
    }
  }

  /** Nobody reads any more; what threads that are gone have begun is left behind. */
  @Override
  public void close() {
    if (files.isInTransaction()) {
      files.end();
    }
    files.getTxnSystem().getTxnMgr().shutdown(/* silent= */ true);
  }
}
