package org.statecraft.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;
import org.statecraft.kb.KnowledgeBase;

/**
 * How the relations that an analyst coded agree with those that rules infer, pair of actors by pair
 * of actors. Only actors that were coded at all are looked at, since of others the analyst said
 * nothing. A bloc is an actor; where it was coded as a whole, relations among its members are what
 * was coded and no surplus.
 */
public final class Agreement {
  private final Graph graph;
  private final PowerRelations relations;
  private final Map<Pair, Set<Node>> coded = new LinkedHashMap<>();
  private final Map<Pair, Set<Node>> inferred = new LinkedHashMap<>();

  /** Pairs that are told by that of their bloc. */
  private final Set<Pair> covered = new HashSet<>();

  private final Set<Node> actors = new TreeSet<>(NodeCmp::compareRDFTerms);
  private final List<Node> codings;

  /**
   * One coding and what the rules make of it.
   *
   * @param relation the coded relation
   * @param mechanism its mechanism
   * @param found how many of its pairs are inferred
   * @param pairs how many pairs it has
   * @param sameBasis whether a relation of that mechanism is inferred on the very basis
   */
  public record Coding(Node relation, Node mechanism, long found, long pairs, boolean sameBasis) {}

  /**
   * A pair on which coding and inference differ.
   *
   * @param pair the pair
   * @param coded the codings of it; empty if it is inferred only
   * @param inferred the inferred relations; empty if it was coded only
   */
  public record Disagreement(Pair pair, Set<Node> coded, Set<Node> inferred) {}

  /**
   * Compares what is known.
   *
   * @param coders whose codings count; empty for everybody's
   */
  public Agreement(KnowledgeBase knowledge, Set<Node> coders) {
    this.graph = knowledge.everything();
    this.relations = new PowerRelations(graph);
    this.codings =
        relations.coded().stream()
            .filter(relation -> coders.isEmpty() || codedBy(relation, coders))
            .toList();
    for (Node relation : codings) {
      actors.addAll(relations.parties(relation));
      relations.pairs(relation).forEach(pair -> add(coded, pair, relation));
    }
    relations.inferred().forEach(this::infer);
  }

  private boolean codedBy(Node relation, Set<Node> coders) {
    return coders.stream()
        .anyMatch(coder -> graph.contains(relation, PowerRelations.CODED_BY, coder));
  }

  private static void add(Map<Pair, Set<Node>> map, Pair pair, Node relation) {
    map.computeIfAbsent(pair, each -> new LinkedHashSet<>()).add(relation);
  }

  /**
   * A relation is that of a bloc which was coded as a whole, if all its parties belong to the bloc,
   * and the bloc is one of them or the relation rests on what was coded. Then pairs of members are
   * no surplus.
   */
  private void infer(Node relation) {
    Set<Pair> pairs = relations.pairs(relation);
    Set<Node> parties = relations.parties(relation);
    List<Pair> wholes =
        coded.keySet().stream()
            .filter(pair -> pair.one().equals(pair.other()))
            .filter(pair -> pair.mechanism().equals(relations.mechanism(relation)))
            .filter(
                pair ->
                    parties.contains(pair.one())
                        || coded.getOrDefault(pair, Set.of()).stream()
                            .anyMatch(coding -> relations.sameBasis(coding, relation)))
            .filter(pair -> parties.stream().allMatch(party -> relations.within(party, pair.one())))
            .toList();
    wholes.forEach(whole -> add(inferred, whole, relation));
    for (Pair each : pairs) {
      Pair pair = asCoded(each);
      boolean members =
          wholes.stream()
              .anyMatch(
                  whole ->
                      relations.within(pair.one(), whole.one())
                          && relations.within(pair.other(), whole.one()));
      if (members && !coded.containsKey(pair)) {
        covered.add(pair);
      } else if (actors.contains(pair.one()) && actors.contains(pair.other())) {
        add(inferred, pair, relation);
      }
    }
  }

  /** A pair the other way round, where it was coded so without saying who is on which side. */
  private Pair asCoded(Pair pair) {
    Pair turned = pair.turned();
    boolean meant =
        !coded.containsKey(pair)
            && coded.getOrDefault(turned, Set.of()).stream().noneMatch(relations::sides)
            && coded.containsKey(turned);
    return meant ? turned : pair;
  }

  /** The counts of each mechanism. */
  public Map<Node, Counts> counts() {
    Map<Node, Counts> counts = new LinkedHashMap<>();
    for (Node mechanism : relations.mechanisms()) {
      counts.put(mechanism, counts(mechanism));
    }
    return counts;
  }

  private Counts counts(Node mechanism) {
    long both = 0;
    long inferredOnly = 0;
    long codedOnly = 0;
    long neither = 0;
    for (Pair pair : universe(mechanism)) {
      boolean isCoded = coded.containsKey(pair);
      boolean isInferred = inferred.containsKey(pair);
      if (isCoded && isInferred) {
        both++;
      } else if (isCoded) {
        codedOnly++;
      } else if (isInferred) {
        inferredOnly++;
      } else {
        neither++;
      }
    }
    return new Counts(both, inferredOnly, codedOnly, neither);
  }

  /** All pairs of coded actors, without those that are a part of a bloc that was coded. */
  private Set<Pair> universe(Node mechanism) {
    boolean directed = relations.directed(mechanism);
    boolean sided = relations.sided(mechanism);
    Set<Pair> universe = new HashSet<>();
    for (Node one : actors) {
      for (Node other : actors) {
        if (!one.equals(other) || (!sided && relations.bloc(one))) {
          universe.add(Pair.of(mechanism, directed, one, other));
        }
      }
    }
    universe.removeIf(pair -> covered.contains(pair) && !inferred.containsKey(pair));
    coded.keySet().stream()
        .filter(pair -> pair.mechanism().equals(mechanism))
        .forEach(universe::add);
    return universe;
  }

  /** The counts of all mechanisms together. */
  public Counts total() {
    return counts().values().stream().reduce(new Counts(0, 0, 0, 0), Counts::plus);
  }

  /** Every coding, and whether the rules come to it. */
  public List<Coding> codings() {
    List<Coding> all = new ArrayList<>();
    for (Node relation : codings) {
      Set<Pair> pairs = relations.pairs(relation);
      Node mechanism = relations.mechanism(relation);
      all.add(
          new Coding(
              relation,
              mechanism,
              pairs.stream().filter(inferred::containsKey).count(),
              pairs.size(),
              relations.sameBasis(relation)));
    }
    return all;
  }

  /** The pairs on which coding and inference differ: what was coded only, then the surplus. */
  public List<Disagreement> disagreements() {
    List<Disagreement> all = new ArrayList<>();
    coded.forEach(
        (pair, by) -> {
          if (!inferred.containsKey(pair)) {
            all.add(new Disagreement(pair, by, Set.of()));
          }
        });
    inferred.forEach(
        (pair, by) -> {
          if (!coded.containsKey(pair)) {
            all.add(new Disagreement(pair, Set.of(), by));
          }
        });
    all.sort(
        Comparator.comparing((Disagreement each) -> each.coded().isEmpty())
            .thenComparing(each -> each.pair().mechanism(), NodeCmp::compareRDFTerms)
            .thenComparing(each -> each.pair().one(), NodeCmp::compareRDFTerms)
            .thenComparing(each -> each.pair().other(), NodeCmp::compareRDFTerms));
    return all;
  }

  /** Whether something is a source or analyst whose codings are here. */
  public static boolean coder(KnowledgeBase knowledge, Node node) {
    return knowledge.everything().contains(Node.ANY, PowerRelations.CODED_BY, node);
  }
}
