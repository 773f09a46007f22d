package org.statecraft.kb;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.statecraft.problem.InputProblem;

/** Keeps a user's file from writing into a graph of the knowledge base or of a rule. */
public final class ReservedGraphs extends StreamRDFWrapper {
  private final RdfFile file;
  private final Set<String> reserved;

  /**
   * Watches over what a file sends to a sink.
   *
   * @param reserved the graphs of the knowledge base
   */
  public ReservedGraphs(StreamRDF sink, RdfFile file, Set<String> reserved) {
    super(sink);
    this.file = file;
    this.reserved = reserved;
  }

  /** Whether a graph of this name belongs to the knowledge base or a rule. */
  public static boolean owned(String graph, Set<String> reserved) {
    return reserved.contains(graph) || graph.startsWith(Namespaces.RULES);
  }

  /** Whether the query engine means something else than a graph by this name. */
  public static boolean magic(String graph) {
    return graph.startsWith("urn:x-arq:");
  }

  @Override
  public void quad(Quad quad) {
    Node name = quad.getGraph();
    // A triple of the default graph bears a name, too.
    if (name != null && name.isURI() && !name.equals(Quad.defaultGraphNodeGenerated)) {
      String graph = name.getURI();
      if (magic(graph) || (!reserved.isEmpty() && owned(graph, reserved))) {
        throw new InputProblem(
            file.path()
                + " writes into <"
                + graph
                + ">, which "
                + (magic(graph)
                    ? "is no graph but a word of the query engine"
                    : "belongs to the knowledge base"),
            "give the graph a name of your own");
      }
    }
    super.quad(quad);
  }
}
