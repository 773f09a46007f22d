package org.statecraft.app;

import org.statecraft.kb.KnowledgeBase;
import org.statecraft.power.Reading;
import org.statecraft.power.ReadingComparison;

/** Compares the two readings of the terms of initiatives, and what follows from each. */
public final class CompareReadings {
  private final Workspace workspace;

  /** Readings in what is known in a workspace. */
  public CompareReadings(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Infers from each reading and compares.
   *
   * @throws org.statecraft.problem.RequestProblem if nothing is known that was read twice
   */
  public ReadingComparison of(Selection chosen) {
    return ReadingComparison.of(
        workspace.facts(chosen), known(chosen, Reading.FIRST), known(chosen, Reading.SECOND));
  }

  /** A reading that is in force needs no supposing, so that what is kept of it can be used. */
  private KnowledgeBase known(Selection chosen, Reading reading) {
    return workspace.knowledge(
        reading.inForce(workspace.facts(chosen)) ? chosen : chosen.by(reading));
  }
}
