package org.statecraft.infer;

import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** RDF terms by number, so that a join compares integers. Numbers begin at 1; 0 is no term. */
final class Dictionary {
  private @Nullable Node[] terms = new @Nullable Node[1 << 10];
  private int[] hashes = new int[1 << 10];
  private int[] slots = new int[1 << 11];
  private int size;

  /** The number of a term, given to it now if it is new. */
  int number(Node term) {
    int hash = mix(term.hashCode());
    int slot = slot(term, hash);
    if (slots[slot] != 0) {
      return slots[slot];
    }
    if (++size == terms.length) {
      terms = Arrays.copyOf(terms, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    terms[size] = term;
    hashes[size] = hash;
    slots[slot] = size;
    if (size * 2 > slots.length) {
      widen();
    }
    return size;
  }

  /** The number of a term, or 0 if it has none. */
  int known(Node term) {
    return slots[slot(term, mix(term.hashCode()))];
  }

  Node term(int number) {
    Node term = terms[number];
    if (term == null) {
      throw new IllegalStateException("no term has the number " + number);
    }
    return term;
  }

  int size() {
    return size;
  }

  /** The slot of a term; others are told apart by their hashes, which lie close together. */
  private int slot(Node term, int hash) {
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != 0 && (hashes[slots[slot]] != hash || !term.equals(terms[slots[slot]]))) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void widen() {
    int[] wider = new int[slots.length * 2];
    int mask = wider.length - 1;
    for (int number = 1; number <= size; number++) {
      int slot = hashes[number] & mask;
      while (wider[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      wider[slot] = number;
    }
    slots = wider;
  }

  private static int mix(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }
}
