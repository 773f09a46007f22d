package org.statecraft.ingest;

/**
 * Counts different values by 64 bits of each: of a million values two are taken for one with a
 * chance of three in a hundred million. It stops counting where there are very many.
 */
final class DistinctValues {
  private static final int LEAST = 64;
  private static final int MOST = 1 << 22;

  private long[] slots = new long[LEAST];
  private int size;
  private boolean zero;

  /** Takes a value; says whether it is new, or cannot be known not to be. */
  boolean add(long fingerprint) {
    if (full()) {
      return true;
    }
    if (fingerprint == 0) {
      boolean fresh = !zero;
      zero = true;
      return fresh;
    }
    if (2 * (size + 1) > slots.length) {
      grow();
    }
    boolean fresh = put(slots, fingerprint);
    size += fresh ? 1 : 0;
    return fresh;
  }

  private void grow() {
    long[] larger = new long[2 * slots.length];
    for (long each : slots) {
      if (each != 0) {
        put(larger, each);
      }
    }
    slots = larger;
  }

  private static boolean put(long[] slots, long fingerprint) {
    int mask = slots.length - 1;
    int slot = (int) fingerprint & mask;
    while (slots[slot] != 0) {
      if (slots[slot] == fingerprint) {
        return false;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = fingerprint;
    return true;
  }

  /** Whether there are too many to be counted. */
  boolean full() {
    return size >= MOST;
  }

  /** How many there are. */
  long size() {
    return size + (zero ? 1L : 0);
  }
}
