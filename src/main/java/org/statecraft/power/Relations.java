package org.statecraft.power;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.statecraft.kb.KnowledgeBase;

/** The power relations of an actor, or between two, coded and inferred. */
public final class Relations {

  private final Graph graph;
  private final PowerRelations relations;
  private final Set<Node> inferred;

  /** Who says that a relation is there. */
  public enum Origin {
    /** An analyst coded it and the rules do not infer it. */
    CODED,
    /** The rules infer it and nobody coded it. */
    INFERRED,
    /** Both. */
    BOTH
  }

  /** Which way a relation goes, seen from an actor. */
  public enum Direction {
    /** The actor acts, appraises or provides. */
    TO,
    /** The others do. */
    FROM,
    /** The mechanism has no direction. */
    NONE
  }

  /**
   * A mechanism that is at work between an actor and others: one with a direction between the actor
   * and one other, whatever it rests on, any other among all who share a basis.
   *
   * @param mechanism the mechanism
   * @param direction which way it goes
   * @param mode competition or cooperation
   * @param phase the phase of power
   * @param others whom the actor stands in the relation with
   * @param bases what it rests on, the oldest first; empty where a coding names nothing
   * @param from since when, where that is known
   * @param until up to when, where it ended
   * @param origin who says so
   * @param nodes the relations that say it
   */
  public record Entry(
      Node mechanism,
      Direction direction,
      Optional<Node> mode,
      Optional<Node> phase,
      List<Node> others,
      List<Node> bases,
      Optional<Node> from,
      Optional<Node> until,
      Origin origin,
      List<Node> nodes) {}

  /** What makes relations one: with a direction the two in it, else what they rest on. */
  private record Key(
      Node mechanism, Direction direction, Optional<Pair> pair, Optional<Node> basis) {
    static Key of(Pair pair, Direction direction) {
      return new Key(pair.mechanism(), direction, Optional.of(pair), Optional.empty());
    }

    static Key of(Node mechanism, Optional<Node> basis) {
      return new Key(mechanism, Direction.NONE, Optional.empty(), basis);
    }
  }

  /** The relations in what is known. */
  public Relations(KnowledgeBase knowledge) {
    this.graph = knowledge.everything();
    this.relations = new PowerRelations(graph);
    this.inferred = new LinkedHashSet<>(relations.inferred());
  }

  /**
   * The relations of an actor: of a mechanism with a direction one for each other actor and way, of
   * any other one for each basis.
   *
   * @param other the other actor; empty for anybody
   * @param members whether an actor also stands in the relations of the blocs that it is within,
   *     and a bloc in those of its members
   */
  public List<Entry> of(Node actor, Optional<Node> other, boolean members) {
    Map<Key, Set<Node>> found = new LinkedHashMap<>();
    Map<Key, Set<Node>> others = new LinkedHashMap<>();
    for (Node relation : every()) {
      boolean directed = relations.directed(relations.mechanism(relation));
      for (Meeting meeting : meetings(relation, actor, other, members)) {
        Key key =
            directed
                ? Key.of(meeting.pair(), meeting.direction())
                : Key.of(relations.mechanism(relation), basis(relation));
        found.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(relation);
        others.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(meeting.other());
      }
    }
    List<Entry> entries = new ArrayList<>();
    found.forEach(
        (key, nodes) ->
            entries.add(entry(key, List.copyOf(nodes), others.getOrDefault(key, Set.of()))));
    entries.sort(
        Comparator.comparing((Entry entry) -> text(entry.mode()))
            .thenComparing(entry -> entry.mechanism().toString())
            .thenComparing(Entry::direction)
            .thenComparing(entry -> text(entry.from()))
            .thenComparing(entry -> entry.others().toString())
            .thenComparing(entry -> entry.bases().toString()));
    return entries;
  }

  /**
   * Whether one of two belongs to the other, so that they stand in a relation without sides as one.
   */
  public boolean belong(Node one, Node other) {
    return relations.belong(one, other);
  }

  private List<Node> every() {
    List<Node> every = new ArrayList<>(relations.coded());
    every.addAll(inferred);
    return every;
  }

  /** A pair of a relation that an actor is in, and whom it meets there. */
  private record Meeting(Pair pair, Direction direction, Node other) {}

  private List<Meeting> meetings(Node relation, Node actor, Optional<Node> other, boolean members) {
    boolean directed = relations.directed(relations.mechanism(relation));
    List<Meeting> found = new ArrayList<>();
    for (Pair pair : relations.told(relation)) {
      if (means(pair.one(), actor, members) && wanted(pair.other(), other, members)) {
        found.add(new Meeting(pair, directed ? Direction.TO : Direction.NONE, pair.other()));
      }
      if (means(pair.other(), actor, members) && wanted(pair.one(), other, members)) {
        found.add(new Meeting(pair, directed ? Direction.FROM : Direction.NONE, pair.one()));
      }
    }
    // Where the other is in it, it does not matter which of its blocs are, too.
    if (other.isPresent()
        && found.stream().anyMatch(meeting -> meeting.other().equals(other.get()))) {
      found.removeIf(meeting -> !meeting.other().equals(other.get()));
    }
    return found;
  }

  /** What a relation without a direction rests on: of several that on which one is inferred. */
  private Optional<Node> basis(Node relation) {
    List<Node> bases = relations.bases(relation);
    return bases.stream()
        .filter(basis -> inferred.contains(relation) || relations.inferredOn(basis, relation))
        .findFirst()
        .or(() -> bases.stream().findFirst());
  }

  /** All relations, ordered by mode, mechanism, date and basis. */
  public List<PowerRelation> all() {
    Map<Key, List<Fronts>> found = new LinkedHashMap<>();
    for (Node relation : every()) {
      Node mechanism = relations.mechanism(relation);
      if (relations.directed(mechanism) && relations.sides(relation)) {
        relations
            .pairs(relation)
            .forEach(
                pair -> join(found, Key.of(pair, Direction.TO), Fronts.between(pair, relation)));
      } else {
        join(found, Key.of(mechanism, basis(relation)), Fronts.of(relation, relations));
      }
    }
    List<PowerRelation> all = new ArrayList<>();
    found.forEach((key, each) -> each.forEach(same -> all.add(together(key, same))));
    all.sort(
        Comparator.comparing((PowerRelation relation) -> text(relation.mode()))
            .thenComparing(relation -> relation.mechanism().toString())
            .thenComparing(relation -> text(relation.from()))
            .thenComparing(relation -> relation.bases().toString()));
    return all;
  }

  private static void join(Map<Key, List<Fronts>> found, Key key, Fronts own) {
    List<Fronts> others = found.computeIfAbsent(key, none -> new ArrayList<>());
    if (others.stream().noneMatch(other -> other.joined(own))) {
      others.add(own);
    }
  }

  private PowerRelation together(Key key, Fronts fronts) {
    List<Node> nodes = fronts.nodes();
    Set<Node> beside = new LinkedHashSet<>();
    nodes.forEach(node -> beside.addAll(relations.beside(node)));
    Set<Node> parties = new LinkedHashSet<>(fronts.sideA());
    parties.addAll(fronts.sideB());
    if (key.pair().isEmpty()) {
      nodes.forEach(node -> parties.addAll(relations.parties(node)));
      // An analyst who names a bloc beside its members means no party more either.
      parties.removeAll(beside);
    }
    return new PowerRelation(
        key.mechanism(),
        first(key.mechanism(), SC.MODE),
        relations.directed(key.mechanism()),
        fronts.sideA(),
        fronts.sideB(),
        parties,
        beside,
        bases(nodes),
        from(nodes),
        until(nodes),
        origin(nodes),
        nodes);
  }

  /** What relations rest on, the oldest first. */
  private List<Node> bases(List<Node> nodes) {
    return nodes.stream()
        .flatMap(node -> relations.bases(node).stream())
        .distinct()
        .sorted(
            Comparator.comparing(
                    (Node basis) -> text(first(basis, SC.FROM).or(() -> first(basis, SC.DATE))))
                .thenComparing(NodeCmp::compareRDFTerms))
        .toList();
  }

  private Origin origin(List<Node> nodes) {
    boolean anyInferred = nodes.stream().anyMatch(inferred::contains);
    boolean anyCoded = nodes.stream().anyMatch(node -> !inferred.contains(node));
    return anyInferred && anyCoded ? Origin.BOTH : anyInferred ? Origin.INFERRED : Origin.CODED;
  }

  private static String text(Optional<Node> node) {
    return node.map(Node::toString).orElse("");
  }

  private boolean wanted(Node actor, Optional<Node> other, boolean members) {
    return other.isEmpty() || means(actor, other.get(), members);
  }

  private boolean means(Node party, Node actor, boolean members) {
    return party.equals(actor)
        || (members && (relations.within(actor, party) || relations.within(party, actor)));
  }

  private Entry entry(Key key, List<Node> nodes, Set<Node> others) {
    return new Entry(
        key.mechanism(),
        key.direction(),
        first(key.mechanism(), SC.MODE),
        first(key.mechanism(), SC.PHASE),
        others.stream().sorted(NodeCmp::compareRDFTerms).toList(),
        bases(nodes),
        from(nodes),
        until(nodes),
        origin(nodes),
        nodes);
  }

  /** When relations that are one begin: with the first of them. */
  private Optional<Node> from(List<Node> nodes) {
    return telling(nodes).stream()
        .flatMap(node -> first(node, SC.FROM).stream())
        .min(NodeCmp::compareRDFTerms);
  }

  /** When they end: with the last of them, where an end of each is known. */
  private Optional<Node> until(List<Node> nodes) {
    List<Node> ends =
        telling(nodes).stream().flatMap(node -> first(node, SC.UNTIL).stream()).toList();
    return ends.size() < telling(nodes).size()
        ? Optional.empty()
        : ends.stream().max(NodeCmp::compareRDFTerms);
  }

  /** The relations whose dates count: those that are inferred, where any are. */
  private List<Node> telling(List<Node> nodes) {
    List<Node> told = nodes.stream().filter(inferred::contains).toList();
    return told.isEmpty() ? nodes : told;
  }

  private Optional<Node> first(Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY)
        .map(Triple::getObject)
        .min(NodeCmp::compareRDFTerms);
  }

  /** The mechanisms of all relations. */
  public List<Node> mechanisms() {
    return values(SC.MECHANISM);
  }

  /** The mechanisms of all relations of a mode, or of all. */
  public List<Node> mechanisms(Optional<Node> mode) {
    return mechanisms().stream()
        .filter(mechanism -> mode.isEmpty() || mode.equals(first(mechanism, SC.MODE)))
        .toList();
  }

  /** The modes of all relations. */
  public List<Node> modes() {
    return values(SC.MODE);
  }

  private List<Node> values(Node property) {
    return graph.stream(Node.ANY, property, Node.ANY)
        .map(Triple::getObject)
        .distinct()
        .sorted(NodeCmp::compareRDFTerms)
        .toList();
  }
}
