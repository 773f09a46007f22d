package org.statecraft.serve;

import java.time.Duration;

/**
 * What requests may cost.
 *
 * @param time how long one may take
 * @param rows how many rows or triples the answer to one may have
 * @param atOnce how many may be at work at a time
 */
public record Budget(Duration time, long rows, int atOnce) {
  /** What they may cost where nobody says otherwise. */
  public static final Budget USUAL = new Budget(Duration.ofSeconds(30), 100_000, 4);

  /** So many bytes an answer has at most, since it is kept until it is whole. */
  static final int MOST_BYTES = 1 << 26;
}
