package org.statecraft.db;

import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.statecraft.problem.RequestProblem;
import org.statecraft.task.Task;

/** Puts what one file says into a database: into its own graph, or where it says itself. */
final class FileSink extends StreamRDFBase {
  /** How often it is looked whether the work was stopped. */
  private static final int GLANCE = 1 << 12;

  private final Catalogue catalogue;
  private final @Nullable Node own;
  private final Target target;
  private final BiConsumer<String, String> prefixes;
  private long count;

  /** Where triples go. */
  interface Target {
    /** Adds a triple to the default graph. */
    void add(Triple triple);

    /** Adds a triple to a graph. */
    void add(Node graph, Triple triple);

    /** Sees that all is added that was handed over. */
    void flush();
  }

  /**
   * A sink.
   *
   * @param own where triples go that name no graph; null for the default graph
   * @param prefixes told of each prefix that the file declares
   */
  FileSink(
      Catalogue catalogue, @Nullable Node own, Target target, BiConsumer<String, String> prefixes) {
    this.catalogue = catalogue;
    this.own = own;
    this.target = target;
    this.prefixes = prefixes;
  }

  /** How many triples came. */
  long count() {
    return count;
  }

  @Override
  public void triple(Triple triple) {
    counted();
    Node graph = own;
    if (graph == null) {
      target.add(triple);
    } else {
      target.add(graph, triple);
    }
  }

  @Override
  public void quad(Quad quad) {
    Node graph = quad.getGraph();
    if (graph == null || Quad.isDefaultGraph(graph)) {
      triple(quad.asTriple());
      return;
    }
    if (Catalogue.own(graph)) {
      throw new RequestProblem(
          "the graph <" + graph + "> belongs to the database", "give the graph another name");
    }
    counted();
    target.add(catalogue.place(graph), quad.asTriple());
  }

  private void counted() {
    if ((++count & (GLANCE - 1)) == 0) {
      Task.check();
    }
  }

  @Override
  public void prefix(String prefix, String iri) {
    prefixes.accept(prefix, iri);
  }
}
