package org.statecraft.infer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.statecraft.rule.Body;
import org.statecraft.rule.Condition;
import org.statecraft.rule.PathSteps;

/** Puts the conditions of a plain body in the order that promises the fewest rows. */
final class Ordering {
  /** Looking up whether a triple is there. */
  private static final double LOOKUP = 0.5;

  /** Evaluating an expression, which takes longer than a lookup and adds no rows. */
  private static final double TEST = 0.6;

  /** Looking whether anything matches an inner body, which takes longer still. */
  private static final double SEARCH = 0.7;

  /** Following a path between two terms. */
  private static final double PATH = 0.9;

  /** The same as {@link #SEARCH} in a body of many rows: what adds none comes before it. */
  private static final double LONG_SEARCH = 2.5;

  /** The part of the rows that a test lets through, for lack of anything better. */
  private static final double PASSING = 0.5;

  /** So many rows are few. */
  private static final double FEW = 4;

  /** A path from one of its ends, and one that is tried from everywhere. */
  private static final double FROM_END = 60;

  private static final double FROM_ANYWHERE = 1e12;

  /** Where a path leads to is few terms, but following it takes long. */
  private static final double ENDS = 3;

  /**
   * Computing a value takes no row away: what does comes before it, and after it what adds some.
   */
  private static final double COMPUTATION = 1.05;

  /** What still needs a value. */
  private static final double LAST = 1e15;

  /** What shares no variable with what is known multiplies rows and is seldom worth it. */
  private static final double APART = 10;

  private final WorkingMemory facts;
  private final Stated stated;
  private final Set<Var> known;
  private final Samples samples;
  private final List<Placed> ordered = new ArrayList<>();

  /** By its index, the orders within a condition, for what was known when it first could be. */
  private final Map<Integer, List<Ordering>> inner = new HashMap<>();

  private double rows = 1;
  private double sum;

  /**
   * A condition in its place.
   *
   * @param index where it stands in the body
   * @param gives the variables that have values after it
   * @param inner the orders of the bodies within the condition
   */
  record Placed(Condition.Plain condition, int index, Set<Var> gives, List<List<Placed>> inner) {}

  /**
   * A condition that waits for its place.
   *
   * @param gives the variables that have values after it
   * @param needs those of its variables that must have got theirs from other conditions before
   */
  private record Waiting(Condition.Plain condition, int index, Set<Var> gives, Set<Var> needs) {
    static Waiting of(Condition.Plain condition, int index, Set<Var> inside) {
      Body alone = new Body(List.of(condition));
      Set<Var> gives = alone.variables(false);
      Set<Var> needs = alone.mentioned();
      needs.removeAll(gives);
      needs.retainAll(inside);
      return new Waiting(condition, index, gives, needs);
    }

    boolean uses(Var variable) {
      return gives.contains(variable) || needs.contains(variable);
    }

    Placed placed(List<List<Placed>> inner) {
      return new Placed(condition, index, gives, inner);
    }
  }

  private Ordering(WorkingMemory facts, Stated stated, Set<Var> outside, Samples samples) {
    this.facts = facts;
    this.stated = stated;
    this.known = new HashSet<>(outside);
    this.samples = samples;
  }

  /**
   * The conditions of a body, greedily the cheapest next.
   *
   * @param news the index of the condition to begin with, or {@link Planner#WHOLE}
   */
  static List<Placed> of(Body body, int news, WorkingMemory facts, Stated stated) {
    Ordering ordering = new Ordering(facts, stated, Set.of(), new Samples(facts.terms()));
    ordering.place(body, news);
    return ordering.ordered;
  }

  /**
   * The same of all that is visible, where some variables have their values already.
   *
   * @param outside these variables
   */
  static List<Placed> of(Body body, Set<Var> outside, WorkingMemory facts, Stated stated) {
    Ordering ordering = new Ordering(facts, stated, outside, new Samples(facts.terms()));
    ordering.place(body, Planner.WHOLE);
    return ordering.ordered;
  }

  private void place(Body body, int news) {
    Set<Var> inside = body.variables(false);
    List<Waiting> waiting = new ArrayList<>();
    List<Condition.Plain> conditions = body.plain();
    for (int i = 0; i < conditions.size(); i++) {
      waiting.add(Waiting.of(conditions.get(i), i, inside));
    }
    List<Waiting> computations = waiting.stream().filter(each -> forHead(each, waiting)).toList();
    waiting.removeAll(computations);
    while (!waiting.isEmpty()) {
      Waiting next = next(waiting, news);
      waiting.remove(next);
      List<Ordering> within = within(next.index(), next.condition().nested());
      ordered.add(next.placed(within.stream().map(each -> each.ordered).toList()));
      count(next);
      learn(next.condition(), next.index() == news);
      known.addAll(next.gives());
    }
    // What only the head needs is computed for the rows that are left.
    computations.forEach(each -> ordered.add(each.placed(List.of())));
  }

  /** Whether no other condition needs what one computes. */
  private static boolean forHead(Waiting computation, List<Waiting> all) {
    return computation.condition() instanceof Condition.Bind computed
        && all.stream()
            .allMatch(
                each -> each.index() == computation.index() || !each.uses(computed.variable()));
  }

  private Waiting next(List<Waiting> waiting, int news) {
    Waiting best = null;
    double least = Double.MAX_VALUE;
    for (Waiting each : waiting) {
      double cost = each.index() == news ? -1 : known.containsAll(each.needs()) ? cost(each) : LAST;
      if (best == null || cost < least) {
        best = each;
        least = cost;
      }
    }
    return Objects.requireNonNull(best);
  }

  private double cost(Waiting each) {
    return switch (each.condition()) {
      case Condition.TriplePattern match -> apart(each.gives()) * rows(match);
      case Condition.PathPattern reach -> rows(reach);
      case Condition.Filter test -> Filters.plain(test.expression()) ? -2 : TEST;
      case Condition.Bind computed -> COMPUTATION;
      case Condition.NotExists absent -> search(each.index(), absent.body());
      case Condition.Exists present -> search(each.index(), present.body());
      case Condition.Union choice -> apart(each.gives()) * rows(each.index(), choice);
    };
  }

  private double search(int index, Body body) {
    return within(index, List.of(body)).getFirst().sum > FEW ? LONG_SEARCH : SEARCH;
  }

  private double rows(int index, Condition.Union choice) {
    return within(index, choice.bodies()).stream().mapToDouble(each -> each.rows).sum();
  }

  private List<Ordering> within(int index, List<Body> bodies) {
    return inner.computeIfAbsent(
        index,
        first ->
            bodies.stream()
                .map(
                    body -> {
                      Ordering order = new Ordering(facts, stated, known, new Samples(samples));
                      order.place(body, Planner.WHOLE);
                      return order;
                    })
                .toList());
  }

  private double apart(Set<Var> gives) {
    return known.isEmpty() || !Collections.disjoint(gives, known) ? 1 : APART;
  }

  private void count(Waiting placed) {
    rows *=
        switch (placed.condition()) {
          case Condition.TriplePattern match -> rows(match);
          case Condition.PathPattern reach -> Math.min(ENDS, rows(reach));
          case Condition.Union choice -> rows(placed.index(), choice);
          case Condition.Filter test -> PASSING;
          case Condition.Bind computed -> PASSING;
          case Condition.NotExists absent -> PASSING;
          case Condition.Exists present -> PASSING;
        };
    sum += rows;
  }

  private void learn(Condition condition, boolean news) {
    PredicateTable.Range range = news ? PredicateTable.Range.RECENT : PredicateTable.Range.VISIBLE;
    if (condition instanceof Condition.TriplePattern match) {
      learn(match.pattern(), tables(match), range);
    } else if (condition instanceof Condition.PathPattern reach) {
      PathSteps.choices(reach.pattern())
          .ifPresent(choices -> choices.forEach(pattern -> learn(pattern, facts, range)));
    }
  }

  private void learn(Triple pattern, Tables tables, PredicateTable.Range range) {
    if (pattern.getPredicate().isConcrete()) {
      samples.match(pattern, tables.relation(facts.terms().known(pattern.getPredicate())), range);
    }
  }

  private Tables tables(Condition.TriplePattern match) {
    return match.asserted() ? stated : facts;
  }

  private double rows(Condition.TriplePattern match) {
    return rows(match.pattern(), tables(match));
  }

  /** How many rows of a pattern are expected for each so far. */
  private double rows(Triple pattern, Tables tables) {
    Node predicate = pattern.getPredicate();
    if (!predicate.isVariable()) {
      PredicateTable relation = tables.relation(facts.terms().known(predicate));
      return relation == null ? 0 : rows(pattern, relation);
    }
    double sum = 0;
    for (PredicateTable relation : tables.relations()) {
      sum += 1 + rows(pattern, relation);
    }
    return known(predicate) ? sum / Math.max(1, tables.relations().size()) : sum;
  }

  /**
   * A choice of properties is as many patterns. A longer path is followed from an end that is
   * known; from neither it is tried from everywhere.
   */
  private double rows(Condition.PathPattern reach) {
    Optional<List<Triple>> choices = PathSteps.choices(reach.pattern());
    if (choices.isPresent()) {
      return choices.get().stream().mapToDouble(pattern -> rows(pattern, facts)).sum();
    }
    boolean subject = known(reach.pattern().getSubject());
    boolean object = known(reach.pattern().getObject());
    return subject && object ? PATH : subject || object ? FROM_END : FROM_ANYWHERE;
  }

  private double rows(Triple pattern, PredicateTable relation) {
    boolean subject = known(pattern.getSubject());
    boolean object = known(pattern.getObject());
    if (subject && object) {
      return LOOKUP;
    }
    return subject
        ? fan(relation, true, pattern.getSubject())
        : object
            ? fan(relation, false, pattern.getObject())
            : relation.end(PredicateTable.Range.VISIBLE);
  }

  /** How many rows there are of a term: of one that is given they are counted. */
  private double fan(PredicateTable relation, boolean subject, Node end) {
    return end.isVariable()
        ? samples.fan(relation, subject, Var.alloc(end))
        : relation.degree(subject, facts.terms().known(end));
  }

  private boolean known(Node node) {
    return !node.isVariable() || known.contains(Var.alloc(node));
  }
}
