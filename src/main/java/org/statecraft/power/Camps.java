package org.statecraft.power;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;

/** The camps that are recorded ({@code sc:Camp}), and who is in them. */
public final class Camps {
  private final Graph graph;
  private final List<Node> all;

  /** The camps of what is known. */
  public Camps(Graph graph) {
    this.graph = graph;
    this.all =
        graph.stream(Node.ANY, RDF.type.asNode(), SC.CAMP)
            .map(Triple::getSubject)
            .distinct()
            .sorted(NodeCmp::compareRDFTerms)
            .toList();
  }

  /** All of them, in the order of their names as terms. */
  public List<Node> all() {
    return all;
  }

  /** The camps that gather an actor, or a bloc that the actor takes part in; none for others. */
  public List<Node> of(Node actor) {
    return all.stream()
        .filter(
            camp ->
                graph.stream(camp, SC.GATHERS, Node.ANY)
                    .map(Triple::getObject)
                    .anyMatch(gathered -> in(actor, gathered)))
        .toList();
  }

  private boolean in(Node actor, Node gathered) {
    return actor.equals(gathered) || graph.contains(actor, SC.PARTICIPATES_IN, gathered);
  }
}
