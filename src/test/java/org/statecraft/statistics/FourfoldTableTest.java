package org.statecraft.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class FourfoldTableTest {
  private static final Interval ALL = new Interval(0, Double.POSITIVE_INFINITY);

  /**
   * Agresti (1990), p. 61, after Fisher (1935): the lady tasting tea, four cups of each kind. The
   * figures are those that R prints; its search for an odds ratio, or for one through it, ends at a
   * hundred thousandth. {@link ReferenceTest} has the same table to eight digits.
   */
  @Test
  void theLadyTastingTea() {
    FourfoldTable table = new FourfoldTable(3, 1, 1, 3);
    assertThat(table.pValue()).isCloseTo(34.0 / 70, within(1e-12));
    assertThat(table.sampleOddsRatio()).hasValue(9);
    assertThat(table.conditionalOddsRatio().orElseThrow()).isCloseTo(6.408309, within(1e-4));
    assertThat(table.interval().low()).isCloseTo(0.2117329, within(2e-5));
    assertThat(1 / table.interval().high()).isCloseTo(1 / 621.9337505, within(2e-5));
  }

  /** Fisher (1970), after Lange: like-sex twins of convicts, as the page of fisher.test has it. */
  @Test
  void convictionsOfTwins() {
    FourfoldTable table = new FourfoldTable(2, 15, 10, 3);
    assertThat(table.pValue()).isCloseTo(0.0005367241, within(1e-10));
    assertThat(table.sampleOddsRatio()).hasValue(0.04);
    assertThat(table.conditionalOddsRatio().orElseThrow()).isCloseTo(0.04693661, within(2e-5));
    assertThat(table.interval().low()).isCloseTo(0.003325764, within(2e-5));
    assertThat(table.interval().high()).isCloseTo(0.363182271, within(2e-5));
  }

  /** 330, 660, 330, 44 and 1 of 1365 ways: the first is as likely as the third. */
  @Test
  void whatIsAsLikelyCountsThoughRoundingSetsItApart() {
    assertThat(new FourfoldTable(7, 4, 4, 0).pValue()).isCloseTo(705.0 / 1365, within(1e-12));
  }

  @Test
  void anEmptyCellLeavesOneSideOpen() {
    FourfoldTable lowest = new FourfoldTable(0, 5, 5, 0);
    assertThat(lowest.sampleOddsRatio()).hasValue(0);
    assertThat(lowest.conditionalOddsRatio()).hasValue(0);
    assertThat(lowest.interval().low()).isZero();
    assertThat(lowest.interval().high()).isPositive().isLessThan(1);

    FourfoldTable highest = new FourfoldTable(5, 0, 0, 5);
    assertThat(highest.sampleOddsRatio()).hasValue(Double.POSITIVE_INFINITY);
    assertThat(highest.conditionalOddsRatio()).hasValue(Double.POSITIVE_INFINITY);
    assertThat(highest.interval().low())
        .isCloseTo(1 / lowest.interval().high(), within(1e-9))
        .isGreaterThan(1);
    assertThat(highest.interval().high()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(highest.pValue()).isCloseTo(2.0 / 252, within(1e-12));

    // One against one: a chance of 1 in 40 is met at odds of 39.
    assertThat(new FourfoldTable(0, 1, 1, 0).interval().high()).isCloseTo(39, within(1e-9));
  }

  @Test
  void whereTheSumsAllowNoOtherCountsNothingIsLearnt() {
    for (FourfoldTable table :
        new FourfoldTable[] {
          new FourfoldTable(0, 0, 3, 4),
          new FourfoldTable(3, 4, 0, 0),
          new FourfoldTable(0, 3, 0, 4),
          new FourfoldTable(3, 0, 4, 0),
          new FourfoldTable(0, 0, 0, 0)
        }) {
      assertThat(table.sampleOddsRatio()).as("%s", table).isEmpty();
      assertThat(table.conditionalOddsRatio()).as("%s", table).isEmpty();
      assertThat(table.interval()).as("%s", table).isEqualTo(ALL);
      assertThat(table.pValue()).as("%s", table).isOne();
    }
  }

  @Test
  void countsAreNotNegative() {
    assertThatIllegalArgumentException().isThrownBy(() -> new FourfoldTable(1, 2, -1, 4));
  }

  @Test
  void largeCountsAreCounted() {
    FourfoldTable table = new FourfoldTable(30_000, 70_000, 20_000, 80_000);
    double sample = table.sampleOddsRatio().orElseThrow();
    assertThat(table.conditionalOddsRatio().orElseThrow()).isCloseTo(sample, within(1e-4));
    // By Woolf's approximation, which is good for so many.
    double error = 1.959964 * Math.sqrt(1 / 3e4 + 1 / 7e4 + 1 / 2e4 + 1 / 8e4);
    assertThat(table.interval().low()).isCloseTo(sample * Math.exp(-error), within(1e-3));
    assertThat(table.interval().high()).isCloseTo(sample * Math.exp(error), within(1e-3));
  }

  @Test
  void allIsAsTheWaysToTheSameSumsSay() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 400; round++) {
      int most = 2 + random.nextInt(30);
      FourfoldTable table =
          new FourfoldTable(
              random.nextInt(most),
              random.nextInt(most),
              random.nextInt(most),
              random.nextInt(most));
      assertRight(table, table + ", seed " + seed);
    }
  }

  private static void assertRight(FourfoldTable table, String told) {
    int count = table.firstWith();
    Interval interval = table.interval();
    if (interval.low() > 0) {
      assertThat(share(table, interval.low(), k -> k >= count))
          .as(told)
          .isCloseTo(0.025, within(1e-9));
    } else {
      assertThat(ways(table, count - 1)).as(told).isEqualTo(BigInteger.ZERO);
    }
    if (interval.high() < Double.POSITIVE_INFINITY) {
      assertThat(share(table, interval.high(), k -> k <= count))
          .as(told)
          .isCloseTo(0.025, within(1e-9));
    } else {
      assertThat(ways(table, count + 1)).as(told).isEqualTo(BigInteger.ZERO);
    }
    double estimate = table.conditionalOddsRatio().orElse(0);
    if (estimate > 0 && estimate < Double.POSITIVE_INFINITY) {
      double here = share(table, estimate, k -> k == count);
      for (double other : new double[] {estimate * 0.999, estimate * 1.001}) {
        assertThat(share(table, other, k -> k == count)).as(told).isLessThan(here);
      }
    }
    BigInteger own = ways(table, count);
    double noLikelier = share(table, 1, k -> ways(table, k).compareTo(own) <= 0);
    assertThat(table.pValue()).as(told).isCloseTo(noLikelier, within(1e-10));
  }

  /** How likely some counts of the first group are, by the ways to each and an odds ratio. */
  private static double share(FourfoldTable table, double odds, IntPredicate counted) {
    int first = table.firstWith() + table.firstWithout();
    IntToDoubleFunction weight = k -> ways(table, k).doubleValue() * Math.pow(odds, k);
    double all = 0;
    double some = 0;
    for (int k = 0; k <= first; k++) {
      all += weight.applyAsDouble(k);
      some += counted.test(k) ? weight.applyAsDouble(k) : 0;
    }
    return some / all;
  }

  /** In how many ways so many of the first group can be among those with the outcome. */
  private static BigInteger ways(FourfoldTable table, int count) {
    int first = table.firstWith() + table.firstWithout();
    int second = table.secondWith() + table.secondWithout();
    int rest = table.firstWith() + table.secondWith() - count;
    return count < 0 || count > first || rest < 0 || rest > second
        ? BigInteger.ZERO
        : Exactly.choose(first, count).multiply(Exactly.choose(second, rest));
  }
}
