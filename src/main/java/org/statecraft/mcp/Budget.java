package org.statecraft.mcp;

import java.time.Duration;

/**
 * What one call may cost.
 *
 * @param time how long it may take
 * @param rows how many rows, proofs or triples it gives where the call asks for no other number
 */
public record Budget(Duration time, int rows) {
  /** More rows than this are for no reader; a query can be narrowed. */
  public static final int MOST_ROWS = 1_000;

  /** What one call may cost where nobody says otherwise. */
  public static final Budget USUAL = new Budget(Duration.ofSeconds(20), 50);

  /**
   * Facts of one answer that are traced to their sources, which takes more time than finding them.
   */
  static final int TRACED = 100;
}
