package org.statecraft.infer;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** The working memory as a graph, for bodies that need a query engine. */
final class FactsGraph extends GraphBase {
  private final Facts facts;

  FactsGraph(Facts facts) {
    this.facts = facts;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    Node predicate = pattern.getPredicate();
    List<Iterator<Triple>> parts = new ArrayList<>();
    if (predicate.isConcrete()) {
      Relation relation = facts.relation(predicate);
      if (relation != null) {
        parts.add(find(relation, pattern));
      }
    } else {
      // A copy, for rules add relations while the result is read.
      List.copyOf(facts.relations()).forEach(relation -> parts.add(find(relation, pattern)));
    }
    return WrappedIterator.create(
        org.apache.jena.atlas.iterator.Iter.flatMap(parts.iterator(), part -> part));
  }

  private Iterator<Triple> find(Relation relation, Triple pattern) {
    int subject = number(pattern.getSubject());
    int object = number(pattern.getObject());
    if (subject < 0 || object < 0) {
      return java.util.Collections.emptyIterator();
    }
    int end = relation.end(Relation.Range.VISIBLE);
    java.util.stream.IntStream rows;
    if (subject > 0 && object > 0) {
      int row = relation.row(subject, object);
      rows = row < 0 ? java.util.stream.IntStream.empty() : java.util.stream.IntStream.of(row);
    } else if (subject > 0) {
      rows =
          java.util.stream.IntStream.iterate(
              relation.lastOfSubject(subject), row -> row >= 0, relation::nextOfSubject);
    } else if (object > 0) {
      rows =
          java.util.stream.IntStream.iterate(
              relation.lastOfObject(object), row -> row >= 0, relation::nextOfObject);
    } else {
      rows = java.util.stream.IntStream.range(0, end);
    }
    Node predicate = facts.terms().term(relation.predicate());
    return rows.filter(row -> row < end)
        .mapToObj(
            row ->
                Triple.create(
                    facts.terms().term(relation.subject(row)),
                    predicate,
                    facts.terms().term(relation.object(row))))
        .iterator();
  }

  /** The number of a term, 0 for any, -1 for a term that occurs nowhere. */
  private int number(Node node) {
    if (!node.isConcrete()) {
      return 0;
    }
    int number = facts.terms().known(node);
    return number == 0 ? -1 : number;
  }
}
