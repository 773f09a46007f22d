package org.statecraft.kb;

import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for RDF terms, from 0 in the order in which they come up. Graphs that share a dictionary
 * hold numbers only. A term is found by a hash of its text that mixes well: names of real data
 * count up, and a weak hash makes long runs of them.
 *
 * <p>The first terms may come from a snapshot and are decoded when they are needed. Many may ask at
 * once, but not while somebody adds.
 */
final class Dictionary {
  private static final int GOLDEN = 0x9E3779B9;
  private static final int LEAST = 64;

  private final @Nullable KeptTerms kept;

  /** The terms by number; those of the snapshot that nobody asked for yet are missing. */
  private @Nullable Node[] terms;

  private int[] hashes;

  /** A hash table of numbers, each one more than it is; 0 is free. */
  private int[] slots;

  private int size;

  /** A dictionary without terms. */
  Dictionary() {
    this.kept = null;
    this.terms = new Node[LEAST];
    this.hashes = new int[LEAST];
    this.slots = new int[2 * LEAST];
  }

  /**
   * A dictionary of the terms of a snapshot, to which others may be added.
   *
   * @param hashes as {@link #hashes} gave them
   */
  Dictionary(KeptTerms kept, int[] hashes) {
    this.kept = kept;
    this.size = kept.size();
    this.terms = new Node[Math.max(LEAST, size)];
    this.hashes = Arrays.copyOf(hashes, terms.length);
    this.slots = table(Integer.highestOneBit(Math.max(LEAST, size)) * 4);
  }

  /** How many terms there are. */
  int size() {
    return size;
  }

  /** The term with a number. */
  Node term(int number) {
    Node term = terms[number];
    if (term == null && kept != null) {
      term = kept.term(number);
      terms[number] = term;
    }
    return java.util.Objects.requireNonNull(term);
  }

  /** The hashes of all terms, by which a snapshot finds them again. */
  int[] hashes() {
    return Arrays.copyOf(hashes, size);
  }

  /** The number of a term, or -1 if it has none. */
  int known(Node term) {
    return slots[slot(term, hash(term))] - 1;
  }

  /** The number of a term, which gets one if it has none. */
  int number(Node term) {
    int hash = hash(term);
    int slot = slot(term, hash);
    int known = slots[slot];
    if (known != 0) {
      return known - 1;
    }
    if (size == terms.length) {
      terms = Arrays.copyOf(terms, size + size / 2);
      hashes = Arrays.copyOf(hashes, terms.length);
    }
    terms[size] = term;
    hashes[size] = hash;
    slots[slot] = ++size;
    if (2 * size > slots.length) {
      slots = table(2 * slots.length);
    }
    return size - 1;
  }

  private int slot(Node term, int hash) {
    int mask = slots.length - 1;
    int slot = place(hash, slots.length);
    while (slots[slot] != 0 && !same(slots[slot] - 1, term, hash)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean same(int number, Node term, int hash) {
    return hashes[number] == hash && term(number).equals(term);
  }

  /** A hash table of all terms. */
  private int[] table(int length) {
    int[] table = new int[length];
    for (int number = 0; number < size; number++) {
      int slot = place(hashes[number], length);
      while (table[slot] != 0) {
        slot = (slot + 1) & (length - 1);
      }
      table[slot] = number + 1;
    }
    return table;
  }

  private static int place(int hash, int length) {
    return (hash * GOLDEN) >>> (Integer.numberOfLeadingZeros(length) + 1);
  }

  /** A hash of a term's text alone, the same in every run. */
  private static int hash(Node term) {
    if (term.isURI()) {
      return term.getURI().hashCode();
    }
    if (term.isLiteral()) {
      return term.getLiteralLexicalForm().hashCode() + 1;
    }
    if (term.isBlank()) {
      return term.getBlankNodeLabel().hashCode() + 2;
    }
    if (term.isTripleTerm()) {
      Triple triple = term.getTriple();
      int hash = 31 * hash(triple.getSubject()) + hash(triple.getPredicate());
      return 31 * hash + hash(triple.getObject()) + 3;
    }
    return term.hashCode();
  }
}
