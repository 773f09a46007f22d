package org.statecraft.kb;

import java.util.List;
import java.util.Optional;

/**
 * From when, and on whose account, the knowledge is looked at.
 *
 * @param period the time; empty for all times
 * @param undated whether, of a time, codings that bear no date are seen all the same
 * @param only the sources that are believed; empty for all
 * @param without the sources that are not believed
 * @param verified whether only what a page confirms is believed
 */
public record Perspective(
    Optional<Period> period,
    boolean undated,
    List<String> only,
    List<String> without,
    boolean verified) {
  /** All times and all sources. */
  public static final Perspective WHOLE =
      new Perspective(Optional.empty(), /* undated= */ false, List.of(), List.of(), false);

  /** Copies the lists. */
  public Perspective {
    only = List.copyOf(only);
    without = List.copyOf(without);
  }

  /** Whether all that is stated can be seen. */
  public boolean whole() {
    return equals(WHOLE);
  }

  /** The perspective in a few words, such as {@code as of 1949-01-01}. */
  public String words() {
    String time = period.map(Period::toString).orElse("");
    return only.isEmpty() && without.isEmpty() && !verified
        ? time
        : (time + " on the accounts believed").strip();
  }

  /**
   * What of a knowledge base can be seen.
   *
   * @throws org.statecraft.problem.RequestProblem if it does not know one of the sources
   */
  public KnowledgeBase of(KnowledgeBase knowledge) {
    KnowledgeBase seen = knowledge;
    if (!only.isEmpty() || !without.isEmpty() || verified) {
      Accounts accounts = new Accounts(knowledge.stated());
      seen = seen.only(accounts.believed(only, without, verified));
    }
    return period.isEmpty()
        ? seen
        : seen.only(new Bygone(seen.stated(), period.get(), undated)::present);
  }
}
