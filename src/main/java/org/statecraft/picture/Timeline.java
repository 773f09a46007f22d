package org.statecraft.picture;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was there when.
 *
 * @param title what it shows
 * @param caption what was left out and from what perspective it is seen; may be empty
 * @param known the last day of which anything is known, up to which what has no end is drawn
 * @param groups the bars, in groups
 */
public record Timeline(
    String title, String caption, Optional<LocalDate> known, List<Group> groups) {
  /**
   * Bars of a kind.
   *
   * @param title what they have in common
   * @param bars the bars, the earlier first
   */
  public record Group(String title, List<Bar> bars) {}

  /**
   * Something with a time.
   *
   * @param name a name, which a picture may have to cut
   * @param label its full name
   * @param time when it began, and when it ended
   * @param event whether it happened on a day, and has no end
   * @param evidence what it is
   */
  public record Bar(String name, String label, Span time, boolean event, Evidence evidence) {
    Optional<LocalDate> start() {
      return time.from().map(date -> Dates.days(date).from());
    }

    Optional<LocalDate> end() {
      return time.until().map(date -> Dates.days(date).to());
    }

    /** Whether what is stated of it has an end before the begin, which cannot be. */
    boolean reversed() {
      return !event && start().isPresent() && end().filter(start().get()::isAfter).isPresent();
    }

    /** Its time in words. */
    String when() {
      if (event || time.until().isEmpty()) {
        return time.from().orElse("date unknown");
      }
      return time.from().orElse("?") + " to " + time.until().orElse("");
    }
  }

  /** So many bars that cannot be are named at most. */
  private static final int NAMED = 3;

  /** A timeline whose caption names the bars that end before they begin. */
  static Timeline of(String title, String seen, Optional<LocalDate> known, List<Group> groups) {
    List<String> reversed =
        groups.stream()
            .flatMap(group -> group.bars().stream())
            .filter(Bar::reversed)
            .map(bar -> bar.name() + " (" + bar.when() + ")")
            .distinct()
            .toList();
    if (reversed.isEmpty()) {
      return new Timeline(title, seen, known, groups);
    }
    String note =
        "an end before the begin: "
            + String.join(", ", reversed.subList(0, Math.min(NAMED, reversed.size())))
            + (reversed.size() > NAMED ? " and " + (reversed.size() - NAMED) + " more" : "");
    return new Timeline(title, seen.isEmpty() ? note : seen + "; " + note, known, groups);
  }

  /** All bars. */
  List<Bar> bars() {
    return groups.stream().flatMap(group -> group.bars().stream()).toList();
  }

  /** The signs that appear, in the order of a legend. */
  List<RelationStyle> signs() {
    return bars().stream().map(bar -> bar.evidence().sign()).distinct().sorted().toList();
  }

  /** The day up to which a bar is drawn: its end, or the last day of which anything is known. */
  LocalDate drawnTo(Bar bar, Years years) {
    LocalDate start = bar.start().orElse(LocalDate.MIN);
    return bar.end().or(() -> known.filter(day -> !day.isBefore(start))).orElse(years.end());
  }

  /**
   * The years that are drawn. Bars that begin long before most others would leave no room for
   * these: then they are drawn as reaching in from before. They end with the last day of which
   * anything is known, unless something is said of a later one.
   */
  Years years() {
    List<LocalDate> starts = bars().stream().flatMap(bar -> bar.start().stream()).sorted().toList();
    if (starts.isEmpty()) {
      return new Years(2000, LocalDate.of(2001, 1, 1));
    }
    LocalDate latest =
        bars().stream()
            .flatMap(bar -> Stream.concat(bar.start().stream(), bar.end().stream()))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    int first = starts.getFirst().getYear();
    LocalDate end =
        known.filter(day -> !day.isBefore(latest)).orElse(LocalDate.of(latest.getYear() + 1, 1, 1));
    int last = end.minusDays(1).getYear() + 1;
    int most = starts.get(starts.size() / 4).getYear();
    return new Years(most - first > last - most ? most - (last - most + 1) / 2 : first, end);
  }

  /**
   * Years from the first day of one to some day.
   *
   * @param first the first year
   * @param end the day after which there is nothing
   */
  record Years(int first, LocalDate end) {
    /** Where a day is: 0 at the begin, 1 at the end, outside that before or after. */
    double at(LocalDate day) {
      double begin = LocalDate.of(first, 1, 1).toEpochDay();
      return (day.toEpochDay() - begin) / Math.max(1, end.toEpochDay() - begin);
    }

    /** How many years lie between two that are named, so that there is room for their names. */
    int step(double room) {
      for (int step : new int[] {1, 2, 5, 10, 20, 50}) {
        if ((double) (end.getYear() - first) / step <= room) {
          return step;
        }
      }
      return 100;
    }
  }
}
