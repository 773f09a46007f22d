package org.statecraft.db;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.jspecify.annotations.Nullable;
import org.statecraft.kb.Namespaces;
import org.statecraft.kb.Prefixes;
import org.statecraft.kb.ReservedGraphs;
import org.statecraft.problem.RequestProblem;

/**
 * Loads files into a database: all of them or none. A new database comes to be under another name
 * and gets its own when it is whole; to one that is there, files are added in one transaction.
 */
public final class Loading {
  /** From this size on a new database is loaded by Jena's parallel loader. */
  private static final long LARGE = 1L << 24;

  private final LoadPlan plan;
  private final Progress progress;
  private final long total;
  private long bytes;
  private long triples;

  /** Told how far loading is. */
  @FunctionalInterface
  public interface Progress {
    /**
     * Tells how far it is.
     *
     * @param bytes of the files that were read
     * @param total of all files
     * @param triples that were read
     */
    void read(long bytes, long total, long triples);
  }

  /** Loading of some files. Used once. */
  public Loading(LoadPlan plan, Progress progress) {
    this.plan = plan;
    this.progress = progress;
    this.total = plan.bytes();
  }

  /**
   * Loads the files.
   *
   * @return how many triples they hold
   * @throws RequestProblem if the folder is no database and not free to become one
   * @throws org.statecraft.problem.Problem if a file cannot be read or the database not be written
   */
  public long into(Path folder) {
    if (!Place.free(folder)) {
      if (plan.knowledge() && !Place.of(folder).union()) {
        throw new RequestProblem(
            folder + " holds data without a knowledge base",
            "load the knowledge base into a new database, and then the data");
      }
      return Writing.in(
          folder, (storage, catalogue) -> add(catalogue, new Batch(storage), storage));
    }
    try (NewFolder made = NewFolder.named(folder)) {
      make(made.path(), folder);
      made.commit();
      return triples;
    }
  }

  private void make(Path made, Path wanted) {
    Place place = Place.make(made, plan.knowledge());
    new Place(wanted, plan.knowledge(), Optional.empty()).writing(() -> fill(place));
  }

  private long fill(Place place) {
    Catalogue catalogue = new Catalogue(plan.knowledge());
    try (Storage storage = new Storage(place.files())) {
      if (plan.content() < LARGE) {
        return Writing.in(
            storage, catalogue, (files, entries) -> add(entries, new Batch(files), files));
      }
      bulk(storage, catalogue);
      return Writing.in(storage, catalogue, (files, entries) -> triples);
    }
  }

  private void bulk(Storage storage, Catalogue catalogue) {
    DataLoader loader = LoaderFactory.parallelLoader(storage.files(), MonitorOutputs.nullOutput());
    loader.startBulk();
    try {
      add(catalogue, target(loader.streamRDF()), storage);
      loader.finishBulk();
    } catch (RuntimeException failure) {
      loader.finishException(failure);
      throw failure;
    }
  }

  private long add(Catalogue catalogue, FileSink.Target target, Storage storage) {
    Set<String> reserved = new HashSet<>();
    if (catalogue.union()) {
      catalogue.stated().values().stream()
          .map(Node::toString)
          .filter(name -> name.startsWith(Namespaces.GRAPHS) || name.startsWith(Namespaces.CASES))
          .forEach(reserved::add);
    }
    for (LoadPlan.Part part : plan.parts()) {
      add(part, catalogue, target, storage, reserved);
    }
    target.flush();
    catalogue.changed();
    return triples;
  }

  private void add(
      LoadPlan.Part part,
      Catalogue catalogue,
      FileSink.Target target,
      Storage storage,
      Set<String> reserved) {
    Node own = graph(part, catalogue, reserved);
    if (own != null && catalogue.stated().containsKey(own)) {
      // A file that is loaded again says what it says now.
      target.flush();
      storage.clear(own);
    }
    Node place = own == null ? null : catalogue.place(own);
    FileSink sink = new FileSink(catalogue, place, target, prefixes(part, catalogue.prefixes()));
    StreamRDF watched =
        part.kind() == LoadPlan.Kind.OWN ? new ReservedGraphs(sink, part.file(), reserved) : sink;
    long before = triples;
    part.file()
        .read(
            watched,
            count -> {
              bytes += count;
              triples = before + sink.count();
              progress.read(bytes, total, triples);
            });
    triples = before + sink.count();
    if (part.kind() != LoadPlan.Kind.OWN) {
      part.graph().ifPresent(reserved::add);
    }
  }

  private static @Nullable Node graph(
      LoadPlan.Part part, Catalogue catalogue, Set<String> reserved) {
    if (part.graph().isEmpty()) {
      return catalogue.union() ? NodeFactory.createURI(part.file().iri()) : null;
    }
    String graph = part.graph().get();
    Node name =
        NodeFactory.createURI(
            part.kind() == LoadPlan.Kind.OWN
                ? catalogue.prefixes().expand(graph).orElse(graph)
                : graph);
    if (part.kind() == LoadPlan.Kind.OWN
        && (Catalogue.own(name)
            || ReservedGraphs.magic(name.getURI())
            || (catalogue.union() && ReservedGraphs.owned(name.getURI(), reserved)))) {
      throw new RequestProblem(
          "the graph <" + name + "> belongs to the knowledge base",
          "choose another name for the graph of " + part.file().path());
    }
    return name;
  }

  private static BiConsumer<String, String> prefixes(LoadPlan.Part part, Prefixes prefixes) {
    return switch (part.kind()) {
      case MAIN -> prefixes::declare;
      case KNOWLEDGE -> prefixes::show;
      case OWN -> prefixes::offer;
    };
  }

  private static FileSink.Target target(StreamRDF loader) {
    return new FileSink.Target() {
      @Override
      public void add(Triple triple) {
        loader.triple(kept(triple));
      }

      @Override
      public void add(Node graph, Triple triple) {
        loader.quad(Quad.create(graph, kept(triple)));
      }

      @Override
      public void flush() {
        // the loader's own end is its last batch
      }
    };
  }

  private static Triple kept(Triple triple) {
    Node object = AsWritten.kept(triple.getObject());
    return object.equals(triple.getObject())
        ? triple
        : Triple.create(triple.getSubject(), triple.getPredicate(), object);
  }
}
