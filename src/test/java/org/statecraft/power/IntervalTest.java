package org.statecraft.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
  /**
   * The four examples of Newcombe (1998), Two-sided confidence intervals for the single proportion,
   * by Clopper and Pearson; and the bounds that have a closed form, 1 - 0.025^(1/n).
   */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2527, 0.3676",
    "15, 148, 0.0578, 0.1617",
    "0, 20, 0.0000, 0.1684",
    "1, 29, 0.0009, 0.1776",
    "0, 1, 0.0000, 0.9750",
    "1, 1, 0.0250, 1.0000",
    "10, 10, 0.6915, 1.0000"
  })
  void theExactIntervalIsThatOfPublishedTables(int part, int whole, double low, double high) {
    Interval interval = Interval.exact(part, whole);
    assertThat(interval.low()).isCloseTo(low, within(0.00005));
    assertThat(interval.high()).isCloseTo(high, within(0.00005));
  }

  @Test
  void ofNothingThereIsNoShareAndNoInterval() {
    for (Tally none :
        new Tally[] {new Tally(Map.of()), new Tally(Map.of(Verdict.NOT_CODABLE, 3))}) {
      assertThat(none.codable()).isZero();
      assertThat(none.found()).isEmpty();
      assertThat(none.atAnyLevel()).isEmpty();
      assertThat(none.interval()).isEmpty();
    }
  }

  @Test
  void sharesAreOfWhatCouldBeFound() {
    Tally tally =
        new Tally(
            Map.of(
                Verdict.FOUND, 2,
                Verdict.OTHER_LEVEL, 3,
                Verdict.OTHER_MECHANISM, 1,
                Verdict.MISSED, 4,
                Verdict.NOT_CODABLE, 7));
    assertThat(tally.codable()).isEqualTo(10);
    assertThat(tally.found()).hasValue(0.2);
    assertThat(tally.atAnyLevel()).hasValue(0.5);
    assertThat(tally.interval()).hasValue(Interval.exact(2, 10));
  }
}
