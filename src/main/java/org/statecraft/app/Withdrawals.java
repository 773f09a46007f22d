package org.statecraft.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.statecraft.infer.Bounds;
import org.statecraft.infer.Closure;
import org.statecraft.infer.Materializer;
import org.statecraft.infer.Revision;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.power.Belief;
import org.statecraft.power.ProvenanceFilter;
import org.statecraft.rule.RuleSet;
import org.statecraft.task.Parallel;

/**
 * Takes sources away and infers without them: from what is left something else may follow that
 * brings a conclusion back, which no look at its proofs would tell.
 */
public final class Withdrawals {
  private final KnowledgeBase knowledge;
  private final RuleSet rules;
  private final Bounds bounds;
  private final Materializer.Progress progress;
  private final Belief belief;
  private final Graph stated;
  private final ProvenanceFilter provenance;

  /** What has read all that is stated and is not at work. */
  private final Queue<Revision> idle = new ConcurrentLinkedQueue<>();

  /** By the sources that were taken away, which of all conclusions hold without them. */
  private final Map<Set<Node>, Set<Triple>> left = new HashMap<>();

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
    this.knowledge = knowledge;
    this.rules = rules;
    this.bounds = chosen.bounds();
    this.progress = progress;
    this.belief = chosen.perspective().belief();
    this.stated = knowledge.stated();
    this.provenance = new ProvenanceFilter(knowledge.union() ? stated : knowledge.statements());
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

  /** Infers without each of some sets, with as many at work as there are processors. */
  private void infer(Set<Set<Node>> sets, Set<Triple> goals) {
    Queue<Set<Node>> wanted =
        new ConcurrentLinkedQueue<>(sets.stream().filter(set -> !left.containsKey(set)).toList());
    int workers = Math.min(wanted.size(), Runtime.getRuntime().availableProcessors());
    List<Supplier<Map<Set<Node>, Set<Triple>>>> work = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      // There is one line to say on how far the work is.
      Materializer.Progress watcher = i == 0 ? progress : Materializer.Progress.NONE;
      work.add(() -> infer(wanted, goals, watcher));
    }
    Parallel.all(work).forEach(left::putAll);
  }

  private Map<Set<Node>, Set<Triple>> infer(
      Queue<Set<Node>> wanted, Set<Triple> goals, Materializer.Progress watcher) {
    Map<Set<Node>, Set<Triple>> found = new HashMap<>();
    Revision known = idle.poll();
    Revision revision =
        known == null ? new Revision(stated, knowledge.sources(), rules, bounds) : known;
    for (Set<Node> set = wanted.poll(); set != null; set = wanted.poll()) {
      Closure closure = revision.without(provenance.restingOn(set, belief), watcher);
      found.put(set, goals.stream().filter(closure::holds).collect(Collectors.toSet()));
    }
    idle.add(revision);
    return found;
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
