package org.statecraft.statistics;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * How many of the first group have an outcome, if it is known how many have it in all: Fisher's
 * noncentral hypergeometric distribution, whose parameter is the odds ratio. Odds are handled by
 * their logarithms, in which all that is sought here rises evenly and neither end is crowded.
 */
final class ConditionalOdds {
  private static final double ACCURACY = 1e-13;

  /**
   * By how much rounding may set apart the logarithms of equal probabilities; that of R. Fisher's
   * test in Commons Statistics 1.2 misses equal ones, such as 7 of 11 against 4 of 4.
   */
  private static final double EQUAL = 1e-7;

  private final int low;
  private final int high;

  /** By count from the lowest, the logarithm of its probability where the odds ratio is 1. */
  private final double[] logarithms;

  ConditionalOdds(int first, int second, int with) {
    // The distribution takes no population of nobody; of one without the outcome it is the same.
    int population = Math.max(1, Math.addExact(first, second));
    var even = HypergeometricDistribution.of(population, first, with);
    low = even.getSupportLowerBound();
    high = even.getSupportUpperBound();
    logarithms = IntStream.rangeClosed(low, high).mapToDouble(even::logProbability).toArray();
  }

  /** Whether the sums leave more than one count possible, so that it tells something. */
  boolean free() {
    return low < high;
  }

  /** The odds ratio under which a count is likeliest: the one whose mean it is. */
  double likeliest(int count) {
    if (count == low) {
      return 0;
    }
    return count == high ? Double.POSITIVE_INFINITY : solved(log -> mean(log) - count);
  }

  /** The odds ratio under which a count or a higher one has only this probability. */
  double lower(int count, double probability) {
    return count == low ? 0 : solved(log -> share(log, count, high) - probability);
  }

  /** The odds ratio under which a count or a lower one has only this probability. */
  double upper(int count, double probability) {
    return count == high
        ? Double.POSITIVE_INFINITY
        : solved(log -> probability - share(log, low, count));
  }

  /** The probability of all counts that are no likelier than a count, where the odds are even. */
  double noLikelierThan(int count) {
    double own = logarithms[count - low] + EQUAL;
    return Math.min(
        1, Arrays.stream(logarithms).filter(other -> other <= own).map(Math::exp).sum());
  }

  private double mean(double log) {
    double[] weights = weights(log);
    double sum = 0;
    double counted = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      counted += weights[i] * (low + i);
    }
    return counted / sum;
  }

  /** The probability of the counts from one to another. */
  private double share(double log, int from, int to) {
    double[] weights = weights(log);
    double sum = 0;
    double counted = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      counted += low + i >= from && low + i <= to ? weights[i] : 0;
    }
    return counted / sum;
  }

  /** By count, what its probability is in proportion to; the greatest is 1. */
  private double[] weights(double log) {
    double[] weights = new double[logarithms.length];
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = logarithms[i] + i * log;
      greatest = Math.max(greatest, weights[i]);
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.exp(weights[i] - greatest);
    }
    return weights;
  }

  /** The odds ratio at which something that rises with its logarithm is nothing. */
  private static double solved(DoubleUnaryOperator rising) {
    double reach = 1;
    while (rising.applyAsDouble(-reach) > 0 || rising.applyAsDouble(reach) < 0) {
      reach *= 2;
    }
    BrentSolver solver = new BrentSolver(ACCURACY, ACCURACY, Double.MIN_VALUE);
    return Math.exp(solver.findRoot(rising, -reach, reach));
  }
}
