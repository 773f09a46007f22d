package org.statecraft.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Quantile;

/** What a figure came to in repeated draws by chance alone, to hold the observed one against. */
public final class NullDistribution {
  /** The estimate that R and pandas give unless told otherwise. */
  private static final Quantile QUANTILE =
      Quantile.withDefaults().with(Quantile.EstimationMethod.HF7);

  private final double[] drawn;

  private NullDistribution(double[] drawn) {
    this.drawn = drawn;
  }

  /**
   * The distribution of what was drawn.
   *
   * @param drawn what the figure came to in each draw
   * @throws IllegalArgumentException if there is no draw, or one that is not a number
   */
  public static NullDistribution of(double... drawn) {
    if (drawn.length == 0 || Arrays.stream(drawn).anyMatch(Double::isNaN)) {
      throw new IllegalArgumentException("draws are numbers, one at least");
    }
    return new NullDistribution(drawn.clone());
  }

  /** How many draws there are. */
  public int draws() {
    return drawn.length;
  }

  /** In how many draws the figure came to the observed value or a higher one. */
  public int reaching(double observed) {
    return (int) Arrays.stream(drawn).filter(value -> value >= observed).count();
  }

  /**
   * How likely the observed value or a higher one is by chance: (k + 1) / (N + 1) where k of N
   * draws reach it. What was observed counts as one draw more, without which the test would reject
   * too often (Phipson and Smyth 2010, Permutation p-values should never be zero).
   */
  public double pValue(double observed) {
    return (reaching(observed) + 1.0) / (draws() + 1.0);
  }

  /**
   * The value below which a part of the draws lies, between two draws by interpolation (definition
   * 7 of Hyndman and Fan 1996).
   *
   * @param part from 0 to 1; one half gives the median
   */
  public double quantile(double part) {
    return QUANTILE.evaluate(drawn, part);
  }
}
