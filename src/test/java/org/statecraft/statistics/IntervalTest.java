package org.statecraft.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
  /**
   * The four examples of Newcombe (1998), Two-sided confidence intervals for the single proportion,
   * by Clopper and Pearson; 9 of 10 as tables have it; and the bounds that have a closed form, 1 -
   * 0.025^(1/n).
   */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2527, 0.3676",
    "15, 148, 0.0578, 0.1617",
    "0, 20, 0.0000, 0.1684",
    "1, 29, 0.0009, 0.1776",
    "9, 10, 0.5550, 0.9975",
    "0, 1, 0.0000, 0.9750",
    "1, 1, 0.0250, 1.0000",
    "10, 10, 0.6915, 1.0000"
  })
  void theExactIntervalIsThatOfPublishedTables(int part, int whole, double low, double high) {
    Interval interval = Interval.ofShare(part, whole);
    assertThat(interval.low()).isCloseTo(low, within(0.00005));
    assertThat(interval.high()).isCloseTo(high, within(0.00005));
  }

  @Test
  void atItsBoundsWhatWasSeenOrMoreIsAsUnlikelyAsPromised() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      int whole = 1 + random.nextInt(60);
      int part = random.nextInt(whole + 1);
      String told = part + " of " + whole + ", seed " + seed;
      Interval interval = Interval.ofShare(part, whole);
      if (part > 0) {
        double more = binomial(part, whole, whole, interval.low());
        assertThat(more).as(told).isCloseTo(0.025, within(1e-9));
      } else {
        assertThat(interval.low()).as(told).isZero();
      }
      if (part < whole) {
        double fewer = binomial(0, part, whole, interval.high());
        assertThat(fewer).as(told).isCloseTo(0.025, within(1e-9));
      } else {
        assertThat(interval.high()).as(told).isOne();
      }
    }
  }

  /** How likely from so many to so many of a whole are, added up term by term. */
  private static double binomial(int from, int to, int whole, double share) {
    double sum = 0;
    for (int count = from; count <= to; count++) {
      double ways = Exactly.choose(whole, count).doubleValue();
      sum += ways * Math.pow(share, count) * Math.pow(1 - share, whole - count);
    }
    return sum;
  }

  @Test
  void aPartIsOfSomethingAndNoMoreThanIt() {
    assertThatIllegalArgumentException().isThrownBy(() -> Interval.ofShare(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Interval.ofShare(3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> Interval.ofShare(-1, 2));
  }
}
