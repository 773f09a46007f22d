package org.statecraft.kb;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.IntBuffer;
import java.util.Arrays;

/**
 * Triples of numbers as three columns, sorted by the first, then the second, then the third. All
 * that begin with the same one or two numbers are a range of rows, found by bisection.
 */
final class TripleIndex {
  private final int[] first;
  private final int[] second;
  private final int[] third;

  private TripleIndex(int[] first, int[] second, int[] third) {
    this.first = first;
    this.second = second;
    this.third = third;
  }

  /**
   * Sorts triples. The columns are only read.
   *
   * @param size how many rows of the columns count
   * @param terms more than the largest number in the columns
   */
  static TripleIndex of(int[] first, int[] second, int[] third, int size, int terms) {
    int[] rows =
        sorted(first, sorted(second, sorted(third, null, size, terms), size, terms), size, terms);
    return new TripleIndex(picked(first, rows), picked(second, rows), picked(third, rows));
  }

  /** Reads what {@link #write} wrote. */
  static TripleIndex read(IntBuffer in, int size) {
    int[][] columns = new int[3][size];
    for (int[] column : columns) {
      in.get(column);
    }
    return new TripleIndex(columns[0], columns[1], columns[2]);
  }

  /** Writes the columns, three numbers a row in all. */
  void write(DataOutput out) throws IOException {
    for (int[] column : new int[][] {first, second, third}) {
      for (int number : column) {
        out.writeInt(number);
      }
    }
  }

  /** The same triples with the columns turned: what came first comes last. */
  TripleIndex turned(int terms) {
    return of(/* first= */ second, /* second= */ third, /* third= */ first, size(), terms);
  }

  /** The same without rows that repeat the one before. */
  TripleIndex distinct() {
    int kept = 0;
    for (int row = 0; row < size(); row++) {
      if (row == 0 || compare(row, first[kept - 1], second[kept - 1], third[kept - 1]) != 0) {
        first[kept] = first[row];
        second[kept] = second[row];
        third[kept] = third[row];
        kept++;
      }
    }
    return kept == first.length
        ? this
        : new TripleIndex(
            Arrays.copyOf(first, kept), Arrays.copyOf(second, kept), Arrays.copyOf(third, kept));
  }

  int size() {
    return first.length;
  }

  int first(int row) {
    return first[row];
  }

  int second(int row) {
    return second[row];
  }

  int third(int row) {
    return third[row];
  }

  /** The first row that is not less than a triple. */
  int lower(int a, int b, int c) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(middle, a, b, c) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  boolean contains(int a, int b, int c) {
    int row = lower(a, b, c);
    return row < size() && compare(row, a, b, c) == 0;
  }

  private int compare(int row, int a, int b, int c) {
    if (first[row] != a) {
      return Integer.compare(first[row], a);
    }
    return second[row] != b ? Integer.compare(second[row], b) : Integer.compare(third[row], c);
  }

  private static int[] picked(int[] column, int[] rows) {
    int[] picked = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      picked[i] = column[rows[i]];
    }
    return picked;
  }

  /**
   * Rows ordered by a column; rows that are equal there keep their order. Counting takes time by
   * the number of terms as well, so few rows among many terms are compared instead.
   *
   * @param rows the order so far; null for that of the column
   */
  private static int[] sorted(
      int[] column, int @org.jspecify.annotations.Nullable [] rows, int size, int terms) {
    return terms <= 4 * size + 64
        ? counted(column, rows, size, terms)
        : compared(column, rows, size);
  }

  private static int[] counted(
      int[] column, int @org.jspecify.annotations.Nullable [] rows, int size, int terms) {
    int[] ends = new int[terms + 1];
    for (int i = 0; i < size; i++) {
      ends[column[i] + 1]++;
    }
    for (int term = 0; term < terms; term++) {
      ends[term + 1] += ends[term];
    }
    int[] sorted = new int[size];
    for (int i = 0; i < size; i++) {
      int row = rows == null ? i : rows[i];
      sorted[ends[column[row]]++] = row;
    }
    return sorted;
  }

  private static int[] compared(
      int[] column, int @org.jspecify.annotations.Nullable [] rows, int size) {
    long[] keys = new long[size];
    for (int i = 0; i < size; i++) {
      keys[i] = ((long) column[rows == null ? i : rows[i]] << Integer.SIZE) | i;
    }
    Arrays.sort(keys);
    int[] sorted = new int[size];
    for (int i = 0; i < size; i++) {
      int place = (int) keys[i];
      sorted[i] = rows == null ? place : rows[place];
    }
    return sorted;
  }
}
