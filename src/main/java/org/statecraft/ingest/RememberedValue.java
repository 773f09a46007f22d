package org.statecraft.ingest;

import java.util.Objects;
import java.util.function.LongSupplier;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * An expression that is worked out once for the same values of its variables where these come
 * again. Where they seldom do, it is not looked for a while whether they do. What comes of states
 * that are not found is worked out again, for it is told of each row.
 */
final class RememberedValue implements RowExpression {
  private static final int KEPT = 1 << 11;

  /** Longer texts seldom come again, and would fill the memory. */
  private static final int LONGEST = 1 << 9;

  /** Stands for no value. */
  private static final Node NOTHING = Node.ANY;

  /**
   * So often it is looked before it is counted how often that was of use, which is to be once in
   * four.
   */
  private static final int TRIED = 1 << 12;

  private static final int WORTH = TRIED / 4;

  /** So often it is not looked then. */
  private static final int PAUSE = 1 << 16;

  private final RowExpression expression;
  private final LongSupplier missed;
  private final int[] reads;
  private final @Nullable Node[] keys;
  private final @Nullable Node[] values = new Node[KEPT];
  private final int[] hashes = new int[KEPT];
  private int last;
  private int tried;
  private int found;
  private int pause;

  /**
   * An expression.
   *
   * @param reads the places of what it reads
   * @param missed counts how many states were not found
   */
  RememberedValue(RowExpression expression, int[] reads, LongSupplier missed) {
    this.expression = expression;
    this.missed = missed;
    this.reads = reads;
    this.keys = new Node[KEPT * reads.length];
  }

  @Override
  public @Nullable Node of(RowValues row) {
    if (pause > 0) {
      pause--;
      return expression.of(row);
    }
    if (++tried > TRIED) {
      pause = found < WORTH ? PAUSE : 0;
      tried = 0;
      found = 0;
    }
    int slot = identical(row) ? last : find(row);
    if (slot >= 0) {
      found++;
      last = slot;
      Node known = values[slot];
      return NOTHING.equals(known) ? null : known;
    }
    long before = missed.getAsLong();
    Node value = expression.of(row);
    if (before == missed.getAsLong()) {
      keep(row, value == null ? NOTHING : value);
    }
    return value;
  }

  private int hash(RowValues row) {
    int hash = 1;
    for (int read : reads) {
      Node value = row.at(read);
      hash = 31 * hash + (value == null ? 0 : value.hashCode());
    }
    return hash ^ (hash >>> 15);
  }

  /** Whether the values are those that came last, as terms that cells have in common are. */
  @SuppressWarnings("ReferenceEquality") // others are compared where they are looked for
  private boolean identical(RowValues row) {
    if (values[last] == null) {
      return false;
    }
    for (int i = 0; i < reads.length; i++) {
      if (row.at(reads[i]) != keys[last * reads.length + i]) {
        return false;
      }
    }
    return true;
  }

  /** Where the value for a row is, in either of two places; -1 if it is not there. */
  private int find(RowValues row) {
    int hash = hash(row);
    int slot = hash & (KEPT - 1);
    return same(slot, hash, row) ? slot : same(slot ^ 1, hash, row) ? slot ^ 1 : -1;
  }

  private boolean same(int slot, int hash, RowValues row) {
    if (values[slot] == null || hashes[slot] != hash) {
      return false;
    }
    for (int i = 0; i < reads.length; i++) {
      if (!Objects.equals(row.at(reads[i]), keys[slot * reads.length + i])) {
        return false;
      }
    }
    return true;
  }

  private void keep(RowValues row, Node value) {
    boolean small = small(value);
    for (int read : reads) {
      small &= small(row.at(read));
    }
    if (!small) {
      return;
    }
    int hash = hash(row);
    int slot = hash & (KEPT - 1);
    int other = slot ^ 1;
    values[other] = values[slot];
    hashes[other] = hashes[slot];
    System.arraycopy(keys, slot * reads.length, keys, other * reads.length, reads.length);
    values[slot] = value;
    hashes[slot] = hash;
    last = slot;
    for (int i = 0; i < reads.length; i++) {
      keys[slot * reads.length + i] = row.at(reads[i]);
    }
  }

  private static boolean small(@Nullable Node value) {
    return value == null || !value.isLiteral() || value.getLiteralLexicalForm().length() <= LONGEST;
  }
}
