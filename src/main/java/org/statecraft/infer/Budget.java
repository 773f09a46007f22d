package org.statecraft.infer;

import org.statecraft.problem.LimitExceeded;
import org.statecraft.rule.Rule;
import org.statecraft.task.Task;

/** Counts the work of inference and stops it at its bounds. */
final class Budget {
  private static final int GLANCE = 1 << 12;

  private final Bounds bounds;
  private final WorkingMemory facts;
  private final long given;
  private int ticks;
  private String rule = "";

  Budget(Bounds bounds, WorkingMemory facts) {
    this.bounds = bounds;
    this.facts = facts;
    this.given = facts.size();
  }

  /** Names the rule at work, for the message. */
  void works(Rule at) {
    rule = at.name();
    look();
  }

  /** Counts one piece of work; looks at the bounds now and then. */
  void tick() {
    if ((++ticks & (GLANCE - 1)) == 0) {
      look();
    }
  }

  private void look() {
    if (Task.stopping()) {
      throw stopped();
    }
    if (facts.size() - given > bounds.triples()) {
      throw LimitExceeded.ofMeans(
          "inference was stopped after " + bounds.triples() + " conclusions" + where(),
          "a rule may feed itself with ever new terms; if none does, allow more"
              + " with --max-triples");
    }
  }

  /** Why the work was stopped from outside, and where. */
  RuntimeException stopped() {
    return Task.stopped("inference", where());
  }

  private String where() {
    return rule.isEmpty() ? "" : ", in the rule " + rule;
  }

  /** Stops a stratum that does not come to an end. */
  void round(int number) {
    look();
    if (number > bounds.rounds()) {
      throw LimitExceeded.ofMeans(
          "inference was stopped after "
              + bounds.rounds()
              + (bounds.rounds() == 1 ? " round" : " rounds")
              + where(),
          "a rule may feed itself with ever new terms; if none does, allow more"
              + " with --max-rounds");
    }
  }
}
