package org.statecraft.power;

import java.util.Optional;
import org.statecraft.kb.KnowledgeBase;

/**
 * From when, and on whose account, the knowledge is looked at.
 *
 * @param period the time; empty for all times
 * @param undated whether, of a time, codings that bear no date are seen all the same
 * @param belief on whose account
 */
public record Perspective(Optional<Period> period, boolean undated, Belief belief) {
  /** All times and all sources. */
  public static final Perspective WHOLE =
      new Perspective(Optional.empty(), /* undated= */ false, Belief.ALL);

  /** The same accounts, seen at a time. */
  public Perspective during(Period time) {
    return new Perspective(Optional.of(time), undated, belief);
  }

  /** The same time, on these accounts. */
  public Perspective believing(Belief accounts) {
    return new Perspective(period, undated, accounts);
  }

  /** Whether all that is stated can be seen. */
  public boolean whole() {
    return equals(WHOLE);
  }

  /** The perspective in a few words, such as {@code as of 1949-01-01}. */
  public String words() {
    String time = period.map(Period::toString).orElse("");
    return belief.equals(Belief.ALL) ? time : (time + " on the accounts believed").strip();
  }

  /**
   * What of a knowledge base can be seen.
   *
   * @throws org.statecraft.problem.RequestProblem if it does not know one of the sources
   */
  public KnowledgeBase of(KnowledgeBase knowledge) {
    KnowledgeBase seen = knowledge;
    if (!belief.equals(Belief.ALL)) {
      seen = seen.only(new ProvenanceFilter(knowledge.statements()).believed(belief));
    }
    return period.isEmpty()
        ? seen
        : seen.only(new TemporalFilter(seen.statements(), period.get(), undated)::present);
  }
}
