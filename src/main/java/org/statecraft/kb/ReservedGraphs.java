package org.statecraft.kb;

import java.util.Set;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.statecraft.problem.InputProblem;

/** Keeps a user's file from writing into a graph of the knowledge base or of a rule. */
final class ReservedGraphs extends StreamRDFWrapper {
  private final RdfFile file;
  private final Set<String> reserved;

  ReservedGraphs(StreamRDF sink, RdfFile file, Set<String> reserved) {
    super(sink);
    this.file = file;
    this.reserved = reserved;
  }

  @Override
  public void quad(Quad quad) {
    if (quad.getGraph() != null && quad.getGraph().isURI() && !reserved.isEmpty()) {
      String graph = quad.getGraph().getURI();
      if (reserved.contains(graph) || graph.startsWith(Namespaces.RULES)) {
        throw new InputProblem(
            file.path() + " writes into <" + graph + ">, which belongs to the knowledge base",
            "give the graph a name of your own");
      }
    }
    super.quad(quad);
  }
}
