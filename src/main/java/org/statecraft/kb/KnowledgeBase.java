package org.statecraft.kb;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What is known: a dataset in memory and the prefixes of its sources. With a knowledge base, each
 * file is a named graph and the default graph holds the union of all; without one, the dataset is
 * just what the user's files say.
 */
public final class KnowledgeBase {
  private final DatasetGraph dataset;
  private final Prefixes prefixes;

  KnowledgeBase(DatasetGraph dataset, Prefixes prefixes) {
    this.dataset = dataset;
    this.prefixes = prefixes;
  }

  /**
   * Reads all sources.
   *
   * @throws org.statecraft.problem.Problem if a source cannot be read, says something that is not
   *     RDF, or claims a graph that is not its own
   */
  public static KnowledgeBase open(Sources sources) {
    return new Loader().load(sources);
  }

  /** The dataset; not to be changed. */
  public DatasetGraph dataset() {
    return dataset;
  }

  /** The default graph: everything that is known, or what the user's files say of it. */
  public Graph everything() {
    return dataset.getDefaultGraph();
  }

  /** The prefixes of the sources. */
  public Prefixes prefixes() {
    return prefixes;
  }

  /** Whether an IRI occurs anywhere: in a triple of any graph or as the name of a graph. */
  public boolean mentions(Node iri) {
    return mentions(dataset.getDefaultGraph(), iri)
        || dataset.containsGraph(iri)
        || dataset.contains(Node.ANY, iri, Node.ANY, Node.ANY)
        || dataset.contains(Node.ANY, Node.ANY, iri, Node.ANY)
        || dataset.contains(Node.ANY, Node.ANY, Node.ANY, iri);
  }

  private static boolean mentions(Graph graph, Node iri) {
    return graph.contains(Triple.create(iri, Node.ANY, Node.ANY))
        || graph.contains(Triple.create(Node.ANY, iri, Node.ANY))
        || graph.contains(Triple.create(Node.ANY, Node.ANY, iri));
  }
}
