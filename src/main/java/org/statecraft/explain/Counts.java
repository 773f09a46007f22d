package org.statecraft.explain;

import java.util.OptionalDouble;

/**
 * How often coding and inference agree and differ.
 *
 * @param both pairs that were coded and are inferred
 * @param inferredOnly pairs that are inferred and were not coded
 * @param codedOnly pairs that were coded and are not inferred
 * @param neither pairs of coded actors that are neither
 */
public record Counts(long both, long inferredOnly, long codedOnly, long neither) {
  Counts plus(Counts other) {
    return new Counts(
        both + other.both,
        inferredOnly + other.inferredOnly,
        codedOnly + other.codedOnly,
        neither + other.neither);
  }

  /** The share of what is inferred that was coded. */
  public OptionalDouble precision() {
    return ratio(both, both + inferredOnly);
  }

  /** The share of what was coded that is inferred. */
  public OptionalDouble recall() {
    return ratio(both, both + codedOnly);
  }

  /** The harmonic mean of precision and recall. */
  public OptionalDouble f1() {
    return ratio(2 * both, 2 * both + inferredOnly + codedOnly);
  }

  /** Cohen's kappa: agreement beyond what chance would give, at most 1. */
  public OptionalDouble kappa() {
    double all = both + inferredOnly + codedOnly + neither;
    double agreed = (both + neither) / all;
    double chance =
        ((both + inferredOnly) * (double) (both + codedOnly)
                + (codedOnly + neither) * (double) (inferredOnly + neither))
            / (all * all);
    return all == 0 || chance == 1
        ? OptionalDouble.empty()
        : OptionalDouble.of((agreed - chance) / (1 - chance));
  }

  private static OptionalDouble ratio(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
