package org.statecraft.infer;

import java.time.Duration;
import org.statecraft.problem.LimitExceeded;

/** Counts the work of inference and stops it at its bounds. */
final class Meter {
  private static final int GLANCE = 1 << 12;

  private final Bounds bounds;
  private final Facts facts;
  private final long given;
  private final long deadline;
  private int ticks;
  private String rule = "";

  Meter(Bounds bounds, Facts facts) {
    this.bounds = bounds;
    this.facts = facts;
    this.given = facts.size();
    this.deadline = bounds.time().map(time -> System.nanoTime() + time.toNanos()).orElse(0L);
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
    if (deadline != 0 && System.nanoTime() > deadline) {
      throw LimitExceeded.ofMeans(
          "inference was stopped after "
              + bounds.time().map(Duration::toMillis).orElse(0L)
              + " ms"
              + where(),
          "allow more time with --max-time");
    }
    if (facts.size() - given > bounds.triples()) {
      throw LimitExceeded.ofMeans(
          "inference was stopped after " + bounds.triples() + " conclusions" + where(),
          "a rule may feed itself with ever new terms; if none does, allow more"
              + " with --max-triples");
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new org.apache.jena.query.QueryCancelledException();
    }
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
