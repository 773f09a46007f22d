package org.statecraft.explain;

import java.util.Locale;
import java.util.OptionalDouble;

/** By what agreement is judged. */
public enum Measure {
  /** Of what is inferred, the share that was coded. */
  PRECISION,
  /** Of what was coded, the share that is inferred. */
  RECALL,
  /** The harmonic mean of precision and recall. */
  F1,
  /** Cohen's kappa: agreement beyond that of chance. */
  KAPPA;

  /** The measure over some counts; empty where it is not defined. */
  public OptionalDouble of(Counts counts) {
    return switch (this) {
      case PRECISION -> counts.precision();
      case RECALL -> counts.recall();
      case F1 -> counts.f1();
      case KAPPA -> counts.kappa();
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
