package org.statecraft.ingest;

import java.util.ArrayList;
import java.util.List;

/** What a mapping makes of some rows that follow on one another. */
final class MadeRows {
  private final List<Rejected> rejected = new ArrayList<>(0);
  private final List<Kept> kept = new ArrayList<>(0);
  private long rows;
  private long barren;
  private byte[] text = {};
  private long facts;

  /** A row of which no facts are made, and why. */
  record Rejected(List<String> cells, List<RowIssue> issues) {}

  /** What a row says of a year, which is put together with that of other years. */
  record Kept(RowValues solution, int year, long row) {}

  void reject(List<String> cells, List<RowIssue> issues) {
    rejected.add(new Rejected(cells, issues));
  }

  void keep(RowValues solution, int year, long row) {
    kept.add(new Kept(solution, year, row));
  }

  /** Counts a row. */
  void row() {
    rows++;
  }

  /** Counts a row of which nothing is made, though nothing is wrong with it. */
  void barren() {
    barren++;
  }

  /** Takes the facts, when all rows were seen. */
  void facts(FactText from) {
    facts = from.count();
    text = from.take();
  }

  List<Rejected> rejected() {
    return rejected;
  }

  List<Kept> kept() {
    return kept;
  }

  long rows() {
    return rows;
  }

  long barrenRows() {
    return barren;
  }

  byte[] text() {
    return text;
  }

  long factCount() {
    return facts;
  }
}
