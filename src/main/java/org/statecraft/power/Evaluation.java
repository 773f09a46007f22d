package org.statecraft.power;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDFS;
import org.statecraft.kb.KnowledgeBase;

/**
 * What the rules make of each coding. One coding counts once, however many actors it names, since
 * the pairs within it depend on one another. It does not matter in which direction a coded relation
 * goes, which few coders say; what is found the other way round alone is marked. Nobody is in a
 * relation with itself.
 */
public final class Evaluation {
  private final Graph graph;
  private final PowerRelations relations;
  private final Codings codings;
  private final Map<Node, List<Inferred>> inferred = new LinkedHashMap<>();
  private final Map<Belonging, Boolean> within = new HashMap<>();
  private final List<Judged> judged;

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
   * A coding and what the rules make of it.
   *
   * @param coding the coding
   * @param verdict what they make of it
   * @param by the inferred relations that show it; of another mechanism, those
   * @param reversed whether all of them go the other way round than coded, where direction matters
   * @param unknown parties of whom not even the name is known
   */
  public record Judged(
      Coding coding, Verdict verdict, List<Node> by, boolean reversed, Set<Node> unknown) {}

  /**
   * How many of the relations inferred among those whom an exhaustive coder coded were coded, each
   * two actors counting once for a mechanism.
   *
   * @param coded how many were coded
   * @param inferred how many are inferred
   */
  public record Precision(int coded, int inferred) {
    /** The share that was coded; empty where nothing is inferred. */
    public OptionalDouble share() {
      return inferred == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) coded / inferred);
    }
  }

  /**
   * Judges what was coded.
   *
   * @param coders whose codings count; empty for everybody's
   * @param strict whether codings that are marked for it are left out
   */
  public Evaluation(KnowledgeBase knowledge, Set<Node> coders, boolean strict) {
    this(knowledge.everything(), coders, strict);
  }

  /**
   * Judges what was coded.
   *
   * @param graph what is known, with what follows
   * @param coders whose codings count; empty for everybody's
   * @param strict whether codings that are marked for it are left out
   */
  public Evaluation(Graph graph, Set<Node> coders, boolean strict) {
    this.graph = graph;
    this.relations = new PowerRelations(graph);
    this.codings = new Codings(graph);
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
    this.judged =
        codings.all().stream()
            .filter(coding -> coding.strict() || !strict)
            .filter(
                coding -> coders.isEmpty() || coding.coders().stream().anyMatch(coders::contains))
            .map(this::judge)
            .toList();
  }

  /** The mechanisms of some relations, by name. */
  public List<Node> mechanisms(List<Node> some) {
    return some.stream()
        .map(relations::mechanism)
        .distinct()
        .sorted(NodeCmp::compareRDFTerms)
        .toList();
  }

  /** Every coding with its verdict, coded relations first, each kind by name. */
  public List<Judged> judged() {
    return judged;
  }

  private Judged judge(Coding coding) {
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

  /** The verdicts on all codings together. */
  public Tally total() {
    return tally(each -> true);
  }

  /** The verdicts by mechanism, where one was coded; the mechanisms by name. */
  public Map<Node, Tally> byMechanism() {
    Map<Node, Tally> tallies = new LinkedHashMap<>();
    Set<Node> mechanisms = new LinkedHashSet<>(relations.mechanisms());
    judged.forEach(each -> each.coding().mechanism().ifPresent(mechanisms::add));
    for (Node mechanism : mechanisms) {
      tallies.put(
          mechanism,
          tally(each -> each.coding().mechanism().filter(mechanism::equals).isPresent()));
    }
    return tallies;
  }

  /** The verdicts on codings that find no mechanism. */
  public Tally ofNoMechanism() {
    return tally(each -> each.coding().mechanism().isEmpty());
  }

  /** The verdicts by coder, those with the most codings first, then by name. */
  public Map<Node, Tally> byCoder() {
    Map<Node, Tally> tallies = new HashMap<>();
    coders().forEach(coder -> tallies.put(coder, by(Set.of(coder))));
    Map<Node, Tally> ordered = new LinkedHashMap<>();
    tallies.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<Node, Tally> each) -> -each.getValue().codable())
                .thenComparing(Map.Entry::getKey, NodeCmp::compareRDFTerms))
        .forEach(each -> ordered.put(each.getKey(), each.getValue()));
    return ordered;
  }

  /** The verdicts by the year of the works; see {@link CodingGroups#byYear}. */
  public Map<String, Tally> byYear() {
    return new CodingGroups(graph).byYear(judged);
  }

  /** The verdicts by the camp of the coders; see {@link CodingGroups#byCamp}. */
  public Map<Node, Tally> byCamp() {
    return new CodingGroups(graph).byCamp(judged);
  }

  /** How far those who coded the same agree. */
  public CodingAgreement agreement() {
    return new CodingAgreement(judged);
  }

  private Set<Node> coders() {
    Set<Node> coders = new LinkedHashSet<>();
    judged.forEach(each -> coders.addAll(each.coding().coders()));
    return coders;
  }

  /** The verdicts on the codings of some coders together. */
  public Tally by(Set<Node> coders) {
    return tally(each -> each.coding().coders().stream().anyMatch(coders::contains));
  }

  private Tally tally(Predicate<Judged> wanted) {
    return Tally.of(judged.stream().filter(wanted).map(Judged::verdict).toList());
  }

  /** How precise the rules are by each coder who is declared exhaustive, by name. */
  public Map<Node, Precision> precisions() {
    Map<Node, Precision> precisions = new LinkedHashMap<>();
    coders().stream()
        .filter(codings::exhaustive)
        .sorted(NodeCmp::compareRDFTerms)
        .forEach(coder -> precisions.put(coder, precision(coder)));
    return precisions;
  }

  /** How precise they are by all of these coders together; empty where there is none of them. */
  public OptionalDouble precision() {
    Precision all = new Precision(0, 0);
    for (Precision each : precisions().values()) {
      all = new Precision(all.coded() + each.coded(), all.inferred() + each.inferred());
    }
    return all.share();
  }

  private Precision precision(Node coder) {
    List<Coding> own =
        judged.stream()
            .map(Judged::coding)
            .filter(coding -> coding.coders().contains(coder) && coding.mechanism().isPresent())
            .toList();
    Set<Node> actors = new HashSet<>();
    own.forEach(coding -> actors.addAll(coding.parties()));
    List<Node> everybody = actors.stream().sorted(NodeCmp::compareRDFTerms).toList();
    int known = 0;
    int all = 0;
    for (Map.Entry<Node, List<Inferred>> each : inferred.entrySet()) {
      for (int i = 0; i < everybody.size(); i++) {
        for (int j = i + 1; j < everybody.size(); j++) {
          Node one = everybody.get(i);
          Node other = everybody.get(j);
          if (each.getValue().stream().anyMatch(relation -> between(relation, one, other))) {
            all++;
            known +=
                own.stream().anyMatch(coding -> says(coding, each.getKey(), one, other)) ? 1 : 0;
          }
        }
      }
    }
    return new Precision(known, all);
  }

  /** Whether a coding says that a mechanism works between two, itself or by a bloc. */
  private boolean says(Coding coding, Node mechanism, Node one, Node other) {
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
