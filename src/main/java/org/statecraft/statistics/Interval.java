package org.statecraft.statistics;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * Between which values the true one lies with a confidence of 95 percent.
 *
 * @param low the lower bound
 * @param high the upper bound; positive infinity where there is none
 */
public record Interval(double low, double high) {
  /** How often, at most, an interval may miss the true value; on each side half as often. */
  static final double ERROR = 0.05;

  /**
   * The exact interval of a share, by Clopper and Pearson (1934): so wide that it holds the true
   * share at least so often as it promises, however few cases there are.
   *
   * @param part how many cases have what is counted
   * @param whole how many cases there are, at least one
   * @throws IllegalArgumentException if there is no case, or the part is not a part of the whole
   */
  public static Interval ofShare(int part, int whole) {
    var interval = BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(whole, part, ERROR);
    return new Interval(interval.getLowerBound(), interval.getUpperBound());
  }
}
