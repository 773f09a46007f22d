package org.statecraft.ingest;

/**
 * Why facts cannot be made of a row.
 *
 * @param row its number
 * @param line the line of the file that it begins in
 * @param column the column that is wrong; empty where no one is
 * @param value what stands there
 * @param problem what is wrong, with candidates
 */
public record RowIssue(long row, long line, String column, String value, String problem) {
  /** The column and the value, before the problem; empty where neither is wrong. */
  public String told() {
    return (column.isEmpty() ? "" : column + " ") + (value.isEmpty() ? "" : '"' + value + "\" ");
  }
}
