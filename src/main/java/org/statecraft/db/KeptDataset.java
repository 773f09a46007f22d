package org.statecraft.db;

import java.util.Iterator;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;

/** The stated graphs of a database; what is asked of all of them at once is asked once. */
final class KeptDataset extends DatasetGraphMapLink {
  private final Storage storage;

  /** The names of the graphs by the names that they are kept under. */
  private final Map<Node, Node> names;

  KeptDataset(Storage storage, Graph all, Map<Node, Node> names) {
    super(all);
    this.storage = storage;
    this.names = names;
  }

  @Override
  protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
    NodeId first = storage.wanted(subject);
    NodeId second = storage.wanted(predicate);
    NodeId third = storage.wanted(object);
    if (NodeId.isDoesNotExist(first)
        || NodeId.isDoesNotExist(second)
        || NodeId.isDoesNotExist(third)) {
      return Iter.nullIterator();
    }
    return Iter.removeNulls(
        Iter.map(
            storage.quads(NodeId.NodeIdAny, first, second, third),
            row -> {
              Node name = names.get(storage.term(row.get(0)));
              return name == null
                  ? null
                  : Quad.create(
                      name,
                      storage.term(row.get(1)),
                      storage.term(row.get(2)),
                      storage.term(row.get(3)));
            }));
  }
}
