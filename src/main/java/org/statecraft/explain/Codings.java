package org.statecraft.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.NodeConst;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Namespaces;

/** The codings that are known: coded relations, and what other works were read to say. */
public final class Codings {
  private static final Node READ = term("Coding");
  private static final Node READ_AS = term("codedMechanism");
  private static final Node NONE = term("none-fits");
  private static final Node LEFT_OUT = term("leftOutOfStrictTest");
  private static final Node EXHAUSTIVE = term("codesExhaustively");

  private final Graph graph;
  private final PowerRelations relations;

  /** The codings in what is known. */
  public Codings(KnowledgeBase knowledge) {
    this.graph = knowledge.everything();
    this.relations = new PowerRelations(graph);
  }

  private static Node term(String name) {
    return NodeFactory.createURI(Namespaces.ONTOLOGY + name);
  }

  /** All of them, coded relations first, each kind by name. */
  public List<Coding> all() {
    List<Coding> all = new ArrayList<>();
    relations.coded().forEach(node -> all.add(coding(node, PowerRelations.MECHANISM)));
    relations.of(READ).stream()
        .filter(node -> graph.contains(node, READ_AS, Node.ANY))
        .forEach(node -> all.add(coding(node, READ_AS)));
    return all;
  }

  private Coding coding(Node node, Node property) {
    Optional<Node> mechanism =
        relations.objects(node, property).stream().findFirst().filter(found -> !found.equals(NONE));
    return new Coding(
        node,
        new LinkedHashSet<>(relations.objects(node, PowerRelations.CODED_BY)),
        mechanism,
        new LinkedHashSet<>(relations.sideA(node)),
        new LinkedHashSet<>(relations.sideB(node)),
        relations.parties(node),
        relations.bases(node),
        !graph.contains(node, LEFT_OUT, Node.ANY));
  }

  /** Whether something is a source or analyst whose codings are here. */
  public boolean coder(Node node) {
    return graph.contains(Node.ANY, PowerRelations.CODED_BY, node);
  }

  /** Whether a coder set out to code every relation, so that what was not coded is held absent. */
  public boolean exhaustive(Node coder) {
    return graph.contains(coder, EXHAUSTIVE, NodeConst.nodeTrue);
  }
}
