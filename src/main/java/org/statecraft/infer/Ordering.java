package org.statecraft.infer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;

/** Puts the conditions of a plain body in the order that promises the fewest rows. */
final class Ordering {
  /** Looking up whether a triple is there. */
  private static final double LOOKUP = 0.5;

  /** Evaluating an expression, which takes longer than a lookup and adds no rows. */
  private static final double TEST = 0.6;

  /** Looking whether anything matches an inner pattern, which takes longer still. */
  private static final double SEARCH = 0.7;

  private final Facts facts;
  private final Stated stated;

  Ordering(Facts facts, Stated stated) {
    this.facts = facts;
    this.stated = stated;
  }

  /** A condition with its index in the body. */
  record Placed(Condition condition, int index) {}

  /**
   * The conditions of a body, greedily the cheapest next.
   *
   * @param news the index of the condition to begin with, or {@link Planner#WHOLE}
   * @param outside variables that have their values already
   */
  List<Placed> of(Body body, int news, Set<Var> outside) {
    List<Placed> waiting = new ArrayList<>();
    for (int i = 0; i < body.conditions().size(); i++) {
      waiting.add(new Placed(body.conditions().get(i), i));
    }
    Set<Var> inside = body.variables(false);
    Set<Var> known = new HashSet<>(outside);
    List<Placed> ordered = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Placed next = next(waiting, known, inside, news);
      waiting.remove(next);
      ordered.add(next);
      known.addAll(new Body(List.of(next.condition())).variables(false));
    }
    return ordered;
  }

  private Placed next(List<Placed> waiting, Set<Var> known, Set<Var> inside, int news) {
    Placed best = null;
    double least = Double.MAX_VALUE;
    for (Placed placed : waiting) {
      double cost =
          switch (placed.condition()) {
            case Condition.Match match ->
                placed.index() == news
                    ? -1
                    : cost(match.pattern(), known, match.asserted() ? stated : facts);
            case Condition.Reach reach -> cost(reach, known);
            case Condition.Test test ->
                ready(
                    test.expression().getVarsMentioned(),
                    known,
                    inside,
                    Planner.plain(test.expression()) ? -2 : TEST);
            case Condition.Computed computed ->
                ready(computed.expression().getVarsMentioned(), known, inside, TEST);
            case Condition.Absent absent -> ready(absent.body().mentioned(), known, inside, SEARCH);
            case Condition.Present present ->
                ready(present.body().mentioned(), known, inside, SEARCH);
            default -> throw new IllegalStateException("not a plain body: " + placed.condition());
          };
      if (best == null || cost < least) {
        best = placed;
        least = cost;
      }
    }
    return Objects.requireNonNull(best);
  }

  /** What a test costs once the body has given its variables their values. */
  private static double ready(Set<Var> needed, Set<Var> known, Set<Var> inside, double cost) {
    return needed.stream()
            .allMatch(variable -> known.contains(variable) || !inside.contains(variable))
        ? cost
        : Double.MAX_VALUE;
  }

  private double cost(Triple pattern, Set<Var> known, Tables tables) {
    boolean subject = known(pattern.getSubject(), known);
    boolean object = known(pattern.getObject(), known);
    Node predicate = pattern.getPredicate();
    if (!predicate.isVariable()) {
      Relation relation = tables.relation(facts.terms().known(predicate));
      return relation == null ? 0 : cost(relation, pattern, subject, object);
    }
    double sum = 0;
    for (Relation relation : tables.relations()) {
      sum += 1 + cost(relation, pattern, subject, object);
    }
    return known(predicate, known) ? sum / Math.max(1, tables.relations().size()) : sum;
  }

  /** A path is followed from an end that is known; from neither it is tried from everywhere. */
  private double cost(Condition.Reach reach, Set<Var> known) {
    boolean subject = known(reach.pattern().getSubject(), known);
    boolean object = known(reach.pattern().getObject(), known);
    return subject && object ? 3 : subject || object ? 60 : 1e12;
  }

  /** How many rows are expected: of a term that is given they are counted. */
  private double cost(Relation relation, Triple pattern, boolean subject, boolean object) {
    if (subject && object) {
      return LOOKUP;
    }
    return subject
        ? cost(relation, true, pattern.getSubject())
        : object
            ? cost(relation, false, pattern.getObject())
            : relation.end(Relation.Range.VISIBLE);
  }

  private double cost(Relation relation, boolean subject, Node end) {
    if (!end.isVariable()) {
      return relation.degree(subject, facts.terms().known(end));
    }
    return subject ? relation.fanOfSubject() : relation.fanOfObject();
  }

  private static boolean known(Node node, Set<Var> known) {
    return !node.isVariable() || known.contains(Var.alloc(node));
  }
}
