package org.statecraft.power;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.DCTerms;
import org.statecraft.explain.Proof;
import org.statecraft.kb.KnowledgeBase;

/** Reads what statements rest on: what their subjects say of that, else what their graphs say. */
public final class EvidenceReader {
  private final Graph everything;

  /** A reader of what is known. */
  public EvidenceReader(KnowledgeBase knowledge) {
    this.everything = knowledge.everything();
  }

  /** The evidence of what sources state, of each graph that holds it. */
  public List<Evidence> of(Proof.Asserted asserted) {
    return asserted.graphs().stream().map(graph -> evidence(asserted.triple(), graph)).toList();
  }

  /**
   * What a record says of itself to which a fact leads: of what only this fact leads to, such as
   * the participation of an actor in an initiative. Empty where others lead to it, too.
   */
  public List<Evidence> ofRecord(Proof.Asserted asserted) {
    Node record = asserted.triple().getObject();
    if (record.isLiteral() || everything.find(Node.ANY, Node.ANY, record).toList().size() != 1) {
      return List.of();
    }
    return asserted.graphs().stream()
        .map(graph -> evidence(record, asserted.triple().getPredicate(), graph))
        .toList();
  }

  private Evidence evidence(Triple triple, Node graph) {
    return evidence(triple.getSubject(), triple.getPredicate(), graph);
  }

  private Evidence evidence(Node subject, Node predicate, Node graph) {
    List<Node> sources = objects(subject, DCTerms.source.asNode());
    // A page can bear out that an initiative exists, and still its aim is how we read it.
    List<Node> marks = objects(predicate, SC.VERIFICATION);
    return new Evidence(
        graph,
        sources.isEmpty() ? objects(graph, DCTerms.source.asNode()) : sources,
        objects(subject, SC.PARAGRAPH),
        marks.isEmpty() ? objects(subject, SC.VERIFICATION) : marks,
        objects(subject, SC.LOCATOR));
  }

  private List<Node> objects(Node subject, Node property) {
    List<Node> objects = new ArrayList<>();
    everything
        .find(subject, property, Node.ANY)
        .forEachRemaining(found -> objects.add(found.getObject()));
    objects.sort(NodeCmp::compareRDFTerms);
    return objects;
  }
}
