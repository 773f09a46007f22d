package org.statecraft.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far the axis of a timeline goes, and the bars on it. */
class TimelineTest {
  private static Timeline.Bar bar(String from, @Nullable String until) {
    return new Timeline.Bar(
        "bar",
        "bar",
        new Span(Optional.ofNullable(from), Optional.ofNullable(until)),
        /* event= */ false,
        new Evidence(
            RelationStyle.COMPETITION,
            "what",
            "",
            Optional.empty(),
            Optional.empty(),
            "inferred",
            List.of()));
  }

  private static Timeline of(@Nullable String known, Timeline.Bar... bars) {
    return new Timeline(
        "title",
        "",
        Optional.ofNullable(known).map(LocalDate::parse),
        List.of(new Timeline.Group("group", List.of(bars))));
  }

  @ParameterizedTest
  @CsvSource({
    // The last day of which anything is known.
    "2026-11-27, 2023-05-01, , 2026-11-27, 2026-11-27",
    // What ends does so.
    "2026-11-27, 2023-05-01, 2024-01-31, 2024-01-31, 2026-11-27",
    // What is said of a later day is drawn all the same.
    "2026-11-27, 2023-05-01, 2030-06-30, 2030-06-30, 2031-01-01",
    "2026-11-27, 2027-05-01, , 2028-01-01, 2028-01-01",
    // Where no last day is known the year of the last event is the end.
    ", 2023-05-01, , 2024-01-01, 2024-01-01"
  })
  void whatHasNoEndIsDrawnToTheLastDayThatIsKnown(
      @Nullable String known, String from, @Nullable String until, String drawnTo, String end) {
    Timeline.Bar bar = bar(from, until);
    Timeline timeline = of(known, bar);
    assertThat(timeline.years().end()).isEqualTo(end);
    assertThat(timeline.drawnTo(bar, timeline.years())).isEqualTo(drawnTo);
  }

  @Test
  void aSingleDayHasAPlace() {
    Timeline timeline = of("2024-01-01", bar("2024-01-01", null));
    assertThat(timeline.years().at(LocalDate.of(2024, 1, 1))).isZero();
    assertThat(timeline.years().at(LocalDate.of(2024, 1, 2))).isEqualTo(1);
  }
}
