package org.statecraft.lookup;

import java.util.List;

/**
 * A work and the places in it that are cited.
 *
 * @param work the work
 * @param places where in it, such as {@code first paragraph}; none for the whole
 */
public record Citation(Work work, List<String> places) {
  /** Copies the list. */
  public Citation {
    places = List.copyOf(places);
  }

  /** A whole work. */
  public static Citation of(Work work) {
    return new Citation(work, List.of());
  }
}
