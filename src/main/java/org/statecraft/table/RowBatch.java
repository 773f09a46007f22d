package org.statecraft.table;

import java.util.Arrays;
import java.util.function.Consumer;

/** Some rows of a table, one after the other, that one thread has read for another. */
public final class RowBatch {
  private static final int ROWS = 1 << 12;

  /** After so many UTF-16 units it is full, however few rows it has. */
  private static final int LENGTH = 1 << 20;

  private static final int LEAST = 1 << 10;

  private char[] chars = new char[LEAST];
  private int[] ends = new int[LEAST];
  private boolean[] given = new boolean[LEAST];
  private int[] sizes = new int[LEAST];
  private long[] lines = new long[LEAST];
  private long[] numbers = new long[LEAST];
  private int length;
  private int cells;
  private int rows;

  /** Adds a row. */
  public void add(TableRow row) {
    chars = room(chars, length, row.length());
    while (cells + row.size() > ends.length) {
      ends = Arrays.copyOf(ends, 2 * ends.length);
      given = Arrays.copyOf(given, ends.length);
    }
    if (rows == sizes.length) {
      sizes = Arrays.copyOf(sizes, 2 * rows);
      lines = Arrays.copyOf(lines, 2 * rows);
      numbers = Arrays.copyOf(numbers, 2 * rows);
    }
    row.store(chars, length, ends, given, cells);
    sizes[rows] = row.size();
    lines[rows] = row.line();
    numbers[rows] = row.number();
    length += row.length();
    cells += row.size();
    rows++;
  }

  private static char[] room(char[] chars, int length, int more) {
    return length + more <= chars.length
        ? chars
        : Arrays.copyOf(chars, Math.max(2 * chars.length, Math.addExact(length, more)));
  }

  /** How many rows there are. */
  public int rows() {
    return rows;
  }

  /** Whether there are enough. */
  public boolean full() {
    return rows >= ROWS || length >= LENGTH;
  }

  /** Hands out the rows, each of which is valid until the next. */
  public void each(Consumer<TableRow> taker) {
    TableRow row = new TableRow();
    int start = 0;
    int cell = 0;
    for (int i = 0; i < rows; i++) {
      row.load(chars, start, ends, given, cell, sizes[i]);
      row.at(lines[i], numbers[i]);
      start += row.length();
      cell += sizes[i];
      taker.accept(row);
    }
  }
}
