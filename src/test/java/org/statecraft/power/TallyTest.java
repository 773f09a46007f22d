package org.statecraft.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.statecraft.statistics.Interval;

class TallyTest {
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
    assertThat(tally.interval()).hasValue(Interval.ofShare(2, 10));
  }
}
