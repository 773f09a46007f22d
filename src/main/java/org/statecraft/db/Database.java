package org.statecraft.db;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.statecraft.kb.DatasetViews;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.RequestProblem;

/**
 * A folder with a TDB2 database that this program made: what sources state, and what follows if it
 * was kept. It is open for reading, beside others who read; nothing is read before it is asked for.
 */
public final class Database implements AutoCloseable {
  private final Path folder;
  private final FolderLock lock;
  private final Storage storage;
  private final Catalogue catalogue;
  private final KnowledgeBase stated;
  private final KnowledgeBase everything;

  private Database(Path folder, FolderLock lock, Storage storage) {
    this.folder = folder;
    this.lock = lock;
    this.storage = storage;
    this.catalogue = Catalogue.read(storage);
    this.stated = KnowledgeBase.of(told(), catalogue.prefixes(), catalogue.union());
    this.everything = catalogue.kept().isPresent() ? withConclusions() : stated;
  }

  /**
   * Opens a database.
   *
   * @throws RequestProblem if the folder holds none of this program
   * @throws AccessProblem if another process writes into it, or it cannot be read
   */
  public static Database open(Path folder) {
    Place place = Place.of(folder);
    FolderLock lock = place.lockForReading();
    try {
      return new Database(folder, lock, new Storage(place.files()));
    } catch (RuntimeException failure) {
      lock.close();
      throw place.broken(failure);
    }
  }

  /** Whether a folder holds a database whose default graph is the union of all its graphs. */
  public static boolean union(Path folder) {
    return Place.of(folder).union();
  }

  /** Whether what is loaded into a folder comes beside other graphs in such a union. */
  public static boolean joinsUnion(Path folder) {
    return !Place.free(folder) && union(folder);
  }

  /** The level of inference whose conclusions a database keeps; empty if it keeps none. */
  public static Optional<String> level(Path folder) {
    return Place.of(folder).level();
  }

  private DatasetGraph told() {
    Graph all =
        catalogue.union()
            ? KeptGraph.union(storage, numbers(catalogue.stated().keySet()))
            : KeptGraph.unnamed(storage);
    DatasetGraph told = new KeptDataset(storage, all, catalogue.stated());
    catalogue
        .stated()
        .forEach((place, name) -> told.addGraph(name, KeptGraph.named(storage, place)));
    return told;
  }

  private KnowledgeBase withConclusions() {
    Map<Node, Graph> concluded = new LinkedHashMap<>();
    catalogue.concluded().forEach(name -> concluded.put(name, KeptGraph.named(storage, name)));
    Set<Node> graphs = new HashSet<>(catalogue.concluded());
    if (catalogue.union()) {
      graphs.addAll(catalogue.stated().keySet());
    }
    Graph all = KeptGraph.union(storage, numbers(graphs));
    return stated.concluding(
        catalogue.union() ? all : DatasetViews.both(stated.stated(), all),
        concluded,
        KeptGraph.named(storage, Catalogue.WORKINGS));
  }

  private Predicate<NodeId> numbers(Set<Node> graphs) {
    Set<NodeId> numbers = new HashSet<>();
    graphs.forEach(name -> numbers.add(storage.number(name)));
    return numbers::contains;
  }

  /** What sources state. */
  public KnowledgeBase stated() {
    return stated;
  }

  /** What sources state and what follows, as far as it was kept. */
  public KnowledgeBase everything() {
    return everything;
  }

  /** All terms, in the order by which triples are sorted. */
  public Iterator<Node> terms() {
    return storage.terms();
  }

  /** How often it was written to, by which a change is noticed. */
  public long changes() {
    return catalogue.changes();
  }

  /** What follows, as it was kept; empty if it was not. */
  public Optional<KeptConclusions> kept() {
    return catalogue.kept();
  }

  /**
   * How many triples sources state and rules concluded, in how many graphs, and on how many bytes.
   */
  public Statistics statistics() {
    return new Statistics(
        stated.stated().size(),
        catalogue.stated().size(),
        everything.everything().size(),
        catalogue.concluded().size(),
        Place.of(folder).bytes());
  }

  /**
   * The size of a database.
   *
   * @param stated triples that sources state, each counted once
   * @param graphs graphs that sources state something in
   * @param all triples with those that follow
   * @param concluding graphs of rules
   * @param bytes on disk
   */
  public record Statistics(long stated, int graphs, long all, int concluding, long bytes) {}

  @Override
  public void close() {
    storage.close();
    lock.close();
  }
}
