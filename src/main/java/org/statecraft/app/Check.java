package org.statecraft.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.statecraft.explain.Clash;
import org.statecraft.explain.Prover;
import org.statecraft.infer.Closure;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.rule.Rule;

/** Says whether what is known contradicts itself. */
public final class Check {
  private final Workspace workspace;

  /** Checks of what is known in a workspace. */
  public Check(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Whether it does.
   *
   * @param knowledge what is known
   * @param clashes contradictions with what they rest on; none if it is consistent
   * @param more whether there are more than were wanted
   */
  public record Result(KnowledgeBase knowledge, List<Clash> clashes, boolean more) {}

  /**
   * Looks for contradictions.
   *
   * @param limit so many of each rule are wanted
   */
  public Result of(Selection chosen, int limit) {
    Closure closure = workspace.closure(chosen);
    KnowledgeBase knowledge = workspace.knowledge(chosen);
    Prover prover = new Prover(knowledge, workspace.rules(chosen));
    List<Closure.Clash> found = closure.clashes(limit + 1);
    Map<Rule, Integer> counts = new HashMap<>();
    List<Clash> few =
        found.stream()
            .filter(clash -> counts.merge(clash.rule(), 1, Integer::sum) <= limit)
            .map(clash -> prover.clash(clash.rule(), clash.solution()))
            .toList();
    return new Result(knowledge, few, few.size() < found.size());
  }
}
