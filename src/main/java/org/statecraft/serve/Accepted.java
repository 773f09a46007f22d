package org.statecraft.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which media types a caller takes, by the header {@code Accept} of RFC 9110, 12.5.1: a more
 * specific range counts before a wider one, and a quality of 0 says no. Parameters but the quality
 * are passed over.
 */
final class Accepted {
  private final List<Range> ranges = new ArrayList<>();

  private record Range(String type, double quality) {
    boolean holds(String offered) {
      return type.equals("*/*")
          || type.equals(offered)
          || (type.endsWith("/*") && offered.startsWith(type.substring(0, type.length() - 1)));
    }

    int width() {
      return type.equals("*/*") ? 2 : type.endsWith("/*") ? 1 : 0;
    }
  }

  /** What a header says; one that says nothing takes all. */
  static Accepted of(Optional<String> header) {
    Accepted accepted = new Accepted();
    for (String part : header.filter(text -> !text.isBlank()).orElse("*/*").split(",", -1)) {
      String[] parts = part.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*", -1);
      if (!parts[0].isEmpty()) {
        accepted.ranges.add(new Range(parts[0], quality(parts)));
      }
    }
    accepted.ranges.sort(Comparator.comparingInt(Range::width));
    return accepted;
  }

  private static double quality(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].matches("q=(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)")) {
        return Double.parseDouble(parts[i].substring(2));
      }
    }
    return 1;
  }

  /** The one of some types that is liked best, the earlier of two alike; empty if none is taken. */
  Optional<String> best(Iterable<String> offered) {
    Optional<String> best = Optional.empty();
    double quality = 0;
    for (String type : offered) {
      double liked =
          ranges.stream()
              .filter(range -> range.holds(type))
              .findFirst()
              .map(Range::quality)
              .orElse(0.0);
      if (liked > quality) {
        best = Optional.of(type);
        quality = liked;
      }
    }
    return best;
  }
}
