package org.statecraft.power;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.NodeConst;
import org.statecraft.kb.KnowledgeBase;

/** The codings that are known: coded relations, and what other works were read to say. */
public final class Codings {

  private final Graph graph;
  private final PowerRelations relations;

  /** The codings in what is known. */
  public Codings(KnowledgeBase knowledge) {
    this(knowledge.everything());
  }

  /** The codings in a graph with its conclusions. */
  Codings(Graph graph) {
    this.graph = graph;
    this.relations = new PowerRelations(graph);
  }

  /** All of them, coded relations first, each kind by name. */
  public List<Coding> all() {
    List<Coding> all = new ArrayList<>();
    relations.coded().forEach(node -> all.add(coding(node, SC.MECHANISM)));
    relations.of(SC.CODING).stream()
        .filter(node -> graph.contains(node, SC.CODED_MECHANISM, Node.ANY))
        .forEach(node -> all.add(coding(node, SC.CODED_MECHANISM)));
    return all;
  }

  private Coding coding(Node node, Node property) {
    Optional<Node> mechanism =
        relations.objects(node, property).stream()
            .findFirst()
            .filter(found -> !found.equals(SC.NONE_FITS));
    return new Coding(
        node,
        new LinkedHashSet<>(relations.objects(node, SC.CODED_BY)),
        mechanism,
        new LinkedHashSet<>(relations.sideA(node)),
        new LinkedHashSet<>(relations.sideB(node)),
        relations.parties(node),
        relations.bases(node),
        !graph.contains(node, SC.LEFT_OUT_OF_STRICT_TEST, Node.ANY));
  }

  /** Whether something is a source or analyst whose codings are here. */
  public boolean coder(Node node) {
    return graph.contains(Node.ANY, SC.CODED_BY, node);
  }

  /** Whether a coder set out to code every relation, so that what was not coded is held absent. */
  public boolean exhaustive(Node coder) {
    return graph.contains(coder, SC.CODES_EXHAUSTIVELY, NodeConst.nodeTrue);
  }
}
