package org.statecraft.power;

import java.util.List;
import java.util.Set;

/**
 * On whose account what is stated is believed.
 *
 * @param only the sources that are believed; empty for all
 * @param without the sources that are not believed
 * @param verified whether only what a page confirms is believed
 * @param bases how what is believed must be known, if it says how it is; empty for anyhow
 */
public record Belief(List<String> only, List<String> without, boolean verified, Set<Basis> bases) {
  /** Everything is believed. */
  public static final Belief ALL =
      new Belief(List.of(), List.of(), /* verified= */ false, Set.of());

  /** Copies the collections. */
  public Belief {
    only = List.copyOf(only);
    without = List.copyOf(without);
    bases = Set.copyOf(bases);
  }
}
