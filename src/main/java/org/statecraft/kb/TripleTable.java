package org.statecraft.kb;

import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NiceIterator;
import org.jspecify.annotations.Nullable;

/**
 * A set of triples that no longer changes, in up to three orders, each made, or read from a
 * snapshot, when it is first needed: by subject, by predicate and by object.
 */
final class TripleTable {
  private final Dictionary dictionary;
  private final int size;
  private final @Nullable KeptRows kept;
  private volatile @Nullable TripleIndex bySubject;
  private volatile @Nullable TripleIndex byPredicate;
  private volatile @Nullable TripleIndex byObject;

  /** A table of triples that are ordered by subject. */
  TripleTable(Dictionary dictionary, TripleIndex bySubject) {
    this.dictionary = dictionary;
    this.size = bySubject.size();
    this.kept = null;
    this.bySubject = bySubject;
  }

  /** A table of a snapshot whose terms the dictionary holds. */
  TripleTable(Dictionary dictionary, KeptRows kept) {
    this.dictionary = dictionary;
    this.size = kept.size();
    this.kept = kept;
  }

  int size() {
    return size;
  }

  /** The triples ordered by subject, predicate and object. */
  TripleIndex bySubject() {
    TripleIndex index = bySubject;
    if (index == null) {
      index = Objects.requireNonNull(kept).order(0);
      bySubject = index;
    }
    return index;
  }

  boolean contains(int subject, int predicate, int object) {
    return bySubject().contains(subject, predicate, object);
  }

  /** The triples that fit; -1 stands for any term. */
  ExtendedIterator<Triple> find(int subject, int predicate, int object) {
    if (subject >= 0 && (predicate >= 0 || object < 0)) {
      TripleIndex index = bySubject();
      return range(index, subject, predicate, object, row -> triple(index, row, 0));
    }
    if (predicate >= 0) {
      TripleIndex index = byPredicate();
      return range(index, predicate, object, -1, row -> triple(index, row, 1));
    }
    if (object >= 0) {
      TripleIndex index = byObject();
      return range(index, object, subject, -1, row -> triple(index, row, 2));
    }
    TripleIndex index = bySubject();
    return new Rows(0, size, row -> triple(index, row, 0));
  }

  private static Rows range(TripleIndex index, int a, int b, int c, IntFunction<Triple> triple) {
    int from = index.lower(a, Math.max(0, b), Math.max(0, c));
    int to =
        b < 0
            ? index.lower(a + 1, 0, 0)
            : c < 0 ? index.lower(a, b + 1, 0) : index.lower(a, b, c + 1);
    return new Rows(from, to, triple);
  }

  /** The triple in a row by subject. */
  Triple triple(int row) {
    return triple(bySubject(), row, 0);
  }

  /** The triple in a row of an index whose columns were turned some times. */
  private Triple triple(TripleIndex index, int row, int turns) {
    Node a = dictionary.term(index.first(row));
    Node b = dictionary.term(index.second(row));
    Node c = dictionary.term(index.third(row));
    return switch (turns) {
      case 0 -> Triple.create(a, b, c);
      case 1 -> Triple.create(c, a, b);
      default -> Triple.create(b, c, a);
    };
  }

  /** The triples ordered by predicate, object and subject. */
  TripleIndex byPredicate() {
    TripleIndex index = byPredicate;
    if (index == null) {
      synchronized (this) {
        index = byPredicate == null ? order(1, this::bySubject) : byPredicate;
        byPredicate = index;
      }
    }
    return index;
  }

  /** The triples ordered by object, subject and predicate. */
  TripleIndex byObject() {
    TripleIndex index = byObject;
    if (index == null) {
      synchronized (this) {
        index = byObject == null ? order(2, this::byPredicate) : byObject;
        byObject = index;
      }
    }
    return index;
  }

  private TripleIndex order(int order, Supplier<TripleIndex> before) {
    return kept != null && order < kept.orders()
        ? kept.order(order)
        : before.get().turned(dictionary.size());
  }

  /** The triples of a range of rows. */
  private static final class Rows extends NiceIterator<Triple> {
    private final IntFunction<Triple> triple;
    private final int end;
    private int next;

    Rows(int from, int end, IntFunction<Triple> triple) {
      this.next = from;
      this.end = end;
      this.triple = triple;
    }

    @Override
    public boolean hasNext() {
      return next < end;
    }

    @Override
    public Triple next() {
      if (next >= end) {
        throw new java.util.NoSuchElementException();
      }
      return triple.apply(next++);
    }
  }
}
