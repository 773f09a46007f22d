package org.statecraft.infer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.statecraft.query.Engine;
import org.statecraft.rule.Body;
import org.statecraft.rule.BodyReader;
import org.statecraft.rule.Condition;
import org.statecraft.rule.Heads;
import org.statecraft.rule.PathSteps;

/**
 * Turns a plain body into steps: patterns in the order that promises the fewest rows, each test as
 * soon as all it needs is known.
 */
final class Planner {
  /** No pattern is matched with the last round's rows alone. */
  static final int WHOLE = -1;

  private final WorkingMemory facts;
  private final Stated stated;
  private final ExecutionContext environment;
  private final Budget meter;
  private final boolean steady;
  private final Map<Var, Integer> places = new HashMap<>();

  private final Orders orders;

  Planner(Body body, Workings workings) {
    this.facts = workings.facts();
    this.stated = workings.stated();
    this.environment = workings.environment();
    this.meter = workings.meter();
    this.orders = workings.orders();
    this.steady = !Heads.capricious(body);
    List<Var> variables = new ArrayList<>(body.mentioned());
    variables.forEach(variable -> places.put(variable, places.size()));
  }

  /** The place of each variable in a row. */
  Map<Var, Integer> places() {
    return places;
  }

  /**
   * The steps for a body.
   *
   * @param news the index of the condition that is matched with what the last round added, or
   *     {@link #WHOLE}; those before it see only what is older, so that nothing is found twice
   */
  Operator plan(Body body, int news, Operator end) {
    return chain(orders.of(body, news, facts, stated), Set.of(), news, end);
  }

  /**
   * The steps for a body on all that is visible.
   *
   * @param given variables that have their values from the start
   */
  Operator plan(Body body, Set<Var> given, Operator end) {
    return chain(Ordering.of(body, given, facts, stated), given, WHOLE, end);
  }

  /**
   * Whether nothing can match a body, because one of its patterns has no match at all. Most rules
   * on a vocabulary are about words that nobody uses.
   */
  boolean vain(Body body) {
    return body.plain().stream().anyMatch(this::vain);
  }

  private boolean vain(Condition.Plain condition) {
    return switch (condition) {
      case Condition.TriplePattern match ->
          vain(match.pattern(), match.asserted() ? stated : facts);
      case Condition.PathPattern reach ->
          PathSteps.choices(reach.pattern())
              .filter(choices -> choices.stream().allMatch(pattern -> vain(pattern, facts)))
              .isPresent();
      case Condition.Union choice -> choice.bodies().stream().allMatch(this::vain);
      case Condition.Filter test -> false;
      case Condition.Bind computed -> false;
      case Condition.NotExists absent -> false;
      case Condition.Exists present -> false;
    };
  }

  private boolean vain(Triple pattern, Tables tables) {
    return pattern.getPredicate().isConcrete() && newest(pattern, tables) < 0;
  }

  /**
   * The newest visible row that a pattern may match by its predicate and one end, where these are
   * given; -1 if there is none.
   */
  private int newest(Triple pattern, Tables tables) {
    PredicateTable relation = tables.relation(facts.terms().known(pattern.getPredicate()));
    if (relation == null) {
      return -1;
    }
    if (pattern.getObject().isConcrete()) {
      return relation.lastOfObject(facts.terms().known(pattern.getObject()));
    }
    return pattern.getSubject().isConcrete()
        ? relation.lastOfSubject(facts.terms().known(pattern.getSubject()))
        : relation.end(PredicateTable.Range.VISIBLE) - 1;
  }

  /**
   * Whether the last round added to what a condition reads that is always matched with all that is
   * visible: a path of any length, or bodies of which one has to hold.
   */
  boolean hasNews(Body body, Condition condition) {
    if (condition instanceof Condition.PathPattern reach) {
      return !reach.asserted()
          && PathSteps.choices(reach.pattern()).isEmpty()
          && body.steps(reach).stream().anyMatch(this::hasNews);
    }
    boolean[] news = {false};
    if (condition instanceof Condition.Union choice) {
      choice
          .bodies()
          .forEach(each -> each.reads((pattern, finished) -> news[0] |= hasNews(pattern)));
    }
    return news[0];
  }

  /** Whether the last round added something that a pattern, or a choice of some, could match. */
  boolean hasNews(Condition condition) {
    if (condition instanceof Condition.TriplePattern match) {
      return !match.asserted() && hasNews(match.pattern());
    }
    return condition instanceof Condition.PathPattern reach
        && PathSteps.choices(reach.pattern()).stream()
            .flatMap(List::stream)
            .anyMatch(this::hasNews);
  }

  /** Whether the last round added something that a pattern could match. */
  boolean hasNews(Triple pattern) {
    Node predicate = pattern.getPredicate();
    if (predicate.isVariable()) {
      return facts.relations().stream().anyMatch(PredicateTable::hasRecent);
    }
    PredicateTable relation = facts.relation(predicate);
    return relation != null
        && relation.hasRecent()
        && newest(pattern, facts) >= relation.first(PredicateTable.Range.RECENT);
  }

  private Operator chain(List<Ordering.Placed> ordered, Set<Var> outside, int news, Operator end) {
    List<Set<Var>> known = new ArrayList<>();
    Set<Var> sofar = new HashSet<>(outside);
    for (Ordering.Placed placed : ordered) {
      known.add(Set.copyOf(sofar));
      sofar.addAll(placed.gives());
    }
    Operator step = end;
    for (int i = ordered.size() - 1; i >= 0; i--) {
      step = step(ordered.get(i), known.get(i), news, step);
    }
    return step;
  }

  private Operator step(Ordering.Placed placed, Set<Var> known, int news, Operator next) {
    return switch (placed.condition()) {
      case Condition.TriplePattern match ->
          matching(
              match,
              match.asserted() ? PredicateTable.Range.VISIBLE : range(placed.index(), news),
              known,
              next);
      case Condition.PathPattern reach ->
          PathSteps.choices(reach.pattern())
              .<Operator>map(
                  choices ->
                      new Operator.Choosing(
                          choices.stream()
                              .map(
                                  pattern ->
                                      matching(
                                          Condition.TriplePattern.of(pattern),
                                          range(placed.index(), news),
                                          known,
                                          next))
                              .toList()))
              .orElseGet(() -> reaching(reach, known, next));
      case Condition.Filter test ->
          Filters.operator(test.expression(), this::place, environment, facts.terms(), next);
      case Condition.Bind computed ->
          new Computing(
              place(computed.variable()),
              Engine.careful(computed.expression()),
              computed.expression().getVarsMentioned().stream().mapToInt(this::place).toArray(),
              steady,
              environment,
              facts.terms(),
              next);
      case Condition.NotExists absent -> existing(placed.inner().getFirst(), false, known, next);
      case Condition.Exists present -> existing(placed.inner().getFirst(), true, known, next);
      case Condition.Union choice -> choosing(choice, placed.inner(), known, next);
    };
  }

  private static PredicateTable.Range range(int index, int news) {
    return news == WHOLE || index > news
        ? PredicateTable.Range.VISIBLE
        : index == news ? PredicateTable.Range.RECENT : PredicateTable.Range.OLD;
  }

  private Operator matching(
      Condition.TriplePattern match, PredicateTable.Range range, Set<Var> known, Operator next) {
    Set<Var> given = new HashSet<>(known);
    IndexJoin.Slot predicate = slot(match.pattern().getPredicate(), given);
    // An open predicate gets its value before subject and object are looked at.
    if (predicate.open()) {
      given.add(Var.alloc(match.pattern().getPredicate()));
    }
    IndexJoin.Slot subject = slot(match.pattern().getSubject(), given);
    IndexJoin.Slot object = slot(match.pattern().getObject(), given);
    boolean base = match.graph().filter(Quad::isUnionGraph).isPresent();
    if (base && stated.base().isEmpty()) {
      // Whichever source states it, and however many do.
      return new IndexJoin(stated, subject, predicate, object, range, meter, next);
    }
    return (base ? stated.base() : match.graph())
        .map(
            graph -> {
              Set<Var> matched = new HashSet<>(given);
              Body.collect(match.pattern(), matched);
              return new IndexJoin(
                  stated,
                  subject,
                  predicate,
                  object,
                  range,
                  meter,
                  new Stated.Naming(
                      stated, subject, predicate, object, slot(graph, matched), next));
            })
        .orElseGet(() -> new IndexJoin(facts, subject, predicate, object, range, meter, next));
  }

  private Operator reaching(Condition.PathPattern reach, Set<Var> known, Operator next) {
    return new PathEvaluation(
        new WorkingMemoryGraph(facts),
        facts,
        end(reach.pattern().getSubject(), known),
        reach.pattern().getPath(),
        end(reach.pattern().getObject(), known),
        environment.getContext(),
        meter,
        next);
  }

  /** An end of a path; a path of no length leads from a term to itself, even to an unknown one. */
  private IndexJoin.Slot end(Node node, Set<Var> known) {
    return node.isVariable()
        ? slot(node, known)
        : new IndexJoin.Slot(-1, facts.terms().number(node), true);
  }

  private IndexJoin.Slot slot(Node node, Set<Var> known) {
    if (node.isVariable()) {
      Var variable = Var.alloc(node);
      return new IndexJoin.Slot(place(variable), 0, known.contains(variable));
    }
    return new IndexJoin.Slot(-1, facts.terms().known(node), true);
  }

  private int place(Var variable) {
    return java.util.Objects.requireNonNull(places.get(variable));
  }

  /** Each body in turn; what the one before gave and this one does not is taken back. */
  private Operator choosing(
      Condition.Union choice, List<List<Ordering.Placed>> bodies, Set<Var> known, Operator next) {
    List<Integer> places =
        BodyReader.uncertain(choice).stream()
            .filter(variable -> !known.contains(variable))
            .map(this::place)
            .toList();
    return new Operator.Choosing(
        bodies.stream()
            .<Operator>map(body -> new Operator.Clearing(places, chain(body, known, WHOLE, next)))
            .toList());
  }

  private Operator existing(
      List<Ordering.Placed> inner, boolean wanted, Set<Var> known, Operator next) {
    return new Operator.SemiJoin(chain(inner, known, WHOLE, new Operator.Found()), wanted, next);
  }
}
