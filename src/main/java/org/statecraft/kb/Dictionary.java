package org.statecraft.kb;

import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Numbers for RDF terms, from 0 in the order in which they come up. Graphs that share a dictionary
 * hold numbers only. A term is found by a hash of its text that mixes well: names of real data
 * count up, and a weak hash makes long runs of them.
 */
final class Dictionary {
  private static final int GOLDEN = 0x9E3779B9;
  private static final int LEAST = 64;

  private Node[] terms = new Node[LEAST];

  /** A hash table of numbers, each one more than it is; 0 is free. */
  private int[] slots = new int[2 * LEAST];

  private int size;

  /** How many terms there are. */
  int size() {
    return size;
  }

  /** The term with a number. */
  Node term(int number) {
    return terms[number];
  }

  /** The number of a term, or -1 if it has none. */
  int known(Node term) {
    return slots[slot(term)] - 1;
  }

  /** The number of a term, which gets one if it has none. */
  int number(Node term) {
    int slot = slot(term);
    int known = slots[slot];
    if (known != 0) {
      return known - 1;
    }
    if (size == terms.length) {
      terms = Arrays.copyOf(terms, size + size / 2);
    }
    terms[size] = term;
    slots[slot] = ++size;
    if (2 * size > slots.length) {
      widen();
    }
    return size - 1;
  }

  private int slot(Node term) {
    int mask = slots.length - 1;
    int slot = place(hash(term), slots.length);
    while (slots[slot] != 0 && !terms[slots[slot] - 1].equals(term)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void widen() {
    int[] wider = new int[2 * slots.length];
    for (int number = 0; number < size; number++) {
      int slot = place(hash(terms[number]), wider.length);
      while (wider[slot] != 0) {
        slot = (slot + 1) & (wider.length - 1);
      }
      wider[slot] = number + 1;
    }
    slots = wider;
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
