package org.statecraft.picture;

import java.util.Locale;

/**
 * How the actors of a network are put together, so that many can be looked at.
 *
 * @param by what those have in common that are put together
 * @param seed from which the chance follows in which communities are sought
 */
public record Aggregation(By by, long seed) {
  /** What those have in common that are put together. */
  public enum By {
    /** The camp that is recorded of them. */
    CAMPS,
    /** That they cooperate with one another more than with others. */
    COMMUNITIES;

    /** The name as typed on the command line. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
