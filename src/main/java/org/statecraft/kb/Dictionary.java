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
 * <p>The first terms may come from a snapshot and are decoded when they are needed. Many may ask
 * while one adds: whoever asks looks at the size first, and takes a number beyond it for a free
 * slot's that is not there yet.
 */
final class Dictionary {
  private static final int GOLDEN = 0x9E3779B9;
  private static final int LEAST = 64;

  private final @Nullable KeptTerms kept;

  /** Replaced when it is full. */
  private volatile Tables tables;

  /** Written last by who adds and read first by who asks, so that these see what is below it. */
  private volatile int size;

  /** Where the terms are; entries come to be, and none changes. */
  private static final class Tables {
    /** The terms by number; those of the snapshot that nobody asked for yet are missing. */
    private final @Nullable Node[] terms;

    private final int[] hashes;

    /** A hash table of numbers, each one more than it is; 0 is free. */
    private final int[] slots;

    Tables(@Nullable Node[] terms, int[] hashes, int[] slots) {
      this.terms = terms;
      this.hashes = hashes;
      this.slots = slots;
    }
  }

  /** A dictionary without terms. */
  Dictionary() {
    this.kept = null;
    this.tables = new Tables(new Node[LEAST], new int[LEAST], new int[2 * LEAST]);
  }

  /**
   * A dictionary of the terms of a snapshot, to which others may be added.
   *
   * @param hashes as {@link #hashes} gave them
   */
  Dictionary(KeptTerms kept, int[] hashes) {
    this.kept = kept;
    this.size = kept.size();
    int room = Math.max(LEAST, kept.size());
    this.tables =
        new Tables(
            new Node[room],
            Arrays.copyOf(hashes, room),
            slots(hashes, kept.size(), Integer.highestOneBit(room) * 4));
  }

  /** How many terms there are. */
  int size() {
    return size;
  }

  /** The term with a number. */
  Node term(int number) {
    return term(tables, number);
  }

  private Node term(Tables own, int number) {
    Node term = own.terms[number];
    if (term == null && kept != null) {
      term = kept.term(number);
      own.terms[number] = term;
    }
    return java.util.Objects.requireNonNull(term);
  }

  /** The hashes of all terms, by which a snapshot finds them again. */
  int[] hashes() {
    int known = size;
    return Arrays.copyOf(tables.hashes, known);
  }

  /** The number of a term, or -1 if it has none. */
  int known(Node term) {
    return find(term, hash(term));
  }

  /** The number of a term, which gets one if it has none. */
  int number(Node term) {
    int hash = hash(term);
    int known = find(term, hash);
    return known < 0 ? add(term, hash) : known;
  }

  private synchronized int add(Node term, int hash) {
    int known = find(term, hash);
    if (known >= 0) {
      return known;
    }
    int number = size;
    Tables own = withRoom(number);
    own.terms[number] = term;
    own.hashes[number] = hash;
    put(own.slots, number, hash);
    size = number + 1;
    return number;
  }

  /** The tables with room for one more term. */
  private Tables withRoom(int number) {
    Tables own = tables;
    boolean full = number == own.terms.length;
    boolean dense = 2 * (number + 1) > own.slots.length;
    if (full || dense) {
      int room = full ? number + number / 2 : own.terms.length;
      own =
          new Tables(
              full ? Arrays.copyOf(own.terms, room) : own.terms,
              full ? Arrays.copyOf(own.hashes, room) : own.hashes,
              dense ? slots(own.hashes, number, 2 * own.slots.length) : own.slots);
      tables = own;
    }
    return own;
  }

  private int find(Node term, int hash) {
    int limit = size;
    Tables own = tables;
    int[] slots = own.slots;
    int mask = slots.length - 1;
    int slot = place(hash, slots.length);
    for (int next = slots[slot]; next != 0; next = slots[slot]) {
      if (next <= limit && own.hashes[next - 1] == hash && term(own, next - 1).equals(term)) {
        return next - 1;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /** A hash table of the first terms. */
  private static int[] slots(int[] hashes, int size, int length) {
    int[] slots = new int[length];
    for (int number = 0; number < size; number++) {
      put(slots, number, hashes[number]);
    }
    return slots;
  }

  private static void put(int[] slots, int number, int hash) {
    int mask = slots.length - 1;
    int slot = place(hash, slots.length);
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = number + 1;
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
