package org.statecraft.lookup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

  /** The citations of what can be cited, one a work, with all places in it. */
  public static List<Citation> merged(List<Citation> citations) {
    Map<String, Citation> merged = new LinkedHashMap<>();
    for (Citation citation : citations) {
      if (citation.work().citable()) {
        merged.merge(citation.work().key(), citation, Citation::and);
      }
    }
    return List.copyOf(merged.values());
  }

  private Citation and(Citation other) {
    return new Citation(
        work, Stream.concat(places.stream(), other.places.stream()).distinct().toList());
  }
}
