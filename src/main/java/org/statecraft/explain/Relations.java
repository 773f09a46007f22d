package org.statecraft.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Namespaces;

/** The power relations of an actor, or between two, coded and inferred. */
public final class Relations {
  private static final Node MECHANISM = term("mechanism");
  private static final Node MODE = term("mode");
  private static final Node PHASE = term("phase");
  private static final Node FROM = term("from");
  private static final Node UNTIL = term("until");

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
    /** The actor acts, fears or provides. */
    TO,
    /** The others do. */
    FROM,
    /** The mechanism has no direction. */
    NONE
  }

  /**
   * A mechanism that is at work between an actor and others on one basis.
   *
   * @param mechanism the mechanism
   * @param direction which way it goes
   * @param mode competition or cooperation
   * @param phase the phase of power
   * @param others whom the actor stands in the relation with
   * @param basis what it rests on; empty where a coding names nothing
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
      Optional<Node> basis,
      Optional<Node> from,
      Optional<Node> until,
      Origin origin,
      List<Node> nodes) {}

  private record Key(Node mechanism, Optional<Node> basis, Direction direction) {}

  /** The relations in what is known. */
  public Relations(KnowledgeBase knowledge) {
    this.graph = knowledge.everything();
    this.relations = new PowerRelations(graph);
    this.inferred = new LinkedHashSet<>(relations.inferred());
  }

  private static Node term(String name) {
    return NodeFactory.createURI(Namespaces.ONTOLOGY + name);
  }

  /**
   * The relations of an actor, by mechanism, basis and direction.
   *
   * @param other the other actor; empty for anybody
   * @param members whether an actor also stands in the relations of the blocs that it is within,
   *     and a bloc in those of its members
   */
  public List<Entry> of(Node actor, Optional<Node> other, boolean members) {
    Map<Key, List<Node>> found = new LinkedHashMap<>();
    Map<Key, Set<Node>> others = new LinkedHashMap<>();
    List<Node> all = new ArrayList<>(relations.coded());
    all.addAll(inferred);
    for (Node relation : all) {
      with(relation, actor, other, members)
          .forEach(
              (direction, with) -> {
                Key key = key(relation, direction);
                found.computeIfAbsent(key, none -> new ArrayList<>()).add(relation);
                others.computeIfAbsent(key, none -> new LinkedHashSet<>()).addAll(with);
              });
    }
    List<Entry> entries = new ArrayList<>();
    found.forEach(
        (key, nodes) -> entries.add(entry(key, nodes, others.getOrDefault(key, Set.of()))));
    entries.sort(
        Comparator.comparing((Entry entry) -> text(entry.mode()))
            .thenComparing(entry -> text(Optional.of(entry.mechanism())))
            .thenComparing(Entry::direction)
            .thenComparing(entry -> text(entry.from()))
            .thenComparing(entry -> text(entry.basis())));
    return entries;
  }

  /** Whom an actor stands in a relation with, by direction. */
  private Map<Direction, Set<Node>> with(
      Node relation, Node actor, Optional<Node> other, boolean members) {
    boolean directed = relations.directed(relations.mechanism(relation));
    Map<Direction, Set<Node>> found = new EnumMap<>(Direction.class);
    for (Pair pair : relations.pairs(relation)) {
      if (means(pair.one(), actor, members) && wanted(pair.other(), other, members)) {
        found
            .computeIfAbsent(
                directed ? Direction.TO : Direction.NONE, none -> new LinkedHashSet<>())
            .add(pair.other());
      }
      if (means(pair.other(), actor, members) && wanted(pair.one(), other, members)) {
        found
            .computeIfAbsent(
                directed ? Direction.FROM : Direction.NONE, none -> new LinkedHashSet<>())
            .add(pair.one());
      }
    }
    // Where the other is in it, it does not matter which of its blocs are, too.
    found
        .values()
        .forEach(
            with -> other.filter(with::contains).ifPresent(named -> with.retainAll(Set.of(named))));
    return found;
  }

  private Key key(Node relation, Direction direction) {
    return new Key(
        relations.mechanism(relation), relations.bases(relation).stream().findFirst(), direction);
  }

  /** All relations, ordered by mode, mechanism, date and basis. */
  public List<PowerRelation> all() {
    Map<Key, List<Fronts>> found = new LinkedHashMap<>();
    List<Node> nodes = new ArrayList<>(relations.coded());
    nodes.addAll(inferred);
    for (Node relation : nodes) {
      Key key = key(relation, Direction.NONE);
      Fronts own = Fronts.of(relation, relations);
      List<Fronts> others = found.computeIfAbsent(key, none -> new ArrayList<>());
      if (others.stream().noneMatch(other -> other.joined(own))) {
        others.add(own);
      }
    }
    List<PowerRelation> all = new ArrayList<>();
    found.forEach((key, each) -> each.forEach(same -> all.add(together(key, same.nodes()))));
    all.sort(
        Comparator.comparing((PowerRelation relation) -> text(relation.mode()))
            .thenComparing(relation -> relation.mechanism().toString())
            .thenComparing(relation -> text(relation.from()))
            .thenComparing(relation -> text(relation.basis())));
    return all;
  }

  private PowerRelation together(Key key, List<Node> nodes) {
    Set<Node> sideA = new LinkedHashSet<>();
    Set<Node> sideB = new LinkedHashSet<>();
    Set<Node> parties = new LinkedHashSet<>();
    for (Node node : nodes) {
      sideA.addAll(relations.sideA(node));
      sideB.addAll(relations.sideB(node));
      parties.addAll(relations.parties(node));
    }
    return new PowerRelation(
        key.mechanism(),
        first(key.mechanism(), MODE),
        relations.directed(key.mechanism()),
        sideA,
        sideB,
        parties,
        key.basis(),
        date(nodes, FROM),
        date(nodes, UNTIL),
        origin(nodes),
        nodes);
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
        first(key.mechanism(), MODE),
        first(key.mechanism(), PHASE),
        others.stream().sorted(NodeCmp::compareRDFTerms).toList(),
        key.basis(),
        date(nodes, FROM),
        date(nodes, UNTIL),
        origin(nodes),
        nodes);
  }

  private Optional<Node> date(List<Node> nodes, Node property) {
    return nodes.stream().flatMap(node -> first(node, property).stream()).findFirst();
  }

  private Optional<Node> first(Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY)
        .map(Triple::getObject)
        .min(NodeCmp::compareRDFTerms);
  }

  /** The mechanisms of all relations. */
  public List<Node> mechanisms() {
    return values(MECHANISM);
  }

  /** The modes of all relations. */
  public List<Node> modes() {
    return values(MODE);
  }

  private List<Node> values(Node property) {
    return graph.stream(Node.ANY, property, Node.ANY)
        .map(Triple::getObject)
        .distinct()
        .sorted(NodeCmp::compareRDFTerms)
        .toList();
  }
}
