package org.statecraft.power;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;

/** The power relations in a graph, as pairs of actors. */
final class PowerRelations {

  private final Graph graph;

  PowerRelations(Graph graph) {
    this.graph = graph;
  }

  /** Coded relations; one that names no mechanism says nothing that could be compared. */
  List<Node> coded() {
    return of(SC.CODED_RELATION).stream()
        .filter(relation -> graph.contains(relation, SC.MECHANISM, Node.ANY))
        .toList();
  }

  List<Node> inferred() {
    return of(SC.INFERRED_RELATION);
  }

  /** What is of a class, by name. */
  List<Node> of(Node type) {
    return subjects(RDF.type.asNode(), type);
  }

  /** The mechanisms that are described. */
  List<Node> mechanisms() {
    return of(SC.MECHANISM_CLASS);
  }

  private List<Node> subjects(Node property, Node object) {
    return graph.stream(Node.ANY, property, object)
        .map(Triple::getSubject)
        .distinct()
        .sorted(NodeCmp::compareRDFTerms)
        .toList();
  }

  /** The values of a property, by name. */
  List<Node> objects(Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY)
        .map(Triple::getObject)
        .distinct()
        .sorted(NodeCmp::compareRDFTerms)
        .toList();
  }

  /** The mechanism of a relation; {@link Node#ANY} if it has none. */
  Node mechanism(Node relation) {
    return objects(relation, SC.MECHANISM).stream().findFirst().orElse(Node.ANY);
  }

  /** Everybody in a relation, on either side or none. */
  Set<Node> parties(Node relation) {
    Set<Node> parties = new LinkedHashSet<>();
    Stream.of(SC.PARTY, SC.SIDE_A, SC.SIDE_B)
        .forEach(property -> parties.addAll(objects(relation, property)));
    return parties;
  }

  /** Whether it matters who stands on which side. */
  boolean directed(Node mechanism) {
    return graph.contains(mechanism, SC.DIRECTED, NodeConst.nodeTrue);
  }

  boolean bloc(Node actor) {
    return graph.contains(actor, RDF.type.asNode(), SC.COLLECTIVE_ACTOR);
  }

  /**
   * Who stands in a relation to whom: each of one side to each of the other, where there are sides;
   * else all parties to one another; a single bloc to itself.
   */
  Set<Pair> pairs(Node relation) {
    Set<Pair> pairs = new LinkedHashSet<>();
    for (Node mechanism : objects(relation, SC.MECHANISM)) {
      List<Node> first = objects(relation, SC.SIDE_A);
      List<Node> second = objects(relation, SC.SIDE_B);
      boolean directed = directed(mechanism);
      for (Node a : first) {
        second.forEach(b -> pairs.add(Pair.of(mechanism, directed, a, b)));
      }
      if (first.isEmpty() && second.isEmpty()) {
        List<Node> parties = new ArrayList<>(parties(relation));
        for (int i = 0; i < parties.size(); i++) {
          for (int j = i + 1; j < parties.size(); j++) {
            pairs.add(Pair.of(mechanism, false, parties.get(i), parties.get(j)));
          }
        }
        if (parties.size() == 1 && bloc(parties.getFirst())) {
          pairs.add(Pair.of(mechanism, false, parties.getFirst(), parties.getFirst()));
        }
      }
    }
    return pairs;
  }

  /** Blocs that stand beside members of theirs, who are parties; they are no parties more. */
  List<Node> beside(Node relation) {
    return objects(relation, SC.BESIDE_MEMBERS);
  }

  /**
   * The pairs of a relation, and those of each bloc beside its members with the others. Of a bloc
   * and who belongs to it nothing is told where a relation has no sides. To count, take {@link
   * #pairs} alone.
   */
  Set<Pair> told(Node relation) {
    Set<Pair> told = new LinkedHashSet<>(pairs(relation));
    if (sides(relation)) {
      return told;
    }
    Set<Node> standing = standing(relation);
    for (Node bloc : beside(relation)) {
      standing.stream()
          .filter(party -> !party.equals(bloc))
          .forEach(party -> told.add(Pair.of(mechanism(relation), false, bloc, party)));
    }
    told.removeIf(pair -> belong(pair.one(), pair.other()));
    return told;
  }

  /** Everybody in a relation, and blocs beside their members. */
  Set<Node> standing(Node relation) {
    Set<Node> standing = parties(relation);
    standing.addAll(beside(relation));
    return standing;
  }

  /** Whether one of two belongs to the other. */
  boolean belong(Node one, Node other) {
    return graph.contains(one, SC.BELONGS_TO, other) || graph.contains(other, SC.BELONGS_TO, one);
  }

  /** Whether the mechanism of a relation is inferred on a basis. */
  boolean inferredOn(Node basis, Node relation) {
    return subjects(SC.BASIS, basis).stream()
        .anyMatch(
            other ->
                graph.contains(other, RDF.type.asNode(), SC.INFERRED_RELATION)
                    && graph.contains(other, SC.MECHANISM, mechanism(relation)));
  }

  /** Whether it is said who stands on which side. */
  boolean sides(Node relation) {
    return graph.contains(relation, SC.SIDE_A, Node.ANY);
  }

  List<Node> sideA(Node relation) {
    return objects(relation, SC.SIDE_A);
  }

  List<Node> sideB(Node relation) {
    return objects(relation, SC.SIDE_B);
  }

  /** What a relation rests on. */
  List<Node> bases(Node relation) {
    return objects(relation, SC.BASIS);
  }

  /** Who is known to belong to a bloc. */
  Set<Node> members(Node bloc) {
    return new LinkedHashSet<>(subjects(SC.PARTICIPATES_IN, bloc));
  }

  /** Whether an actor is a bloc or belongs to it, as a member, a unit or an organ. */
  boolean within(Node actor, Node bloc) {
    Set<Node> wholes = new LinkedHashSet<>(List.of(actor));
    Deque<Node> open = new ArrayDeque<>(wholes);
    while (!open.isEmpty()) {
      Node part = open.removeFirst();
      if (part.equals(bloc) || graph.contains(part, SC.PARTICIPATES_IN, bloc)) {
        return true;
      }
      objects(part, SC.UNIT_OF).stream().filter(wholes::add).forEach(open::add);
    }
    return false;
  }
}
