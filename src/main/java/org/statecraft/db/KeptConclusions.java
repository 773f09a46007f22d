package org.statecraft.db;

/**
 * What follows from what a database states, as it was kept.
 *
 * @param rules a fingerprint of the rules
 * @param level the level of inference, as on the command line
 * @param stale whether what is stated has changed since
 */
public record KeptConclusions(String rules, String level, boolean stale) {
  /** The same after a change of what is stated. */
  KeptConclusions outOfDate() {
    return new KeptConclusions(rules, level, /* stale= */ true);
  }
}
