package org.statecraft.power;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.statecraft.power.Evaluation.Judged;

/**
 * Holds codings against the relations that the rules infer. It does not matter in which direction a
 * coded relation goes, which few coders say; what is found the other way round alone is marked.
 * Nobody is in a relation with itself.
 */
final class Judge {
  private final Graph graph;
  private final PowerRelations relations;
  private final Map<Node, List<Inferred>> inferred = new LinkedHashMap<>();
  private final Map<Belonging, Boolean> within = new HashMap<>();

  /** An inferred relation with who is in it. */
  private record Inferred(Node relation, Set<Node> sideA, Set<Node> sideB, Set<Node> parties) {
    boolean sided() {
      return !sideA.isEmpty() || !sideB.isEmpty();
    }

    boolean goes(Node from, Node to) {
      return sideA.contains(from) && sideB.contains(to);
    }
  }

  /** Two actors, one of whom may belong to the other. */
  private record Belonging(Node part, Node whole) {}

  /**
   * @param graph what is known, with what follows
   * @param relations the relations in it
   */
  Judge(Graph graph, PowerRelations relations) {
    this.graph = graph;
    this.relations = relations;
    for (Node relation : relations.inferred()) {
      inferred
          .computeIfAbsent(relations.mechanism(relation), none -> new ArrayList<>())
          .add(
              new Inferred(
                  relation,
                  Set.copyOf(relations.sideA(relation)),
                  Set.copyOf(relations.sideB(relation)),
                  relations.standing(relation)));
    }
  }

  /** The mechanisms of what is inferred. */
  Set<Node> mechanisms() {
    return inferred.keySet();
  }

  /** Whether a relation of a mechanism is inferred between two. */
  boolean infers(Node mechanism, Node one, Node other) {
    return inferred.getOrDefault(mechanism, List.of()).stream()
        .anyMatch(each -> between(each, one, other));
  }

  /** What the rules make of a coding. */
  Judged verdict(Coding coding) {
    Set<Node> unknown = new LinkedHashSet<>(coding.parties());
    // What a property says of its values makes an actor of anything, but gives it no name.
    unknown.removeIf(party -> graph.contains(party, RDFS.label.asNode(), Node.ANY));
    List<Coding.Pair> pairs =
        coding.pairs().stream()
            .filter(pair -> !unknown.contains(pair.one()) && !unknown.contains(pair.other()))
            .toList();
    Optional<Node> whole = whole(coding, unknown);
    if (coding.mechanism().isEmpty() || (pairs.isEmpty() && whole.isEmpty())) {
      return new Judged(coding, Verdict.NOT_CODABLE, List.of(), /* reversed= */ false, unknown);
    }
    Node mechanism = coding.mechanism().get();
    List<Inferred> own = inferred.getOrDefault(mechanism, List.of());
    Predicate<Inferred> exact = each -> pairs.stream().anyMatch(pair -> between(each, pair));
    List<Inferred> found =
        own.stream()
            .filter(each -> whole.map(bloc -> asOne(each, bloc)).orElseGet(() -> exact.test(each)))
            .toList();
    if (!found.isEmpty()) {
      return judged(coding, Verdict.FOUND, found, reversed(mechanism, pairs, found), unknown);
    }
    List<Inferred> other =
        own.stream()
            .filter(
                each ->
                    whole
                        .map(bloc -> amongMembers(each, bloc, coding))
                        .orElseGet(() -> pairs.stream().anyMatch(pair -> nearly(each, pair))))
            .toList();
    if (!other.isEmpty()) {
      return judged(coding, Verdict.OTHER_LEVEL, other, reversed(mechanism, pairs, other), unknown);
    }
    List<Inferred> instead =
        inferred.values().stream()
            .flatMap(List::stream)
            .filter(each -> whole.map(bloc -> asOne(each, bloc)).orElseGet(() -> exact.test(each)))
            .toList();
    return judged(
        coding,
        instead.isEmpty() ? Verdict.MISSED : Verdict.OTHER_MECHANISM,
        instead,
        /* reversed= */ false,
        unknown);
  }

  private static Judged judged(
      Coding coding, Verdict verdict, List<Inferred> by, boolean reversed, Set<Node> unknown) {
    return new Judged(
        coding, verdict, by.stream().map(Inferred::relation).toList(), reversed, unknown);
  }

  /** The bloc that was coded as a whole, so that its members are meant among themselves. */
  private Optional<Node> whole(Coding coding, Set<Node> unknown) {
    return coding.parties().size() == 1
        ? coding.parties().stream()
            .filter(party -> !unknown.contains(party) && relations.bloc(party))
            .findFirst()
        : Optional.empty();
  }

  private boolean between(Inferred each, Coding.Pair pair) {
    return between(each, pair.one(), pair.other());
  }

  /** Whether a relation is between two; a bloc and who belongs to it stand in it as one. */
  private boolean between(Inferred each, Node one, Node other) {
    if (one.equals(other)) {
      return false;
    }
    return each.sided()
        ? each.goes(one, other) || each.goes(other, one)
        : each.parties().contains(one)
            && each.parties().contains(other)
            && !relations.belong(one, other);
  }

  private boolean reversed(Node mechanism, List<Coding.Pair> pairs, List<Inferred> found) {
    return relations.directed(mechanism)
        && !pairs.isEmpty()
        && found.stream().noneMatch(each -> pairs.stream().anyMatch(pair -> asCoded(each, pair)));
  }

  /** Whether a relation goes from one that stands for the first to one that does for the second. */
  private boolean asCoded(Inferred each, Coding.Pair pair) {
    return each.sideA().stream().anyMatch(actor -> stands(actor, pair.one(), pair.other()))
        && each.sideB().stream().anyMatch(actor -> stands(actor, pair.other(), pair.one()));
  }

  /** A relation of a bloc with its own members and nobody else. */
  private boolean asOne(Inferred each, Node bloc) {
    return each.parties().size() > 1
        && each.parties().contains(bloc)
        && each.parties().stream().allMatch(party -> within(party, bloc));
  }

  /** A relation among members of a bloc alone, on what was coded or among them all. */
  private boolean amongMembers(Inferred each, Node bloc, Coding coding) {
    return each.parties().size() > 1
        && each.parties().stream().allMatch(party -> within(party, bloc))
        && (coding.bases().stream().anyMatch(relations.bases(each.relation())::contains)
            || each.parties().containsAll(relations.members(bloc)));
  }

  /** Whether a bloc stands in the place of a member, or the reverse, on one side or both. */
  private boolean nearly(Inferred each, Coding.Pair pair) {
    List<Node> ones =
        each.parties().stream().filter(party -> stands(party, pair.one(), pair.other())).toList();
    List<Node> others =
        each.parties().stream().filter(party -> stands(party, pair.other(), pair.one())).toList();
    return ones.stream()
        .anyMatch(one -> others.stream().anyMatch(other -> between(each, one, other)));
  }

  /**
   * Whether an actor stands for another: it is the same, or one of the two is a bloc to which the
   * other belongs. A bloc to which the opposite actor belongs as well, such as the United Nations,
   * stands for nobody against that actor.
   */
  private boolean stands(Node actor, Node meant, Node opposite) {
    return actor.equals(meant)
        || (within(actor, meant) && !within(opposite, meant))
        || (within(meant, actor) && !within(opposite, actor));
  }

  private boolean within(Node part, Node whole) {
    return within.computeIfAbsent(
        new Belonging(part, whole), pair -> relations.within(pair.part(), pair.whole()));
  }

  /** Whether a coding says that a mechanism works between two, itself or by a bloc. */
  boolean says(Coding coding, Node mechanism, Node one, Node other) {
    if (coding.mechanism().filter(mechanism::equals).isEmpty()) {
      return false;
    }
    if (coding.parties().size() == 1) {
      return coding.parties().stream().allMatch(bloc -> within(one, bloc) && within(other, bloc));
    }
    return coding.pairs().stream()
        .anyMatch(
            pair ->
                (stands(one, pair.one(), pair.other()) && stands(other, pair.other(), pair.one()))
                    || (stands(other, pair.one(), pair.other())
                        && stands(one, pair.other(), pair.one())));
  }
}
