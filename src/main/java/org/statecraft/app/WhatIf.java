package org.statecraft.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.statecraft.explain.Change;
import org.statecraft.explain.Difference;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.query.Hints;

/** Says what would follow if other facts held. */
public final class WhatIf {
  private final Workspace workspace;

  /** Suppositions on what is known in a workspace. */
  public WhatIf(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * What would be otherwise.
   *
   * @param before what is known
   * @param after what would be known
   * @param changes conclusions that would appear and disappear
   * @param added what is supposed and was not stated
   * @param removed what is supposed not to hold
   * @param hints what is to be said of the supposition itself
   */
  public record Result(
      KnowledgeBase before,
      KnowledgeBase after,
      List<Change> changes,
      List<Triple> added,
      Set<Triple> removed,
      List<String> hints) {}

  /**
   * Infers from what is supposed and compares.
   *
   * @param hypothesis what is supposed to hold, and not to
   * @param explained so many changes of each rule are explained
   */
  public Result of(Selection chosen, Hypothesis hypothesis, int explained) {
    List<String> hints = new ArrayList<>();
    KnowledgeBase before = workspace.knowledge(chosen);
    Set<Triple> removed = hypothesis.removed(before, hints::add);
    List<Triple> added = hypothesis.added(before);
    Workspace.Supposition after = workspace.suppose(chosen, added, removed);
    List<Change> changes =
        new Difference(before, workspace.rules(chosen), after.knowledge(), after.rules())
            .changes(rule -> true, explained);
    hints.addAll(new Hints(before).forSupposed(added));
    List<Triple> fresh =
        added.stream().filter(triple -> !before.stated().contains(triple)).toList();
    return new Result(before, after.knowledge(), changes, fresh, removed, hints);
  }
}
