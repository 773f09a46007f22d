package org.statecraft.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.power.PowerRelation;
import org.statecraft.power.Relations;
import org.statecraft.power.SC;

/** Reads what ties actors: power relations, and initiatives on which no relation rests. */
final class Ties {

  private final Graph graph;
  private final ActorNames cast;
  private final Dates dates;
  private final Relations relations;

  Ties(KnowledgeBase knowledge, ActorNames cast) {
    this.graph = knowledge.everything();
    this.cast = cast;
    this.dates = new Dates(graph);
    this.relations = new Relations(knowledge);
  }

  /**
   * Power relations of the mechanisms and the mode that are wanted. A bloc that stands beside its
   * members is in them if it is named.
   */
  List<Tie> relations(PictureRequest choice) {
    return relations.all().stream()
        .filter(
            relation ->
                choice.mechanisms().isEmpty() || choice.mechanisms().contains(relation.mechanism()))
        .filter(relation -> choice.mode().isEmpty() || choice.mode().equals(relation.mode()))
        .map(relation -> bond(relation, choice.names()))
        .toList();
  }

  /**
   * Who takes part in an initiative without standing in one of the relations that rest on it.
   *
   * @param relations these relations
   */
  List<Tie> participations(Collection<Tie> relations) {
    List<Tie> bonds = new ArrayList<>();
    for (Node initiative : cast.initiatives()) {
      Vertex hub = cast.vertex(initiative);
      Set<Vertex> members = participants(initiative);
      relations.stream()
          .filter(bond -> bond.hub().filter(hub::equals).isPresent())
          .forEach(bond -> members.removeAll(bond.members()));
      if (!members.isEmpty()) {
        bonds.add(
            new Tie(
                participation(initiative),
                List.of(initiative),
                Optional.of(hub),
                Set.of(),
                Set.of(),
                members,
                /* directed= */ false));
      }
    }
    return bonds;
  }

  /** Who takes part in an initiative. */
  Set<Vertex> participants(Node initiative) {
    Set<Vertex> members = new LinkedHashSet<>();
    graph.stream(Node.ANY, SC.PARTICIPATES_IN, initiative)
        .map(Triple::getSubject)
        .filter(cast::actor)
        .sorted((one, other) -> one.toString().compareTo(other.toString()))
        .forEach(actor -> members.add(cast.vertex(actor)));
    return members;
  }

  /** An initiative as evidence that somebody takes part in it. */
  private Evidence participation(Node initiative) {
    return new Evidence(
        RelationStyle.PARTICIPATION,
        RelationStyle.PARTICIPATION.word(),
        cast.label(initiative),
        dates.from(initiative),
        dates.until(initiative),
        "recorded",
        sources(List.of(initiative)));
  }

  /** The records of an actor's participation in an initiative. */
  List<Node> records(Node actor, Node initiative) {
    return graph.stream(initiative, SC.PARTICIPATION, Node.ANY)
        .map(Triple::getObject)
        .filter(record -> graph.contains(record, SC.ACTOR, actor))
        .sorted((one, other) -> one.toString().compareTo(other.toString()))
        .toList();
  }

  private Tie bond(PowerRelation relation, List<Node> named) {
    Set<Vertex> first = vertices(relation.sideA());
    Set<Vertex> second = vertices(relation.sideB());
    Set<Vertex> all = vertices(relation.parties());
    all.addAll(first);
    all.addAll(second);
    all.addAll(
        vertices(relation.beside().stream().filter(named::contains).collect(Collectors.toSet())));
    return new Tie(
        evidence(relation),
        relation.bases(),
        // Who stands against another over an initiative is not tied to it by that.
        relation.bases().stream()
            .findFirst()
            .filter(basis -> !relation.sided() && cast.initiative(basis))
            .map(cast::vertex),
        first,
        second,
        all,
        relation.directed());
  }

  private Set<Vertex> vertices(Set<Node> actors) {
    Set<Vertex> vertices = new LinkedHashSet<>();
    actors.stream()
        .sorted((one, other) -> one.toString().compareTo(other.toString()))
        .forEach(actor -> vertices.add(cast.vertex(actor)));
    return vertices;
  }

  private Evidence evidence(PowerRelation relation) {
    List<Node> told = new ArrayList<>(relation.nodes());
    told.addAll(relation.bases());
    return new Evidence(
        relation.mode().filter(SC.COMPETITION::equals).isPresent()
            ? RelationStyle.COMPETITION
            : RelationStyle.COOPERATION,
        cast.label(relation.mechanism()),
        relation.bases().stream().map(cast::label).collect(Collectors.joining("; ")),
        relation.from().flatMap(Dates::text),
        relation.until().flatMap(Dates::text),
        older(relation),
        switch (relation.origin()) {
          case CODED -> Evidence.CODED;
          case INFERRED -> "inferred";
          case BOTH -> "coded and inferred";
        },
        sources(told));
  }

  /** Whether a relationship that it rests on began before it did. */
  private boolean older(PowerRelation relation) {
    Optional<LocalDate> start =
        relation.from().flatMap(Dates::text).map(date -> Dates.days(date).from());
    return start.isPresent()
        && relation.bases().stream()
            .filter(basis -> graph.contains(basis, RDF.type.asNode(), SC.STRATEGIC_RELATIONSHIP))
            .flatMap(basis -> dates.from(basis).stream())
            .anyMatch(began -> Dates.days(began).from().isBefore(start.get()));
  }

  /** Whether one of two belongs to the other, so that they stand in a relation as one. */
  boolean belong(Vertex one, Vertex other) {
    return relations.belong(one.node(), other.node());
  }

  /** Where things can be looked up, each page once. */
  List<String> sources(List<Node> told) {
    Set<String> pages = new TreeSet<>();
    for (Node thing : told) {
      graph.stream(thing, DCTerms.source.asNode(), Node.ANY)
          .map(Triple::getObject)
          .filter(page -> page.isURI() || page.isLiteral())
          .forEach(page -> pages.add(page.isURI() ? page.getURI() : page.getLiteralLexicalForm()));
    }
    return List.copyOf(pages);
  }
}
