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
 * @param groups the bars, in groups
 */
public record Timeline(String title, String caption, List<Group> groups) {
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
  static Timeline of(String title, String seen, List<Group> groups) {
    List<String> reversed =
        groups.stream()
            .flatMap(group -> group.bars().stream())
            .filter(Bar::reversed)
            .map(bar -> bar.name() + " (" + bar.when() + ")")
            .distinct()
            .toList();
    if (reversed.isEmpty()) {
      return new Timeline(title, seen, groups);
    }
    String note =
        "an end before the begin: "
            + String.join(", ", reversed.subList(0, Math.min(NAMED, reversed.size())))
            + (reversed.size() > NAMED ? " and " + (reversed.size() - NAMED) + " more" : "");
    return new Timeline(title, seen.isEmpty() ? note : seen + "; " + note, groups);
  }

  /** All bars. */
  List<Bar> bars() {
    return groups.stream().flatMap(group -> group.bars().stream()).toList();
  }

  /** The signs that appear, in the order of a legend. */
  List<Sign> signs() {
    return bars().stream().map(bar -> bar.evidence().sign()).distinct().sorted().toList();
  }

  /**
   * The years that are drawn. Bars that begin long before most others would leave no room for
   * these: then they are drawn as reaching in from before.
   */
  Years years() {
    List<LocalDate> starts = bars().stream().flatMap(bar -> bar.start().stream()).sorted().toList();
    if (starts.isEmpty()) {
      return new Years(2000, 2001);
    }
    LocalDate end =
        bars().stream()
            .flatMap(bar -> Stream.concat(bar.start().stream(), bar.end().stream()))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    int first = starts.getFirst().getYear();
    int last = end.getYear() + 1;
    int most = starts.get(starts.size() / 4).getYear();
    return new Years(most - first > last - most ? most - (last - most + 1) / 2 : first, last);
  }

  /**
   * Years from the first day of one to the first day of another.
   *
   * @param first the first year
   * @param last the year after the last
   */
  record Years(int first, int last) {
    /** Where a day is: 0 at the begin, 1 at the end, outside that before or after. */
    double at(LocalDate day) {
      double begin = LocalDate.of(first, 1, 1).toEpochDay();
      double end = LocalDate.of(last, 1, 1).toEpochDay();
      return (day.toEpochDay() - begin) / (end - begin);
    }

    /** How many years lie between two that are named, so that there is room for their names. */
    int step(double room) {
      for (int step : new int[] {1, 2, 5, 10, 20, 50}) {
        if ((double) (last - first) / step <= room) {
          return step;
        }
      }
      return 100;
    }
  }
}
