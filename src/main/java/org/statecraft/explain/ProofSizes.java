package org.statecraft.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * How large the smallest proof of each triple is. Sizes spread from what is stated, the smallest
 * first, so that each is final when it is reached (Knuth's form of Dijkstra's algorithm).
 */
final class ProofSizes {
  private final Map<Triple, List<Derivation>> ways = new LinkedHashMap<>();
  private final Map<Triple, List<Step>> uses = new HashMap<>();
  private final Map<Triple, Long> sizes = new HashMap<>();
  private final PriorityQueue<Reached> open =
      new PriorityQueue<>(Comparator.comparingLong(Reached::size));

  /**
   * How the proofs that are too large to be told apart by size were found, the first ones first.
   */
  private final Map<Triple, Step> vast = new HashMap<>();

  private final Map<Triple, Integer> order = new HashMap<>();

  private record Step(Triple conclusion, Derivation way) {
    Set<Triple> facts() {
      return way.facts();
    }
  }

  private record Reached(Triple triple, long size) {}

  /** Adds a triple that needs no rule. */
  void stated(Triple triple) {
    ways.put(triple, List.of());
    reach(triple, 1);
  }

  /**
   * Adds ways to a triple; those that are known already are left out.
   *
   * @return the triples that the new ones rest on
   */
  Set<Triple> add(Triple triple, List<Derivation> more) {
    List<Derivation> known = ways.computeIfAbsent(triple, none -> new ArrayList<>());
    List<Derivation> before = List.copyOf(known);
    Set<Triple> needed = new LinkedHashSet<>();
    for (Derivation way : more) {
      if (!before.contains(way)) {
        known.add(way);
        Step step = new Step(triple, way);
        step.facts()
            .forEach(fact -> uses.computeIfAbsent(fact, none -> new ArrayList<>()).add(step));
        needed.addAll(step.facts());
        take(step);
      }
    }
    return needed;
  }

  /** Spreads what was added. */
  void measure() {
    while (!open.isEmpty()) {
      Reached next = open.remove();
      if (next.size() == sizes.getOrDefault(next.triple(), 0L)) {
        uses.getOrDefault(next.triple(), List.of()).forEach(this::take);
      }
    }
  }

  private void take(Step step) {
    size(step.facts())
        .ifPresent(
            size -> {
              if (reach(step.conclusion(), size) && size >= Proof.MANY) {
                vast.put(step.conclusion(), step);
                order.put(step.conclusion(), order.size());
              }
            });
  }

  private boolean reach(Triple triple, long size) {
    boolean smaller = size < sizes.getOrDefault(triple, Long.MAX_VALUE);
    if (smaller) {
      sizes.put(triple, size);
      open.add(new Reached(triple, size));
    }
    return smaller;
  }

  /** One more than all that the facts rest on; empty while one of them has no proof. */
  private OptionalLong size(Set<Triple> facts) {
    long size = 1;
    for (Triple fact : facts) {
      Long part = sizes.get(fact);
      if (part == null) {
        return OptionalLong.empty();
      }
      size = Math.min(Proof.MANY, size + Math.min(Proof.MANY, part));
    }
    return OptionalLong.of(size);
  }

  /** The way with the smallest proof; it rests on what comes before in {@link #inOrder}. */
  Derivation best(Triple triple) {
    Step step = vast.get(triple);
    return step != null && of(triple) >= Proof.MANY ? step.way() : waysTo(triple).getFirst();
  }

  /** Orders triples with proofs so that each comes after what its smallest proof rests on. */
  Comparator<Triple> inOrder() {
    return Comparator.comparingLong(this::of)
        .thenComparingInt(triple -> order.getOrDefault(triple, 0));
  }

  private long of(Triple triple) {
    return Objects.requireNonNull(sizes.get(triple));
  }

  /** How many triples were looked at. */
  int looked() {
    return ways.size();
  }

  boolean known(Triple triple) {
    return ways.containsKey(triple);
  }

  boolean proved(Triple triple) {
    return sizes.containsKey(triple);
  }

  /** Triples that were looked at and have no proof by now. */
  List<Triple> unproved() {
    return ways.keySet().stream().filter(triple -> !proved(triple)).toList();
  }

  private record Measured(Derivation way, long size, String day) {}

  /**
   * The ways to a triple that can be proved by now, the smallest first, and of those of one size
   * the one first that was there first: a relation is shown as it began.
   */
  List<Derivation> waysTo(Triple triple) {
    List<Measured> measured = new ArrayList<>();
    for (Derivation way : ways.getOrDefault(triple, List.of())) {
      size(way.facts()).ifPresent(size -> measured.add(new Measured(way, size, lastDay(way))));
    }
    measured.sort(Comparator.comparingLong(Measured::size).thenComparing(Measured::day));
    return measured.stream().map(Measured::way).toList();
  }

  /** The latest date among the facts of a way, on which the way is complete; "" if none has one. */
  private static String lastDay(Derivation way) {
    return way.facts().stream()
        .map(Triple::getObject)
        .filter(ProofSizes::isDate)
        .map(Node::getLiteralLexicalForm)
        .max(Comparator.naturalOrder())
        .orElse("");
  }

  private static boolean isDate(Node node) {
    return node.isLiteral()
        && (node.getLiteralDatatype().equals(XSDDatatype.XSDdate)
            || node.getLiteralDatatype().equals(XSDDatatype.XSDdateTime)
            || node.getLiteralDatatype().equals(XSDDatatype.XSDgYearMonth)
            || node.getLiteralDatatype().equals(XSDDatatype.XSDgYear));
  }

  /** How many triples have a proof by now. */
  int count() {
    return sizes.size();
  }
}
