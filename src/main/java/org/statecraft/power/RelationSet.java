package org.statecraft.power;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** The power relations that are inferred in a graph, to be compared with those in another. */
public final class RelationSet {
  private final Graph graph;
  private final Map<Node, Members> relations = new LinkedHashMap<>();

  /** Which mechanism is at work among whom. */
  private record Members(
      Set<Node> mechanisms, Set<Node> sideA, Set<Node> sideB, Set<Node> parties) {}

  /** Those in a graph with its conclusions. */
  public RelationSet(Graph graph) {
    this.graph = graph;
    graph.stream(Node.ANY, RDF.type.asNode(), SC.INFERRED_RELATION)
        .map(Triple::getSubject)
        .forEach(
            relation ->
                relations.put(
                    relation,
                    new Members(
                        objects(relation, SC.MECHANISM),
                        objects(relation, SC.SIDE_A),
                        objects(relation, SC.SIDE_B),
                        objects(relation, SC.PARTY))));
  }

  private Set<Node> objects(Node relation, Node property) {
    return graph.stream(relation, property, Node.ANY)
        .map(Triple::getObject)
        .collect(Collectors.toSet());
  }

  /** The relations with their mechanisms. */
  public Map<Node, Node> mechanisms() {
    return mechanisms(relation -> true);
  }

  private Map<Node, Node> mechanisms(Predicate<Node> wanted) {
    Map<Node, Node> mechanisms = new LinkedHashMap<>();
    relations.forEach(
        (relation, members) -> {
          if (wanted.test(relation)) {
            mechanisms.put(relation, members.mechanisms().stream().findFirst().orElse(Node.ANY));
          }
        });
    return mechanisms;
  }

  /** How many relations each two actors stand in, by mechanism. */
  public Map<Pair, Integer> pairs() {
    return pairs(relations.keySet());
  }

  private Map<Pair, Integer> pairs(Set<Node> some) {
    PowerRelations reader = new PowerRelations(graph);
    Map<Pair, Integer> pairs = new HashMap<>();
    some.forEach(
        relation -> reader.pairs(relation).forEach(pair -> pairs.merge(pair, 1, Integer::sum)));
    return pairs;
  }

  /**
   * What is otherwise in another set.
   *
   * @param lost relations that are not there, with their mechanisms
   * @param gained relations that are there alone, with theirs
   * @param pairsLost pairs of actors in whose relation the mechanism is not there
   * @param pairsGained pairs in which it is there alone
   */
  public record Change(
      Map<Node, Node> lost, Map<Node, Node> gained, Set<Pair> pairsLost, Set<Pair> pairsGained) {
    /** Nothing is otherwise. */
    public static final Change NONE = new Change(Map.of(), Map.of(), Set.of(), Set.of());

    /** Whether nothing is otherwise. */
    public boolean none() {
      return lost.isEmpty() && gained.isEmpty() && pairsLost.isEmpty() && pairsGained.isEmpty();
    }
  }

  /**
   * What is otherwise in another set.
   *
   * @param pairs those of this one
   */
  public Change to(RelationSet other, Map<Pair, Integer> pairs) {
    Set<Node> here = new HashSet<>(relations.keySet());
    here.removeIf(
        relation -> Objects.equals(relations.get(relation), other.relations.get(relation)));
    Set<Node> there = new HashSet<>(other.relations.keySet());
    there.removeIf(
        relation -> Objects.equals(relations.get(relation), other.relations.get(relation)));
    if (here.isEmpty() && there.isEmpty()) {
      return Change.NONE;
    }
    Map<Pair, Integer> less = pairs(here);
    Map<Pair, Integer> more = other.pairs(there);
    Set<Pair> touched = new LinkedHashSet<>(less.keySet());
    touched.addAll(more.keySet());
    Set<Pair> lost = new LinkedHashSet<>();
    Set<Pair> gained = new LinkedHashSet<>();
    for (Pair pair : touched) {
      int before = pairs.getOrDefault(pair, 0);
      int after = before - less.getOrDefault(pair, 0) + more.getOrDefault(pair, 0);
      if (before > 0 && after == 0) {
        lost.add(pair);
      } else if (before == 0 && after > 0) {
        gained.add(pair);
      }
    }
    return new Change(
        mechanisms(relation -> !other.relations.containsKey(relation)),
        other.mechanisms(relation -> !relations.containsKey(relation)),
        lost,
        gained);
  }
}
