package org.statecraft.db;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraphTriplesQuads;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.statecraft.kb.Namespaces;
import org.statecraft.problem.RequestProblem;

/**
 * What a database holds, as an update sees it: the graphs under their names, and what follows among
 * what is asked. What is stated can be changed; the transaction is that of whoever made this.
 */
final class ChangedDataset extends DatasetGraphTriplesQuads {
  /** Where a triple goes that names no graph, in a union of all graphs. */
  private static final Node UPDATES = NodeFactory.createURI(Namespaces.GRAPHS + "updates");

  private final Storage storage;
  private final Catalogue catalogue;

  /** The names of all graphs by the numbers of those that they are kept under. */
  private final Map<NodeId, Node> names = new HashMap<>();

  private long added;
  private long removed;

  ChangedDataset(Storage storage, Catalogue catalogue) {
    this.storage = storage;
    this.catalogue = catalogue;
    catalogue.concluded().forEach(name -> names.put(storage.number(name), name));
    catalogue.stated().forEach((place, name) -> names.put(storage.number(place), name));
  }

  /** How many triples were added. */
  long added() {
    return added;
  }

  /** How many triples were taken away. */
  long removed() {
    return removed;
  }

  @Override
  protected void addToDftGraph(Node subject, Node predicate, Node object) {
    if (catalogue.union()) {
      addToNamedGraph(UPDATES, subject, predicate, object);
      return;
    }
    if (!findInDftGraph(subject, predicate, object).hasNext()) {
      storage.add(Quad.create(Quad.defaultGraphIRI, subject, predicate, object));
      added++;
    }
  }

  @Override
  protected void addToNamedGraph(Node graph, Node subject, Node predicate, Node object) {
    requireStated(graph);
    Node place = catalogue.place(graph);
    if (!rows(place, subject, predicate, object).hasNext()) {
      storage.add(Quad.create(place, subject, predicate, object));
      names.put(storage.number(place), graph);
      added++;
    }
  }

  private void requireStated(Node graph) {
    if (Catalogue.own(graph) || catalogue.concluded().contains(graph)) {
      throw new RequestProblem(
          "the graph <" + graph + "> is not stated by a source and cannot be changed",
          "change what it follows from, and then run infer --save");
    }
  }

  @Override
  protected void deleteFromDftGraph(Node subject, Node predicate, Node object) {
    if (catalogue.union()) {
      for (Node place : catalogue.stated().keySet()) {
        remove(rows(place, subject, predicate, object));
      }
      return;
    }
    for (Tuple<NodeId> row : Iter.toList(triples(subject, predicate, object))) {
      storage.remove(row.get(0), row.get(1), row.get(2));
      removed++;
    }
  }

  @Override
  protected void deleteFromNamedGraph(Node graph, Node subject, Node predicate, Node object) {
    requireStated(graph);
    remove(rows(catalogue.placeOf(graph), subject, predicate, object));
  }

  private void remove(Iterator<Tuple<NodeId>> rows) {
    for (Tuple<NodeId> row : Iter.toList(rows)) {
      storage.remove(row.get(0), row.get(1), row.get(2), row.get(3));
      removed++;
    }
  }

  private Iterator<Tuple<NodeId>> rows(Node graph, Node subject, Node predicate, Node object) {
    NodeId[] wanted = wanted(graph, subject, predicate, object);
    return wanted.length == 0
        ? Iter.nullIterator()
        : storage.quads(wanted[0], wanted[1], wanted[2], wanted[3]);
  }

  private Iterator<Tuple<NodeId>> triples(Node subject, Node predicate, Node object) {
    NodeId[] wanted = wanted(subject, predicate, object);
    return wanted.length == 0
        ? Iter.nullIterator()
        : storage.triples(wanted[0], wanted[1], wanted[2]);
  }

  /** The numbers of terms; none if one of them is nowhere. */
  private NodeId[] wanted(Node... terms) {
    NodeId[] wanted = new NodeId[terms.length];
    for (int i = 0; i < terms.length; i++) {
      wanted[i] = terms[i] == null ? NodeId.NodeIdAny : storage.wanted(terms[i]);
      if (NodeId.isDoesNotExist(wanted[i])) {
        return new NodeId[0];
      }
    }
    return wanted;
  }

  @Override
  protected Iterator<Quad> findInDftGraph(Node subject, Node predicate, Node object) {
    if (!catalogue.union()) {
      return Iter.map(
          triples(subject, predicate, object), row -> quad(Quad.defaultGraphIRI, row, 0));
    }
    Set<Quad> found = new LinkedHashSet<>();
    findInAnyNamedGraphs(subject, predicate, object)
        .forEachRemaining(quad -> found.add(Quad.create(Quad.defaultGraphIRI, quad.asTriple())));
    return found.iterator();
  }

  @Override
  protected Iterator<Quad> findInSpecificNamedGraph(
      Node graph, Node subject, Node predicate, Node object) {
    List<Quad> found = new ArrayList<>();
    Set<Node> places = new LinkedHashSet<>(List.of(catalogue.placeOf(graph), graph));
    for (Node place : places) {
      // What the database keeps for itself has no name here.
      if (graph.equals(names.get(storage.number(place)))) {
        rows(place, subject, predicate, object)
            .forEachRemaining(row -> found.add(quad(graph, row, 1)));
      }
    }
    return found.iterator();
  }

  @Override
  protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
    List<Quad> found = new ArrayList<>();
    rows(Node.ANY, subject, predicate, object)
        .forEachRemaining(
            row -> {
              Node name = names.get(row.get(0));
              if (name != null) {
                found.add(quad(name, row, 1));
              }
            });
    return found.iterator();
  }

  private Quad quad(Node graph, Tuple<NodeId> row, int offset) {
    return Quad.create(
        graph,
        storage.term(row.get(offset)),
        storage.term(row.get(offset + 1)),
        storage.term(row.get(offset + 2)));
  }

  @Override
  protected Stream<Quad> streamInDftGraph(Node subject, Node predicate, Node object) {
    return Iter.asStream(findInDftGraph(subject, predicate, object));
  }

  @Override
  protected Stream<Quad> streamInSpecificNamedGraph(
      Node graph, Node subject, Node predicate, Node object) {
    return Iter.asStream(findInSpecificNamedGraph(graph, subject, predicate, object));
  }

  @Override
  protected Stream<Quad> streamInAnyNamedGraphs(Node subject, Node predicate, Node object) {
    return Iter.asStream(findInAnyNamedGraphs(subject, predicate, object));
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return new LinkedHashSet<>(names.values()).iterator();
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public Graph getGraph(Node name) {
    return GraphView.createNamedGraph(this, name);
  }

  @Override
  public PrefixMap prefixes() {
    return PrefixMapFactory.create();
  }

  @Override
  public boolean supportsTransactions() {
    return false;
  }

  @Override
  public void begin(TxnType type) {}

  @Override
  public void begin(ReadWrite mode) {}

  @Override
  public boolean promote(Promote mode) {
    return true;
  }

  @Override
  public void commit() {}

  @Override
  public void abort() {}

  @Override
  public boolean isInTransaction() {
    return false;
  }

  @Override
  public void end() {}

  @Override
  public ReadWrite transactionMode() {
    return ReadWrite.WRITE;
  }

  @Override
  public TxnType transactionType() {
    return TxnType.WRITE;
  }
}
