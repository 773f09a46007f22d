package org.statecraft.power;

import java.util.Locale;
import java.util.OptionalDouble;

/** By what the rules are judged. */
public enum Measure {
  /** Of what was coded, the share that is found. */
  FOUND,
  /** Of what was coded, the share that is found at some level, of the bloc or of the member. */
  ANY_LEVEL,
  /** Of what is inferred among those whom an exhaustive coder coded, the share that was coded. */
  PRECISION;

  /** The measure over all codings of an evaluation; empty where it is not defined. */
  public OptionalDouble of(Evaluation evaluation) {
    return switch (this) {
      case FOUND -> evaluation.total().found();
      case ANY_LEVEL -> evaluation.total().atAnyLevel();
      case PRECISION -> evaluation.precision();
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
