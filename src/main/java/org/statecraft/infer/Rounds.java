package org.statecraft.infer;

import java.util.Arrays;

/** Which round added which rows of a relation. */
final class Rounds {
  private int[] numbers = new int[4];

  /** How many rows there were after each of these rounds. */
  private int[] ends = new int[4];

  private int size;

  /** Notes a round that added rows, and how many there are now. */
  void add(int number, int end) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    numbers[size] = number;
    ends[size++] = end;
  }

  /** The round that added a row. */
  int of(int row) {
    int at = Arrays.binarySearch(ends, 0, size, row + 1);
    return numbers[at < 0 ? -1 - at : at];
  }
}
