package org.statecraft.infer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the shape of a {@link Composition} at work. Where many terms lie in between, it does
 * what a round has to do as {@link Product}s, which find the same conclusions in the same round.
 */
final class Composing {
  private final Composition shape;
  private final WorkingMemory facts;
  private final Planner planner;
  private final int owner;
  private final Budget meter;

  /** The numbers of the predicates of both patterns and of the head; 0 where any fits. */
  private record Predicates(int left, int right, int head) {}

  Composing(Composition shape, WorkingMemory facts, Planner planner, int owner, Budget meter) {
    this.shape = shape;
    this.facts = facts;
    this.planner = planner;
    this.owner = owner;
    this.meter = meter;
  }

  /**
   * Does the work of a round, if it is worth it.
   *
   * @param whole whether everything is new to the rule
   * @return whether it was done; else it is left to be done pattern by pattern
   */
  boolean round(boolean whole) {
    if (!promising(shape.left()) || !promising(shape.right())) {
      return false;
    }
    List<Product> products = new ArrayList<>();
    Set<Predicates> before = whole ? Set.of() : guarded(shape.guard().conditions().size());
    for (Predicates predicates : guarded(Planner.WHOLE)) {
      add(predicates, !before.contains(predicates), products);
    }
    if (products.stream().noneMatch(Product::large)) {
      return false;
    }
    products.forEach(Product::run);
    return true;
  }

  /** Whether so many rows share a term that counting what they lead to is worth a look. */
  private boolean promising(Composition.Link link) {
    if (link.predicate().isVariable()) {
      return true;
    }
    PredicateTable relation = facts.relation(link.predicate());
    return relation != null && relation.end(PredicateTable.Range.VISIBLE) >= Product.FEW;
  }

  /** The predicates with which the guard holds, as far as it knows them. */
  private Set<Predicates> guarded(int news) {
    Set<Predicates> found = new LinkedHashSet<>();
    Operator each =
        row -> {
          found.add(
              new Predicates(
                  predicate(shape.left().predicate(), row),
                  predicate(shape.right().predicate(), row),
                  predicate(shape.head().getPredicate(), row)));
          return false;
        };
    planner.plan(shape.guard(), news, each).run(new Solution(facts.terms(), planner.places()));
    return found;
  }

  private int predicate(Node node, Solution row) {
    return node.isVariable()
        ? row.at(planner.places().getOrDefault(Var.alloc(node), 0))
        : facts.terms().number(node);
  }

  private void add(Predicates predicates, boolean fresh, List<Product> products) {
    boolean one = shape.left().predicate().equals(shape.right().predicate());
    for (PredicateTable left : relations(predicates.left())) {
      for (PredicateTable right : one ? List.of(left) : relations(predicates.right())) {
        if (fresh || left.hasRecent() || right.hasRecent()) {
          int head = head(predicates, left, right);
          products.add(product(left, right, head, fresh));
        }
      }
    }
  }

  private List<PredicateTable> relations(int predicate) {
    if (predicate == 0) {
      return List.copyOf(facts.relations());
    }
    @Nullable PredicateTable relation = facts.relation(predicate);
    return relation == null ? List.of() : List.of(relation);
  }

  private int head(Predicates predicates, PredicateTable left, PredicateTable right) {
    if (predicates.head() != 0) {
      return predicates.head();
    }
    return shape.head().getPredicate().equals(shape.left().predicate())
        ? left.predicate()
        : right.predicate();
  }

  private Product product(PredicateTable left, PredicateTable right, int head, boolean fresh) {
    Product.Emitter emitter =
        shape.forward()
            ? (outer, other) -> facts.add(outer, head, other, owner)
            : (outer, other) -> facts.add(other, head, outer, owner);
    return new Product(
        shape, left, right, facts.relation(head), fresh, facts.terms().size(), emitter, meter);
  }
}
