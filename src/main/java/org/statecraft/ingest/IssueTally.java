package org.statecraft.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with the rows of a table, each value once with the rows that have it. */
public final class IssueTally {
  private static final int MOST = 10_000;

  private final Map<Kind, Entry> kinds = new LinkedHashMap<>();
  private long rows;

  /** A value of a column, which may be wrong in one year and right in another. */
  private record Kind(String column, String value) {}

  /**
   * What is wrong.
   *
   * @param file where
   * @param first the first row that has it
   * @param rows how many have it
   */
  public record Entry(String file, RowIssue first, long rows) {}

  /** Counts a row with what is wrong with it. */
  public void add(String file, List<RowIssue> issues) {
    rows++;
    for (RowIssue issue : issues) {
      Kind kind =
          new Kind(issue.column(), issue.value().isEmpty() ? issue.problem() : issue.value());
      if (kinds.size() < MOST || kinds.containsKey(kind)) {
        kinds.merge(
            kind,
            new Entry(file, issue, 1),
            (old, one) -> new Entry(old.file(), old.first(), old.rows() + 1));
      }
    }
  }

  /** How many rows there are with something wrong. */
  public long rows() {
    return rows;
  }

  /** What is wrong, what most rows have first. */
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>(kinds.values());
    entries.sort(Comparator.comparingLong(Entry::rows).reversed());
    return entries;
  }
}
