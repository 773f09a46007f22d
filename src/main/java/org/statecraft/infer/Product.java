package org.statecraft.infer;

import org.jspecify.annotations.Nullable;

/**
 * The pairs of outer terms that two relations connect by a term in between, as far as that is new
 * in a round. What a term leads to is a set of bits where that is shorter than the list of it, so
 * that the work grows with the pairs and not with the ways to them.
 */
final class Product {
  /** So few ways that nothing can be saved. */
  static final int FEW = 5_000;

  private final Composition shape;
  private final PredicateTable left;
  private final PredicateTable right;
  private final @Nullable PredicateTable known;
  private final boolean fresh;
  private final Emitter emitter;
  private final Budget meter;
  private final int terms;

  /** Takes a pair of outer terms. */
  @FunctionalInterface
  interface Emitter {
    /** The first outer term and the second. */
    void emit(int outer, int other);
  }

  /**
   * @param known the relation of the conclusions, if there are any
   * @param fresh whether everything is new to the rule
   * @param terms the largest number of a term
   */
  Product(
      Composition shape,
      PredicateTable left,
      PredicateTable right,
      @Nullable PredicateTable known,
      boolean fresh,
      int terms,
      Emitter emitter,
      Budget meter) {
    this.shape = shape;
    this.left = left;
    this.right = right;
    this.known = known;
    this.fresh = fresh;
    this.terms = terms;
    this.emitter = emitter;
    this.meter = meter;
  }

  private boolean recent(PredicateTable relation, int row) {
    return fresh || row >= relation.first(PredicateTable.Range.RECENT);
  }

  /** Whether there are more ways than it takes to unite sets of bits. */
  boolean large() {
    boolean leftJoint = !shape.left().subject();
    boolean rightJoint = !shape.right().subject();
    long ways = 0;
    int end = left.end(PredicateTable.Range.VISIBLE);
    for (int row = fresh ? 0 : left.first(PredicateTable.Range.RECENT); row < end; row++) {
      ways += right.degree(rightJoint, left.term(leftJoint, row));
    }
    if (!fresh) {
      int last = right.end(PredicateTable.Range.VISIBLE);
      for (int row = right.first(PredicateTable.Range.RECENT); row < last; row++) {
        ways += left.degree(leftJoint, right.term(rightJoint, row));
      }
    }
    long words = 1L + right.distinct(shape.right().subject()) / Long.SIZE;
    return ways > FEW && ways > 2 * words * left.distinct(shape.left().subject()) + end;
  }

  /** Tells of every pair that is new, and perhaps of some that are not. */
  void run() {
    new Uniting().run();
  }

  /** The work itself, with its tables. */
  private final class Uniting {
    private final boolean leftOuter = shape.left().subject();
    private final boolean rightOuter = shape.right().subject();
    private final int[] others = right.terms(rightOuter);

    /** The bit of each term, plus one; 0 for what the second pattern does not lead to. */
    private final int[] bits = new int[terms + 1];

    private final int words = (others.length + Long.SIZE - 1) / Long.SIZE;
    private final long[] @Nullable [] visible = new long[terms + 1] @Nullable [];
    private final long[] @Nullable [] recent = new long[terms + 1] @Nullable [];
    private final long[] united = new long[words];

    void run() {
      for (int i = 0; i < others.length; i++) {
        bits[others[i]] = i + 1;
      }
      for (int outer : left.terms(leftOuter)) {
        if (unite(outer)) {
          drop(outer);
          tell(outer);
        }
      }
    }

    /** Unites what the terms next to an outer one lead to. Returns whether there was anything. */
    private boolean unite(int outer) {
      boolean any = false;
      boolean oldMatters = !fresh && right.hasRecent();
      int row = left.last(leftOuter, outer);
      while (row >= 0 && (oldMatters || recent(left, row))) {
        int joint = left.term(!leftOuter, row);
        if (!(shape.apart() && joint == outer)) {
          any |= unite(joint, recent(left, row));
        }
        row = left.next(leftOuter, row);
      }
      return any;
    }

    private boolean unite(int joint, boolean all) {
      meter.tick();
      int own = shape.apartToo() ? bits[joint] - 1 : -1;
      boolean before = own >= 0 && has(own);
      boolean any = add(joint, all);
      if (own >= 0 && !before) {
        united[own / Long.SIZE] &= ~(1L << own);
      }
      return any;
    }

    private boolean add(int joint, boolean all) {
      int degree = right.degree(!rightOuter, joint);
      if (degree <= words) {
        return along(joint, all, united);
      }
      long[] @Nullable [] sets = all ? visible : recent;
      long[] set = sets[joint];
      if (set == null) {
        set = new long[words];
        along(joint, all, set);
        sets[joint] = set;
      }
      for (int i = 0; i < words; i++) {
        united[i] |= set[i];
      }
      return true;
    }

    /** Adds what a term leads to, all of it or only what is new. */
    private boolean along(int joint, boolean all, long[] set) {
      int row = right.last(!rightOuter, joint);
      boolean any = false;
      while (row >= 0 && (all || recent(right, row))) {
        int bit = bits[right.term(rightOuter, row)] - 1;
        set[bit / Long.SIZE] |= 1L << bit;
        any = true;
        row = right.next(!rightOuter, row);
      }
      return any;
    }

    private boolean has(int bit) {
      return (united[bit / Long.SIZE] & 1L << bit) != 0;
    }

    /** Takes out what is known, and the outer term itself where it must not be. */
    private void drop(int outer) {
      if (shape.ends()) {
        drop(bits[outer], united);
      }
      if (known == null) {
        return;
      }
      boolean side = shape.forward();
      int row = known.last(side, outer);
      while (row >= 0) {
        drop(bits[known.term(!side, row)], united);
        row = known.next(side, row);
      }
    }

    private static void drop(int place, long[] set) {
      if (place > 0) {
        set[(place - 1) / Long.SIZE] &= ~(1L << (place - 1));
      }
    }

    private void tell(int outer) {
      for (int i = 0; i < words; i++) {
        long word = united[i];
        united[i] = 0;
        while (word != 0) {
          emitter.emit(outer, others[i * Long.SIZE + Long.numberOfTrailingZeros(word)]);
          word &= word - 1;
        }
      }
    }
  }
}
