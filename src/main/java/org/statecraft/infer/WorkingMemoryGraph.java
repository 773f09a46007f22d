package org.statecraft.infer;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntUnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NiceIterator;
import org.apache.jena.util.iterator.NullIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** The working memory as a graph, for bodies that need a query engine. */
final class WorkingMemoryGraph extends GraphBase {
  private final WorkingMemory facts;

  WorkingMemoryGraph(WorkingMemory facts) {
    this.facts = facts;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    int subject = number(pattern.getSubject());
    int object = number(pattern.getObject());
    if (subject < 0 || object < 0) {
      return NullIterator.instance();
    }
    Node predicate = pattern.getPredicate();
    if (predicate.isConcrete()) {
      PredicateTable relation = facts.relation(predicate);
      return relation == null ? NullIterator.instance() : find(relation, subject, object);
    }
    List<Iterator<Triple>> parts = new ArrayList<>();
    // A copy, for rules add relations while the result is read.
    List.copyOf(facts.relations()).forEach(relation -> parts.add(find(relation, subject, object)));
    return WrappedIterator.create(
        org.apache.jena.atlas.iterator.Iter.flatMap(parts.iterator(), part -> part));
  }

  private ExtendedIterator<Triple> find(PredicateTable relation, int subject, int object) {
    if (subject > 0 && object > 0) {
      int row = relation.row(subject, object);
      return row < 0 || row >= relation.end(PredicateTable.Range.VISIBLE)
          ? NullIterator.instance()
          : new Rows(relation, row, any -> -1);
    }
    if (subject > 0) {
      return new Rows(relation, relation.lastOfSubject(subject), relation::nextOfSubject);
    }
    if (object > 0) {
      return new Rows(relation, relation.lastOfObject(object), relation::nextOfObject);
    }
    int end = relation.end(PredicateTable.Range.VISIBLE);
    return new Rows(relation, end > 0 ? 0 : -1, row -> row + 1 < end ? row + 1 : -1);
  }

  /** The number of a term, 0 for any, -1 for a term that occurs nowhere. */
  private int number(Node node) {
    if (!node.isConcrete()) {
      return 0;
    }
    int number = facts.terms().known(node);
    return number == 0 ? -1 : number;
  }

  /** Rows of a relation, each leading to the next; a negative one is the end. */
  private final class Rows extends NiceIterator<Triple> {
    private final PredicateTable relation;
    private final Node predicate;
    private final IntUnaryOperator follow;
    private int next;

    Rows(PredicateTable relation, int first, IntUnaryOperator follow) {
      this.relation = relation;
      this.predicate = facts.terms().term(relation.predicate());
      this.follow = follow;
      this.next = first;
    }

    @Override
    public boolean hasNext() {
      return next >= 0;
    }

    @Override
    public Triple next() {
      if (next < 0) {
        throw new NoSuchElementException();
      }
      int row = next;
      next = follow.applyAsInt(row);
      return Triple.create(
          facts.terms().term(relation.subject(row)),
          predicate,
          facts.terms().term(relation.object(row)));
    }
  }
}
