package org.statecraft.power;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;
import org.statecraft.kb.KnowledgeBase;

/**
 * What the rules make of codings, counted by mechanism, coder and what else tells them apart. One
 * coding counts once, however many actors it names, since the pairs within it depend on one
 * another.
 */
public final class Evaluation {
  private final Graph graph;
  private final PowerRelations relations;
  private final Codings codings;
  private final Judge judge;
  private final List<Judged> judged;

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
    this.judge = new Judge(graph, relations);
    this.judged =
        codings.all().stream()
            .filter(coding -> coding.strict() || !strict)
            .filter(
                coding -> coders.isEmpty() || coding.coders().stream().anyMatch(coders::contains))
            .map(judge::verdict)
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
    for (Node mechanism : judge.mechanisms()) {
      for (int i = 0; i < everybody.size(); i++) {
        for (int j = i + 1; j < everybody.size(); j++) {
          Node one = everybody.get(i);
          Node other = everybody.get(j);
          if (judge.infers(mechanism, one, other)) {
            all++;
            known +=
                own.stream().anyMatch(coding -> judge.says(coding, mechanism, one, other)) ? 1 : 0;
          }
        }
      }
    }
    return new Precision(known, all);
  }
}
