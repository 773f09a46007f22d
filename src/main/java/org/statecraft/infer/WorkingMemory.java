package org.statecraft.infer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** The working memory of the rules: triples as numbers, one {@link PredicateTable} a predicate. */
final class WorkingMemory implements Tables {
  private final Dictionary terms;
  private final Map<Integer, PredicateTable> relations = new HashMap<>();
  private final List<PredicateTable> ordered = new ArrayList<>();
  private long size;
  private int rounds;

  WorkingMemory() {
    this(new Dictionary());
  }

  private WorkingMemory(Dictionary terms) {
    this.terms = terms;
  }

  /**
   * What was given without some of it and with more, apart but with the same numbers; before the
   * first round.
   */
  WorkingMemory revised(Collection<Triple> withdrawn, Collection<Triple> added) {
    added.forEach(
        triple ->
            Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                .forEach(terms::number));
    Map<Integer, Set<Long>> absent = PredicateTable.pairs(withdrawn, terms);
    Map<Integer, Set<Long>> more = PredicateTable.pairs(added, terms);
    WorkingMemory rest = new WorkingMemory(terms);
    for (PredicateTable relation : ordered) {
      Set<Long> without = absent.getOrDefault(relation.predicate(), Set.of());
      Set<Long> with = more.getOrDefault(relation.predicate(), Set.of());
      more.remove(relation.predicate());
      rest.give(
          without.isEmpty() && with.isEmpty() ? relation.copy() : relation.revised(without, with));
    }
    more.forEach(
        (predicate, pairs) -> rest.give(new PredicateTable(predicate).revised(Set.of(), pairs)));
    rest.rounds = rounds;
    return rest;
  }

  private void give(PredicateTable relation) {
    put(relation);
    size += relation.size();
  }

  private void put(PredicateTable relation) {
    relations.put(relation.predicate(), relation);
    ordered.add(relation);
  }

  Dictionary terms() {
    return terms;
  }

  @Override
  public List<PredicateTable> relations() {
    return ordered;
  }

  @Override
  public @Nullable PredicateTable relation(int predicate) {
    return relations.get(predicate);
  }

  @Nullable PredicateTable relation(Node predicate) {
    return relations.get(terms.known(predicate));
  }

  long size() {
    return size;
  }

  /** Adds what is given; an empty graph costs nothing. */
  void give(Graph graph) {
    graph.find().forEachRemaining(this::give);
  }

  private void give(Triple triple) {
    add(
        terms.number(triple.getSubject()),
        terms.number(triple.getPredicate()),
        terms.number(triple.getObject()),
        0);
  }

  /** Turns the order of what was given round, since what came last is found first. */
  void turn() {
    ordered.forEach(PredicateTable::turn);
  }

  /** Declares all so far to have been given. */
  void seal() {
    ordered.forEach(PredicateTable::seal);
  }

  /** Adds a triple; credits it to a rule if it is new. Returns whether it is. */
  boolean add(int subject, int predicate, int object, int owner) {
    PredicateTable relation = relations.get(predicate);
    if (relation == null) {
      relation = new PredicateTable(predicate);
      put(relation);
    }
    boolean added = relation.add(subject, object, owner);
    if (added) {
      size++;
    }
    return added;
  }

  /** Begins a round: what was added becomes visible. Returns whether anything was. */
  boolean advance() {
    boolean any = false;
    for (PredicateTable relation : ordered) {
      relation.advance(rounds);
      any |= relation.hasRecent();
    }
    rounds++;
    return any;
  }

  boolean holds(Triple triple) {
    PredicateTable relation = relation(triple.getPredicate());
    return relation != null && row(relation, triple) >= 0;
  }

  /** The round that added a triple, counted over all strata; 0 if it was given or is not here. */
  int round(Triple triple) {
    PredicateTable relation = relation(triple.getPredicate());
    int row = relation == null ? -1 : row(relation, triple);
    return relation == null || row < 0 ? 0 : relation.round(row);
  }

  private int row(PredicateTable relation, Triple triple) {
    return relation.row(terms.known(triple.getSubject()), terms.known(triple.getObject()));
  }
}
