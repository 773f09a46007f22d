package org.statecraft.power;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.sparql.util.NodeCmp;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.TermOrder;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.TripleText;

/** Which triples say what a person asks about: a relation, two actors, or a pattern. */
public final class Goals {
  private static final Node TYPE = org.apache.jena.vocabulary.RDF.type.asNode();

  private final Graph graph;
  private final PowerRelations relations;

  /** Goals in what is known, conclusions included. */
  public Goals(KnowledgeBase knowledge) {
    this.graph = knowledge.everything();
    this.relations = new PowerRelations(graph);
  }

  /** Triples that fit a pattern, whose open places are {@link Node#ANY}. */
  public List<Triple> matching(Triple pattern, int most) {
    List<Triple> found = new ArrayList<>();
    graph.find(pattern).forEachRemaining(found::add);
    found.sort(TermOrder.TRIPLES);
    return new ArrayList<>(found.subList(0, Math.min(most, found.size())));
  }

  /** Triples that fit a text. */
  public List<Triple> fitting(TripleText text) {
    return matching(text.pattern(), Integer.MAX_VALUE).stream().filter(text::fits).toList();
  }

  /** What makes an entity a power relation, if it is one. */
  public List<Triple> ofRelation(Node entity) {
    return graph.contains(entity, SC.MECHANISM, Node.ANY)
        ? matching(Triple.create(entity, SC.MECHANISM, Node.ANY), 1)
        : List.of();
  }

  /**
   * What makes two actors parties of the inferred relations between them: for a relation with sides
   * the one on side A, for one without both. Of a directed mechanism only those relations count in
   * which the first actor stands on side A. Relations come by mechanism.
   */
  public List<Triple> between(Node one, Node other) {
    return between(Node.ANY, one, other);
  }

  /** The same of the relations of one mechanism. */
  public List<Triple> between(Node mechanismWanted, Node one, Node other) {
    List<Triple> goals = new ArrayList<>();
    List<Triple> mechanisms =
        matching(Triple.create(Node.ANY, SC.MECHANISM, mechanismWanted), Integer.MAX_VALUE);
    mechanisms.sort(Comparator.comparing(Triple::getObject, NodeCmp::compareRDFTerms));
    for (Triple mechanism : mechanisms) {
      Node relation = mechanism.getSubject();
      if (!graph.contains(relation, TYPE, SC.INFERRED_RELATION)) {
        continue;
      }
      if (graph.contains(relation, SC.SIDE_A, Node.ANY)) {
        sided(relation, one, other, goals);
        if (!directed(mechanism.getObject())) {
          sided(relation, other, one, goals);
        }
      } else if (relations
          .told(relation)
          .contains(Pair.of(mechanism.getObject(), /* directed= */ false, one, other))) {
        goals.add(standing(relation, one));
        goals.add(standing(relation, other));
      }
    }
    return goals;
  }

  /**
   * What makes two actors parties of one relation, on whichever sides they stand; nothing of one
   * who is none.
   */
  public List<Triple> within(Node relation, Node one, Node other) {
    List<Triple> goals = new ArrayList<>();
    if (graph.contains(relation, SC.SIDE_A, Node.ANY)) {
      sided(relation, one, other, goals);
      sided(relation, other, one, goals);
      return goals;
    }
    for (Node actor : List.of(one, other)) {
      Triple standing = standing(relation, actor);
      if (graph.contains(standing)) {
        goals.add(standing);
      }
    }
    return goals;
  }

  /** That an actor is a party, or a bloc beside its members who are. */
  private Triple standing(Node relation, Node actor) {
    return Triple.create(
        relation, graph.contains(relation, SC.PARTY, actor) ? SC.PARTY : SC.BESIDE_MEMBERS, actor);
  }

  /** Whether it matters who stands on which side of the relations of a mechanism. */
  public boolean directed(Node mechanism) {
    return graph.contains(mechanism, SC.DIRECTED, NodeConst.nodeTrue);
  }

  private void sided(Node relation, Node a, Node b, List<Triple> goals) {
    if (graph.contains(relation, SC.SIDE_A, a) && graph.contains(relation, SC.SIDE_B, b)) {
      goals.add(Triple.create(relation, SC.SIDE_A, a));
    }
  }

  /**
   * Refuses what is not a mechanism.
   *
   * @param text what it was called
   * @throws RequestProblem if it is none, with the names of all
   */
  public void requireMechanism(String text, Node entity) {
    if (!graph.contains(entity, TYPE, SC.MECHANISM_CLASS)) {
      throw new RequestProblem(
          text + " is no mechanism", "mechanisms are " + String.join(", ", mechanisms()));
    }
  }

  /** The names of all mechanisms. */
  public List<String> mechanisms() {
    return matching(Triple.create(Node.ANY, TYPE, SC.MECHANISM_CLASS), Integer.MAX_VALUE).stream()
        .map(Triple::getSubject)
        .filter(Node::isURI)
        .map(mechanism -> mechanism.getURI().replaceFirst(".*[#/]", ""))
        .toList();
  }
}
