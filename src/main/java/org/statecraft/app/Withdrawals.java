package org.statecraft.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.statecraft.infer.Closure;
import org.statecraft.infer.Materializer;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.power.Belief;
import org.statecraft.power.ProvenanceFilter;
import org.statecraft.rule.RuleSet;

/**
 * Takes sources away and infers without them: from what is left something else may follow that
 * brings a conclusion back, which no look at its proofs would tell.
 */
public final class Withdrawals {
  private final Reinference again;
  private final Materializer.Progress progress;
  private final Belief belief;
  private final ProvenanceFilter provenance;

  /** By the sources that were taken away, which of all conclusions hold without them. */
  private final Map<Set<Node>, Set<Triple>> left = new ConcurrentHashMap<>();

  private boolean cut;

  /**
   * Withdrawals from what was chosen.
   *
   * @param knowledge what is seen of it
   * @param rules the rules by which something follows from that
   * @param progress is told how far one of those at work is
   */
  Withdrawals(
      KnowledgeBase knowledge, RuleSet rules, Selection chosen, Materializer.Progress progress) {
    this.again = new Reinference(knowledge, rules, chosen.bounds());
    this.progress = progress;
    this.belief = chosen.perspective().belief();
    this.provenance =
        new ProvenanceFilter(knowledge.union() ? knowledge.stated() : knowledge.statements());
  }

  /** The sets that were found for a conclusion, and how many were tried for it. */
  private static final class Found {
    private final List<Set<Node>> sets = new ArrayList<>();
    private int tried;
  }

  /**
   * The sets of sources without which a conclusion does not hold.
   *
   * @param candidates the sets to be tried for each conclusion, in the order of what is wanted
   * @param limit so many are enough for each conclusion
   */
  public Map<Triple, List<Set<Node>>> decisive(Map<Triple, List<Set<Node>>> candidates, int limit) {
    Map<Triple, Found> found = new LinkedHashMap<>();
    candidates.keySet().forEach(goal -> found.put(goal, new Found()));
    for (Set<Set<Node>> next = next(candidates, found, limit);
        !next.isEmpty();
        next = next(candidates, found, limit)) {
      infer(next, candidates.keySet());
      candidates.forEach((goal, sets) -> take(goal, sets, found.get(goal), limit));
    }
    Map<Triple, List<Set<Node>>> decisive = new LinkedHashMap<>();
    found.forEach(
        (goal, each) -> {
          decisive.put(goal, each.sets);
          cut |= each.tried < candidates.getOrDefault(goal, List.of()).size();
        });
    return decisive;
  }

  /** Whether sets were left out that may be decisive, too. */
  public boolean cut() {
    return cut;
  }

  /** What has to be tried next if all of it takes its conclusion away. */
  private Set<Set<Node>> next(
      Map<Triple, List<Set<Node>>> candidates, Map<Triple, Found> found, int limit) {
    Set<Set<Node>> next = new LinkedHashSet<>();
    candidates.forEach(
        (goal, sets) -> {
          Found sofar = Objects.requireNonNull(found.get(goal));
          int end = Math.min(sets.size(), sofar.tried + limit - sofar.sets.size());
          next.addAll(sets.subList(sofar.tried, end));
        });
    return next;
  }

  private void infer(Set<Set<Node>> sets, Set<Triple> goals) {
    List<Set<Node>> wanted = sets.stream().filter(set -> !left.containsKey(set)).toList();
    again.each(
        wanted.size(),
        i -> new Reinference.Supposed(provenance.restingOn(wanted.get(i), belief), List.of()),
        (i, closure) -> left.put(wanted.get(i), holding(goals, closure.orElseThrow())),
        () -> false,
        progress);
  }

  private static Set<Triple> holding(Set<Triple> goals, Closure closure) {
    return goals.stream().filter(closure::holds).collect(Collectors.toSet());
  }

  private void take(Triple goal, List<Set<Node>> sets, @Nullable Found found, int limit) {
    Objects.requireNonNull(found);
    while (found.sets.size() < limit && found.tried < sets.size()) {
      Set<Node> set = sets.get(found.tried);
      Set<Triple> hold = left.get(set);
      if (hold == null) {
        return;
      }
      found.tried++;
      if (!hold.contains(goal)) {
        found.sets.add(set);
      }
    }
  }
}
