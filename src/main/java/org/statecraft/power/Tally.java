package org.statecraft.power;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.statecraft.statistics.Interval;

/**
 * How many codings came to which verdict.
 *
 * @param counts the number of codings by verdict; no number stands for none
 */
public record Tally(Map<Verdict, Integer> counts) {
  /** Counts verdicts. */
  static Tally of(List<Verdict> verdicts) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    verdicts.forEach(each -> counts.merge(each, 1, Integer::sum));
    return new Tally(counts);
  }

  /** How many came to a verdict. */
  public int count(Verdict verdict) {
    return counts.getOrDefault(verdict, 0);
  }

  /** How many there are that a rule could find. */
  public int codable() {
    return counts.values().stream().mapToInt(Integer::intValue).sum() - count(Verdict.NOT_CODABLE);
  }

  /** Of those that a rule could find, the share that is found; empty where there are none. */
  public OptionalDouble found() {
    return share(count(Verdict.FOUND));
  }

  /** The share that is found at some level, of the bloc or of the member. */
  public OptionalDouble atAnyLevel() {
    return share(count(Verdict.FOUND) + count(Verdict.OTHER_LEVEL));
  }

  private OptionalDouble share(int part) {
    return codable() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / codable());
  }

  /** The interval of 95 percent of the share found; empty where there are none. */
  public Optional<Interval> interval() {
    return codable() == 0
        ? Optional.empty()
        : Optional.of(Interval.ofShare(count(Verdict.FOUND), codable()));
  }
}
