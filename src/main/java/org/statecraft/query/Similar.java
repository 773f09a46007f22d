package org.statecraft.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** "Did you mean": the nearest of the words that would have been right. */
public final class Similar {
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private Similar() {}

  /**
   * The candidate nearest to a word, if one differs by no more than a typing error or two: a third
   * of the word's letters, at most three. Case counts less than letters. Numbers are no mistakes
   * for one another.
   */
  public static Optional<String> to(String word, Collection<String> candidates) {
    if (NUMBER.matcher(word).matches()) {
      return Optional.empty();
    }
    int allowed = Math.clamp((word.length() + 1) / 3, 1, 3);
    LevenshteinDistance distance = new LevenshteinDistance(allowed);
    String lower = word.toLowerCase(Locale.ROOT);
    LevenshteinDistance exact = LevenshteinDistance.getDefaultInstance();
    record Ranked(String candidate, int distance, int withCase) {}
    return candidates.stream()
        .filter(candidate -> !candidate.isEmpty())
        .map(
            candidate ->
                new Ranked(
                    candidate,
                    distance.apply(lower, candidate.toLowerCase(Locale.ROOT)),
                    exact.apply(word, candidate)))
        .filter(ranked -> ranked.distance() >= 0 && ranked.distance() < word.length())
        .min(
            Comparator.comparingInt(Ranked::distance)
                .thenComparingInt(Ranked::withCase)
                .thenComparing(Ranked::candidate))
        .map(Ranked::candidate);
  }
}
