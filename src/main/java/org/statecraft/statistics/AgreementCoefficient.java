package org.statecraft.statistics;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far coders agree beyond chance on values that are names and have no order: 1 if they always
 * do, 0 if as often as chance would have it, negative if less often. A coder is a map from the
 * units that he coded to the values that he gave; a unit that is not in it he left out.
 *
 * @param units how many units were compared, those with values of two coders at least
 * @param coefficient the coefficient; empty where none is defined, see {@link #undefined}
 */
public record AgreementCoefficient(int units, OptionalDouble coefficient) {
  /** Why there is no coefficient. */
  public enum Undefined {
    /** No unit was coded by two coders. */
    NOTHING_COMPARED,
    /** All units compared have one and the same value, so that chance would agree as well. */
    ONE_VALUE
  }

  /**
   * Krippendorff's alpha for nominal values, of any number of coders (Krippendorff 2011, Computing
   * Krippendorff's Alpha-Reliability). Units that fewer than two coders coded are left out.
   *
   * @param coders the values that each coder gave to units
   */
  public static <U, V> AgreementCoefficient krippendorffAlpha(
      Collection<? extends Map<U, V>> coders) {
    List<Map<V, Integer>> units =
        byUnit(coders).values().stream().filter(unit -> sum(unit) > 1).toList();
    Map<V, Integer> all = new HashMap<>();
    double disagreeing = 0;
    for (Map<V, Integer> unit : units) {
      unit.forEach((value, count) -> all.merge(value, count, Integer::sum));
      disagreeing += (double) unequalPairs(unit) / (sum(unit) - 1);
    }
    long expected = unequalPairs(all);
    return new AgreementCoefficient(
        units.size(),
        expected == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(1 - (sum(all) - 1) * disagreeing / expected));
  }

  /**
   * Cohen's kappa of two coders, unweighted, over the units that both coded (Cohen 1960, A
   * coefficient of agreement for nominal scales). Each coder is granted his own habits: chance is
   * that of the values as each of the two distributes them.
   */
  public static <U, V> AgreementCoefficient cohenKappa(Map<U, V> first, Map<U, V> second) {
    Map<V, Integer> ofFirst = new HashMap<>();
    Map<V, Integer> ofSecond = new HashMap<>();
    int units = 0;
    long agreed = 0;
    for (Map.Entry<U, V> coded : first.entrySet()) {
      V other = second.get(coded.getKey());
      if (other != null) {
        units++;
        agreed += coded.getValue().equals(other) ? 1 : 0;
        ofFirst.merge(coded.getValue(), 1, Integer::sum);
        ofSecond.merge(other, 1, Integer::sum);
      }
    }
    long byChance = 0;
    for (Map.Entry<V, Integer> value : ofFirst.entrySet()) {
      byChance += (long) value.getValue() * ofSecond.getOrDefault(value.getKey(), 0);
    }
    long pairs = (long) units * units;
    return new AgreementCoefficient(
        units,
        pairs == byChance
            ? OptionalDouble.empty()
            : OptionalDouble.of((double) (units * agreed - byChance) / (pairs - byChance)));
  }

  /** Why there is no coefficient; empty where there is one. */
  public Optional<Undefined> undefined() {
    if (coefficient.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(units == 0 ? Undefined.NOTHING_COMPARED : Undefined.ONE_VALUE);
  }

  /** How many coders gave which value to each unit. */
  private static <U, V> Map<U, Map<V, Integer>> byUnit(Collection<? extends Map<U, V>> coders) {
    Map<U, Map<V, Integer>> units = new LinkedHashMap<>();
    for (Map<U, V> coder : coders) {
      coder.forEach(
          (unit, value) ->
              units.computeIfAbsent(unit, none -> new HashMap<>()).merge(value, 1, Integer::sum));
    }
    return units;
  }

  /** How many ordered pairs of values there are whose values differ. */
  private static long unequalPairs(Map<?, Integer> counts) {
    long all = sum(counts);
    return all * all - counts.values().stream().mapToLong(count -> (long) count * count).sum();
  }

  private static long sum(Map<?, Integer> counts) {
    return counts.values().stream().mapToLong(Integer::longValue).sum();
  }
}
