package org.statecraft.power;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * Between which shares the true one lies with a confidence of 95 percent.
 *
 * @param low the lower bound, from 0 to 1
 * @param high the upper bound, from 0 to 1
 */
public record Interval(double low, double high) {
  private static final double ERROR = 0.05;

  /**
   * The exact interval of a share, by Clopper and Pearson: so wide that it holds the true share at
   * least so often as it promises, however few cases there are.
   *
   * @param part how many cases have what is counted
   * @param whole how many cases there are, at least one
   */
  static Interval exact(int part, int whole) {
    var interval = BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(whole, part, ERROR);
    return new Interval(interval.getLowerBound(), interval.getUpperBound());
  }
}
