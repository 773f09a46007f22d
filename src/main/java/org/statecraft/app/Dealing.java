package org.statecraft.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.statecraft.infer.Closure;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.TermOrder;
import org.statecraft.power.Evaluation;
import org.statecraft.power.Pair;
import org.statecraft.power.Placebo;
import org.statecraft.power.RelationSet;
import org.statecraft.power.SC;
import org.statecraft.power.Verdict;
import org.statecraft.problem.RequestProblem;

/**
 * Deals out anew who did what, and infers from that: how much would follow by chance. Of each kind
 * of thing that names actors, such as perceptions, the actors are shuffled among the things, so
 * that each acts as often as before, and all else of the things stays.
 */
public final class Dealing {
  private final Workspace workspace;

  /** What is known in a workspace, dealt out anew. */
  public Dealing(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * What is dealt out.
   *
   * @param about classes or properties that are dealt; none for all that are declared
   * @param times how often each is dealt
   * @param seed from which the order of chance follows
   */
  public record Request(List<Node> about, int times, long seed) {}

  /**
   * What came out.
   *
   * @param knowledge what is known
   * @param placebo what follows by chance
   */
  public record Result(KnowledgeBase knowledge, Placebo placebo) {}

  /** Things of a class that name actors by a property. */
  private record Hand(Node type, Node property, List<Triple> stated) {}

  /** A number that is counted: what of which mechanism. */
  private record Count(Placebo.Measure measure, Node mechanism) {}

  /**
   * Deals and infers, on all processors. Where it is stopped, what was dealt so far comes out.
   *
   * @throws RequestProblem if nothing of what was named can be dealt
   */
  public Result of(Selection chosen, Request request, TrialWatcher watcher) {
    Trials trials = new Trials(workspace, chosen);
    List<Hand> hands = hands(trials.knowledge().stated(), request.about());
    List<Reinference.Supposed> wanted = new ArrayList<>();
    // One of each in turn, so that all have been dealt as often where it is stopped.
    for (int time = 0; time < request.times(); time++) {
      for (int hand = 0; hand < hands.size(); hand++) {
        Random chance = new Random(31L * (31L * request.seed() + time) + hand);
        wanted.add(dealt(hands.get(hand).stated(), chance));
      }
    }
    Map<Count, Integer> observed = counts(trials.base());
    List<Optional<Map<Count, Integer>>> counts =
        trials.each(wanted, (number, closure) -> counts(closure), number -> observed, watcher);
    List<Placebo.Row> rows = new ArrayList<>();
    for (int hand = 0; hand < hands.size(); hand++) {
      List<Map<Count, Integer>> own = new ArrayList<>();
      for (int i = hand; i < counts.size(); i += hands.size()) {
        counts.get(i).ifPresent(own::add);
      }
      rows.addAll(rows(hands.get(hand), observed, own));
    }
    int done = (int) counts.stream().filter(Optional::isPresent).count();
    return new Result(trials.knowledge(), new Placebo(rows, done / hands.size(), request.times()));
  }

  private static List<Hand> hands(Graph stated, List<Node> about) {
    List<Hand> hands = new ArrayList<>();
    stated.stream(Node.ANY, SC.PERMUTED_IN_PLACEBO, Node.ANY)
        .sorted(TermOrder.TRIPLES)
        .filter(
            each ->
                about.isEmpty()
                    || about.contains(each.getSubject())
                    || about.contains(each.getObject()))
        .forEach(
            each ->
                hands.add(
                    new Hand(
                        each.getSubject(),
                        each.getObject(),
                        stated.stream(Node.ANY, RDF.type.asNode(), each.getSubject())
                            .map(Triple::getSubject)
                            .flatMap(thing -> stated.stream(thing, each.getObject(), Node.ANY))
                            .sorted(TermOrder.TRIPLES)
                            .toList())));
    hands.removeIf(hand -> hand.stated().size() < 2);
    if (hands.isEmpty()) {
      throw new RequestProblem(
          "nothing of this kind names actors that could be dealt out anew",
          "name a class or property such as sc:Perception; without a name all is dealt");
    }
    return hands;
  }

  private static Reinference.Supposed dealt(List<Triple> stated, Random chance) {
    List<Node> actors = new ArrayList<>(stated.stream().map(Triple::getObject).toList());
    Collections.shuffle(actors, chance);
    Set<Triple> dealt = new HashSet<>();
    for (int i = 0; i < stated.size(); i++) {
      dealt.add(
          Triple.create(stated.get(i).getSubject(), stated.get(i).getPredicate(), actors.get(i)));
    }
    Collection<Triple> removed = stated.stream().filter(each -> !dealt.contains(each)).toList();
    Set<Triple> before = new HashSet<>(stated);
    return new Reinference.Supposed(
        removed, dealt.stream().filter(each -> !before.contains(each)).toList());
  }

  private static Map<Count, Integer> counts(Closure closure) {
    Map<Count, Integer> counts = new LinkedHashMap<>();
    RelationSet relations = new RelationSet(closure.graph());
    relations
        .mechanisms()
        .values()
        .forEach(
            mechanism ->
                counts.merge(new Count(Placebo.Measure.RELATIONS, mechanism), 1, Integer::sum));
    for (Pair pair : relations.pairs().keySet()) {
      counts.merge(new Count(Placebo.Measure.PAIRS, pair.mechanism()), 1, Integer::sum);
    }
    counts.put(
        new Count(Placebo.Measure.CODINGS, Node.ANY),
        new Evaluation(closure.graph(), Set.of(), /* strict= */ false)
            .total()
            .count(Verdict.FOUND));
    return counts;
  }

  private static List<Placebo.Row> rows(
      Hand hand, Map<Count, Integer> observed, List<Map<Count, Integer>> dealt) {
    List<Placebo.Row> rows = new ArrayList<>();
    Set<Count> all = new HashSet<>(observed.keySet());
    dealt.forEach(each -> all.addAll(each.keySet()));
    for (Placebo.Measure measure : Placebo.Measure.values()) {
      Map<Node, Count> own = new TreeMap<>(Comparator.comparing(Node::toString));
      all.stream()
          .filter(count -> count.measure() == measure)
          .forEach(count -> own.put(count.mechanism(), count));
      for (Count count : own.values()) {
        List<Integer> numbers = dealt.stream().map(each -> each.getOrDefault(count, 0)).toList();
        int now = observed.getOrDefault(count, 0);
        // What the dealing does not touch says nothing of chance.
        if (measure == Placebo.Measure.CODINGS
            || numbers.stream().anyMatch(number -> number != now)) {
          rows.add(
              new Placebo.Row(
                  hand.type(), hand.property(), measure, count.mechanism(), now, numbers));
        }
      }
    }
    return rows;
  }
}
