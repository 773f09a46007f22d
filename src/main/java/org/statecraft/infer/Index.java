package org.statecraft.infer;

import java.util.Arrays;

/**
 * Rows that share a value in one column, each linked to the one before it, newest first. Built when
 * first asked for, since many columns never are.
 */
final class Index {
  private final int shift;
  private int[] keys = {};
  private int[] lasts = {};
  private int[] counts = {};
  private int[] previous = {};
  private int distinct;

  /** Written last, since what is finished may be read in several threads, each of which may ask. */
  private volatile boolean built;

  /** An index of that part of a row which begins at this bit. */
  Index(int shift) {
    this.shift = shift;
  }

  /** A copy. */
  Index(Index other) {
    this.shift = other.shift;
    this.keys = other.keys.clone();
    this.lasts = other.lasts.clone();
    this.counts = other.counts.clone();
    this.previous = other.previous.clone();
    this.distinct = other.distinct;
    this.built = other.built;
  }

  /** Links all rows, unless that is done. */
  void build(long[] rows, int size) {
    if (!built) {
      first(rows, size);
    }
  }

  private synchronized void first(long[] rows, int size) {
    if (!built) {
      keys = new int[16];
      lasts = new int[16];
      counts = new int[16];
      previous = new int[Math.max(16, size)];
      for (int row = 0; row < size; row++) {
        link((int) (rows[row] >>> shift), row);
      }
      built = true;
    }
  }

  /** Links rows that became visible, if the column was ever asked for. */
  void link(long[] rows, int from, int end) {
    if (built) {
      for (int row = from; row < end; row++) {
        link((int) (rows[row] >>> shift), row);
      }
    }
  }

  /** How many rows share a value, about; a guess where that was never counted. */
  double fan(int size) {
    return built ? size / (double) Math.max(1, distinct) : Math.sqrt(size);
  }

  int last(int key) {
    return lasts[slot(keys, key)] - 1;
  }

  int next(int row) {
    return previous[row] - 1;
  }

  /** How many rows have a value. */
  int count(int key) {
    return counts[slot(keys, key)];
  }

  int distinct() {
    return distinct;
  }

  /** The values, each once. */
  int[] keys() {
    int[] found = new int[distinct];
    int at = 0;
    for (int key : keys) {
      if (key != 0) {
        found[at++] = key;
      }
    }
    return found;
  }

  private void link(int key, int row) {
    if (row >= previous.length) {
      previous = Arrays.copyOf(previous, row + (row >> 1) + 8);
    }
    int slot = slot(keys, key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      distinct++;
    }
    previous[row] = lasts[slot];
    lasts[slot] = row + 1;
    counts[slot]++;
    if (distinct * 2 > keys.length) {
      widen();
    }
  }

  private void widen() {
    int[] widerKeys = new int[keys.length * 2];
    int[] widerLasts = new int[keys.length * 2];
    int[] widerCounts = new int[keys.length * 2];
    for (int from = 0; from < keys.length; from++) {
      if (keys[from] != 0) {
        int slot = slot(widerKeys, keys[from]);
        widerKeys[slot] = keys[from];
        widerLasts[slot] = lasts[from];
        widerCounts[slot] = counts[from];
      }
    }
    keys = widerKeys;
    lasts = widerLasts;
    counts = widerCounts;
  }

  private static int slot(int[] table, int key) {
    int mask = table.length - 1;
    int mixed = key * 0x9E3779B9;
    int slot = (mixed ^ (mixed >>> 15)) & mask;
    while (table[slot] != 0 && table[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
