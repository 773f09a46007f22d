package org.statecraft.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a mark in a picture rests on: one relation, or one participation.
 *
 * @param sign what kind of thing it is
 * @param mechanism the name of the mechanism, or {@code takes part}
 * @param basis what the relation rests on, or what is taken part in; empty where nothing is named
 * @param from since when, where that is known
 * @param until until when, where it ended
 * @param older whether it rests on a relationship that began before it was carried into AI
 * @param origin {@code coded}, {@code inferred}, {@code coded and inferred}, or {@code recorded}
 * @param sources where it can be looked up
 */
public record Evidence(
    RelationStyle sign,
    String mechanism,
    String basis,
    Optional<String> from,
    Optional<String> until,
    boolean older,
    String origin,
    List<String> sources) {
  /** The origin of what only an analyst says. */
  static final String CODED = "coded";

  /** Evidence that rests on nothing older. */
  public Evidence(
      RelationStyle sign,
      String mechanism,
      String basis,
      Optional<String> from,
      Optional<String> until,
      String origin,
      List<String> sources) {
    this(sign, mechanism, basis, from, until, /* older= */ false, origin, sources);
  }

  /** The evidence in a line, without its sources. */
  public String sentence() {
    List<String> more = new ArrayList<>();
    dates().ifPresent(more::add);
    more.add(origin);
    return mechanism + (basis.isEmpty() ? "" : ": " + basis) + " (" + String.join("; ", more) + ")";
  }

  /** Whether only an analyst says so, and no rule infers it. */
  boolean codedAlone() {
    return origin.equals(CODED);
  }

  /** The time in words, where it is known. */
  Optional<String> dates() {
    String where = older ? "in AI " : "";
    if (from.isPresent() && until.isPresent()) {
      return Optional.of(where + from.get() + " to " + until.get());
    }
    return from.map(date -> where + "since " + date).or(() -> until.map(date -> "until " + date));
  }
}
