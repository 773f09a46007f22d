package org.statecraft.replication;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A result as it is remembered: what tells it from others, and the rows themselves as far as there
 * are not too many.
 *
 * @param kind what it is
 * @param columns the variables of rows, without question marks, in the query's order; else empty
 * @param count rows or triples; 1 for yes or no
 * @param sha256 of the lines in the order of their code points, each ended by a line feed
 * @param order where the query asked for an order, the same of the lines in that order
 * @param lines a row each, its terms as in canonical N-Quads with tabs between them and nothing
 *     where nothing is bound; of a graph its canonical N-Quads; {@code true} or {@code false}. In
 *     the order of their code points, or in the one that the query asked for; empty if there are
 *     too many
 */
public record ResultRecord(
    Kind kind,
    List<String> columns,
    long count,
    String sha256,
    Optional<String> order,
    List<String> lines) {
  /** So many lines are remembered. */
  static final int LINES = 10_000;

  /** And so many characters of them. */
  static final long CHARACTERS = 1L << 23;

  /** What a result is. */
  public enum Kind {
    /** Solutions of SELECT. */
    ROWS,
    /** The triples of CONSTRUCT and DESCRIBE. */
    GRAPH,
    /** The answer to ASK. */
    BOOLEAN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the lists. */
  public ResultRecord {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }

  /**
   * The record of lines.
   *
   * @param ordered whether the query asked for the order that they are in
   */
  static ResultRecord of(Kind kind, List<String> columns, List<String> lines, boolean ordered) {
    List<String> sorted = lines.stream().sorted(TermLines.ORDER).toList();
    return new ResultRecord(
        kind,
        columns,
        lines.size(),
        Sha256.of(sorted),
        ordered ? Optional.of(Sha256.of(lines)) : Optional.empty(),
        ordered ? lines : sorted);
  }

  /** Whether all lines are remembered. */
  public boolean whole() {
    return lines.size() == count;
  }

  /** The same with no lines where they are too many for a file that people read. */
  ResultRecord shortened() {
    boolean few = count <= LINES && lines.stream().mapToLong(String::length).sum() <= CHARACTERS;
    return few ? this : new ResultRecord(kind, columns, count, sha256, order, List.of());
  }

  /** Whether another result is the same, in the same order where one was asked for. */
  public boolean same(ResultRecord other) {
    return kind == other.kind
        && columns.equals(other.columns)
        && sha256.equals(other.sha256)
        && order.equals(other.order);
  }
}
