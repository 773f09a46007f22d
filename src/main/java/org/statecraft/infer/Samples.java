package org.statecraft.infer;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;

/**
 * A few of the values that variables take while patterns are matched in an order. How many rows
 * follow from these tells more than a mean over all: a text that a hundred states signed is looked
 * at for its signatories, not one of the many that two signed.
 */
final class Samples {
  /** So many values of a variable are kept. */
  private static final int SIZE = 8;

  /** So many rows of a term are gone through at most to pick one. */
  private static final int SEEN = 32 * SIZE;

  /** Where none of the few has a row, some of the others may. */
  private static final double LEAST = 0.25;

  private static final int[] NONE = {};

  private final Dictionary terms;
  private final Map<Var, int[]> values = new HashMap<>();

  Samples(Dictionary terms) {
    this.terms = terms;
  }

  /** Samples that go on from others. */
  Samples(Samples before) {
    this.terms = before.terms;
    values.putAll(before.values);
  }

  /**
   * How many rows of a relation have a variable's value as their subject, or as their object, on
   * average.
   */
  double fan(PredicateTable relation, boolean subject, Var variable) {
    int[] known = values.get(variable);
    if (known == null || known.length == 0) {
      return subject ? relation.fanOfSubject() : relation.fanOfObject();
    }
    long sum = 0;
    for (int value : known) {
      sum += relation.degree(subject, value);
    }
    return Math.max(LEAST, (double) sum / known.length);
  }

  /** Takes in which values a pattern gives, when it is matched next with some rows. */
  void match(Triple pattern, @Nullable PredicateTable relation, PredicateTable.Range range) {
    if (relation == null) {
      return;
    }
    Node subject = pattern.getSubject();
    Node object = pattern.getObject();
    if (open(subject) && open(object)) {
      rows(subject, object, relation, range);
    } else if (open(object)) {
      follow(subject, object, relation, true);
    } else if (open(subject)) {
      follow(object, subject, relation, false);
    } else if (subject.isVariable() && object.isConcrete()) {
      int wanted = terms.known(object);
      keep(Var.alloc(subject), value -> relation.row(value, wanted) >= 0);
    } else if (object.isVariable() && subject.isConcrete()) {
      int wanted = terms.known(subject);
      keep(Var.alloc(object), value -> relation.row(wanted, value) >= 0);
    }
  }

  /** Leaves those out that do not fit, unless that are all. */
  private void keep(Var variable, IntPredicate fits) {
    int[] fitting = IntStream.of(values.getOrDefault(variable, NONE)).filter(fits).toArray();
    if (fitting.length > 0) {
      values.put(variable, fitting);
    }
  }

  private boolean open(Node node) {
    return node.isVariable() && !values.containsKey(Var.alloc(node));
  }

  /** Rows from all over the range. */
  private void rows(
      Node subject, Node object, PredicateTable relation, PredicateTable.Range range) {
    int first = relation.first(range);
    int length = relation.end(range) - first;
    int[] rows =
        IntStream.range(0, Math.min(SIZE, length))
            .map(i -> first + (int) ((long) i * length / Math.min(SIZE, length)))
            .toArray();
    values.put(Var.alloc(subject), IntStream.of(rows).map(relation::subject).toArray());
    values.put(Var.alloc(object), IntStream.of(rows).map(relation::object).toArray());
  }

  /**
   * Rows that begin, or end, with a known term, from all over them. Of a term with many rows there
   * are many, which is what the next pattern meets.
   */
  private void follow(Node near, Node far, PredicateTable relation, boolean subject) {
    int[] from =
        near.isVariable()
            ? values.getOrDefault(Var.alloc(near), NONE)
            : new int[] {terms.known(near)};
    long total = IntStream.of(from).mapToLong(term -> degree(relation, subject, term)).sum();
    int count = (int) Math.min(SIZE, total);
    int[] nears = new int[count];
    int[] fars = new int[count];
    int at = 0;
    long passed = 0;
    for (int i = 0; i < count; i++) {
      long place = i * total / count;
      while (passed + degree(relation, subject, from[at]) <= place) {
        passed += degree(relation, subject, from[at++]);
      }
      nears[i] = from[at];
      fars[i] = relation.term(!subject, row(relation, subject, from[at], place - passed));
    }
    if (near.isVariable() && count > 0) {
      values.put(Var.alloc(near), nears);
    }
    values.put(Var.alloc(far), fars);
  }

  private static int degree(PredicateTable relation, boolean subject, int term) {
    return term == 0 ? 0 : relation.degree(subject, term);
  }

  /** The row at a place among those of a term, or one before it where the way is long. */
  private static int row(PredicateTable relation, boolean subject, int term, long place) {
    int row = relation.last(subject, term);
    for (long i = Math.min(place, SEEN); i > 0; i--) {
      row = relation.next(subject, row);
    }
    return row;
  }
}
