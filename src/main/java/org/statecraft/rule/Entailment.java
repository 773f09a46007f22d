package org.statecraft.rule;

import java.util.Locale;

/** How much is inferred. */
public enum Entailment {
  /** Nothing: only what sources state. */
  NONE,
  /** What the vocabulary of RDFS means. */
  RDFS,
  /** What the vocabulary of OWL 2 RL means. */
  OWL,
  /**
   * The theory and OWL 2 RL, without what holds of everything: that a thing is itself and of its
   * own kind.
   */
  FULL;

  /** As typed on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
