package org.statecraft.infer;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.statecraft.rule.Body;
import org.statecraft.rule.Condition;

/**
 * In which orders the conditions of bodies are best matched. An order is kept while the relations
 * that it was made for hardly grow. Not for several threads at once.
 */
final class Orders {
  /** So many rows more change no order. */
  private static final int FEW = 16;

  /** By the body, of which there is one object each, and by where the news are. */
  private final IdentityHashMap<Body, Map<Integer, Order>> known = new IdentityHashMap<>();

  /**
   * An order of conditions.
   *
   * @param sizes how many rows there were for each of the body's patterns when it was the best
   */
  private record Order(List<Ordering.Placed> conditions, List<Integer> sizes) {
    /** Whether no pattern has got many more rows since. */
    boolean current(List<Integer> now) {
      return IntStream.range(0, now.size()).allMatch(i -> now.get(i) <= 2 * sizes.get(i) + FEW);
    }
  }

  /**
   * The order of a body.
   *
   * @param news the condition that is matched with what the last round added; see {@link
   *     Planner#plan(Body, int, Step)}
   */
  List<Ordering.Placed> of(Body body, int news, WorkingMemory facts, Stated stated) {
    Map<Integer, Order> orders = known.computeIfAbsent(body, each -> new HashMap<>());
    List<Integer> sizes =
        body.conditions().stream().map(condition -> size(condition, facts)).toList();
    Order order = orders.get(news);
    if (order == null || !order.current(sizes)) {
      order = new Order(Ordering.of(body, news, facts, stated), sizes);
      orders.put(news, order);
    }
    return order.conditions();
  }

  /** How many rows there are for a pattern. */
  private static int size(Condition condition, WorkingMemory facts) {
    PredicateTable relation =
        condition instanceof Condition.TriplePattern match
            ? facts.relation(match.pattern().getPredicate())
            : null;
    return relation == null ? 0 : relation.end(PredicateTable.Range.VISIBLE);
  }
}
