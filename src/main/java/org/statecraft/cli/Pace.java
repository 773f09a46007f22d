package org.statecraft.cli;

import java.util.Locale;

/** How fast work goes, from its start on. */
final class Pace {
  private static final double NANOSECONDS = 1e9;

  private final long start = System.nanoTime();

  /** How long it has gone on, in seconds. */
  double seconds() {
    return (System.nanoTime() - start) / NANOSECONDS;
  }

  /** How long the rest takes if it goes on so, with a comma before it; empty if nobody can know. */
  String left(long done, long wanted) {
    return done <= 0 || wanted <= done
        ? ""
        : String.format(Locale.ROOT, ", %.0f s left", seconds() * (wanted - done) / done);
  }
}
