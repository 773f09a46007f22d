package org.statecraft.infer;

import java.util.Locale;

/** How much is inferred. */
public enum Entailment {
  /** Nothing: only what sources state. */
  NONE,
  /** What the vocabulary of RDFS means. */
  RDFS,
  /** What the vocabulary of OWL 2 RL means. */
  OWL,
  /** OWL 2 RL and the theory; without what OWL says of each thing alone. */
  FULL;

  /** As typed on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
