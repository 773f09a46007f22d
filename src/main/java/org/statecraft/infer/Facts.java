package org.statecraft.infer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** The working memory of the rules: triples as numbers, one {@link Relation} a predicate. */
final class Facts implements Tables {
  private final Terms terms;
  private final Map<Integer, Relation> relations = new HashMap<>();
  private final List<Relation> ordered = new ArrayList<>();
  private long size;
  private int rounds;

  Facts() {
    this(new Terms());
  }

  private Facts(Terms terms) {
    this.terms = terms;
  }

  /** What was given without some of it, apart but with the same numbers; before the first round. */
  Facts without(Collection<Triple> triples) {
    Map<Integer, Set<Long>> absent = Relation.pairs(triples, terms);
    Facts rest = new Facts(terms);
    for (Relation relation : ordered) {
      Set<Long> pairs = absent.get(relation.predicate());
      Relation kept = pairs == null ? relation.copy() : relation.without(pairs);
      rest.put(kept);
      rest.size += kept.size();
    }
    rest.rounds = rounds;
    return rest;
  }

  private void put(Relation relation) {
    relations.put(relation.predicate(), relation);
    ordered.add(relation);
  }

  Terms terms() {
    return terms;
  }

  @Override
  public List<Relation> relations() {
    return ordered;
  }

  @Override
  public @Nullable Relation relation(int predicate) {
    return relations.get(predicate);
  }

  @Nullable Relation relation(Node predicate) {
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
    ordered.forEach(Relation::turn);
  }

  /** Declares all so far to have been given. */
  void seal() {
    ordered.forEach(Relation::seal);
  }

  /** Adds a triple; credits it to a rule if it is new. Returns whether it is. */
  boolean add(int subject, int predicate, int object, int owner) {
    Relation relation = relations.get(predicate);
    if (relation == null) {
      relation = new Relation(predicate);
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
    for (Relation relation : ordered) {
      relation.advance(rounds);
      any |= relation.hasRecent();
    }
    rounds++;
    return any;
  }

  boolean holds(Triple triple) {
    Relation relation = relation(triple.getPredicate());
    return relation != null && row(relation, triple) >= 0;
  }

  /** The round that added a triple, counted over all strata; 0 if it was given or is not here. */
  int round(Triple triple) {
    Relation relation = relation(triple.getPredicate());
    int row = relation == null ? -1 : row(relation, triple);
    return relation == null || row < 0 ? 0 : relation.round(row);
  }

  private int row(Relation relation, Triple triple) {
    return relation.row(terms.known(triple.getSubject()), terms.known(triple.getObject()));
  }
}
