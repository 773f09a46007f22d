package org.statecraft.problem;

import org.jspecify.annotations.Nullable;

/** A limit on time, rows or memory was hit; what has been written so far is incomplete. */
public final class LimitExceeded extends Problem {
  private static final long serialVersionUID = 1L;

  private final boolean cutShort;

  private LimitExceeded(String sentence, @Nullable String remedy, boolean cutShort) {
    super(sentence, remedy, null);
    this.cutShort = cutShort;
  }

  /** The user's own limit on the size of the result; what is shown is as long as was asked for. */
  public static LimitExceeded ofSize(String sentence, @Nullable String remedy) {
    return new LimitExceeded(sentence, remedy, false);
  }

  /** Time or memory ran out; what is shown ends at a place that nobody chose. */
  public static LimitExceeded ofMeans(String sentence, @Nullable String remedy) {
    return new LimitExceeded(sentence, remedy, true);
  }

  /** Whether the result ends where nobody chose, so that it must not pass for a whole one. */
  public boolean cutShort() {
    return cutShort;
  }
}
