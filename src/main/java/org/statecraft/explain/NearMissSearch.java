package org.statecraft.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.statecraft.explain.NearMiss.Outcome;
import org.statecraft.rule.Body;
import org.statecraft.rule.Condition;

/**
 * Tells how near an attempt came: with which values all conditions but one hold, or how many do.
 */
final class NearMissSearch {
  /** Sets of values that are told of one condition. */
  private static final int SHOWN = 2;

  private final EvaluationDataset view;
  private final Premises premises;
  private final FailureAnalysis diagnosis;

  /** For each property asked about whether its values belong to one thing alone. */
  private final Map<Node, Boolean> owned = new HashMap<>();

  NearMissSearch(EvaluationDataset view) {
    this.view = view;
    this.premises = new Premises(view);
    this.diagnosis = new FailureAnalysis(view, premises);
  }

  /** All that is to be told of an attempt, what is about the actors asked for last. */
  List<NearMiss> of(RelaxedQuery attempt, List<Triple> head) {
    List<NearMiss> related = new ArrayList<>();
    List<NearMiss> unrelated = new ArrayList<>();
    for (int i = 0; i < attempt.conditions().size(); i++) {
      List<Binding> solutions = attempt.without(i);
      Condition failing = attempt.conditions().get(i);
      (attempt.concerns(failing) ? unrelated : related).addAll(told(attempt, head, i, solutions));
    }
    related.addAll(unrelated);
    return related.isEmpty() ? prefix(attempt, head) : related;
  }

  /** A few of the ways to fail at one condition. */
  List<NearMiss> told(
      RelaxedQuery attempt, List<Triple> head, int failing, List<Binding> solutions) {
    Condition condition = attempt.conditions().get(failing);
    Map<String, Binding> different = new LinkedHashMap<>();
    for (Binding solution : solutions) {
      different.putIfAbsent(
          Substitution.absence(new Body(List.of(condition)), solution).toString(), solution);
    }
    List<NearMiss> misses = new ArrayList<>();
    // What stands in a test that hangs on the condition is free without it, so that it may hold.
    List<Binding> failed =
        different.values().stream()
            .filter(
                solution ->
                    !anothers(condition, attempt, solution)
                        && computed(attempt, head, failing, solution)
                        && attempt.fails(condition, solution)
                        && attempt.decided(condition, solution))
            .toList();
    for (Binding solution : failed.subList(0, Math.min(SHOWN, failed.size()))) {
      misses.add(miss(attempt, head, failing, solution, failed.size() - 1));
    }
    return misses;
  }

  /**
   * Whether a condition seeks for one thing what is another thing's own, such as its participation:
   * that it belongs to this one, too, is nothing that somebody could state.
   */
  private boolean anothers(Condition condition, RelaxedQuery attempt, Binding solution) {
    if (!(condition instanceof Condition.TriplePattern match)
        || !match.pattern().getObject().isVariable()) {
      return false;
    }
    Node object = match.pattern().getObject();
    Triple sought = Substitute.substitute(match.pattern(), solution);
    return !attempt.given().contains(Var.alloc(object))
        && sought.isConcrete()
        && sought.getObject().isURI()
        && view.everything().contains(Node.ANY, sought.getPredicate(), sought.getObject())
        && owned.computeIfAbsent(sought.getPredicate(), this::owned);
  }

  /**
   * Whether the other values that the head needs can be computed, as far as all is known that they
   * are computed of: where one cannot, more is missing than the one condition.
   */
  private static boolean computed(
      RelaxedQuery attempt, List<Triple> head, int failing, Binding solution) {
    Set<Var> needed = new HashSet<>();
    head.forEach(triple -> Body.collect(triple, needed));
    for (int i = 0; i < attempt.conditions().size(); i++) {
      if (i != failing
          && attempt.conditions().get(i) instanceof Condition.Bind bind
          && needed.contains(bind.variable())
          && !solution.contains(bind.variable())
          && bind.expression().getVarsMentioned().stream().allMatch(solution::contains)) {
        return false;
      }
    }
    return true;
  }

  /** Whether no two things share a value of a property, though many have several. */
  private boolean owned(Node property) {
    Set<Node> subjects = new HashSet<>();
    Set<Node> objects = new HashSet<>();
    long count = 0;
    for (Triple triple : view.everything().find(Node.ANY, property, Node.ANY).toList()) {
      subjects.add(triple.getSubject());
      objects.add(triple.getObject());
      count++;
    }
    return objects.size() == count && subjects.size() < count;
  }

  private NearMiss miss(
      RelaxedQuery attempt, List<Triple> head, int failing, Binding solution, int others) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < attempt.conditions().size(); i++) {
      Condition condition = attempt.conditions().get(i);
      if (i != failing && condition instanceof Condition.Bind) {
        continue;
      }
      outcomes.add(
          i == failing
              ? new Outcome.Failed(diagnosis.of(condition, solution))
              : held(condition, solution));
    }
    return new NearMiss(attempt.rule(), concluded(head, solution), outcomes, others);
  }

  private static List<Triple> concluded(List<Triple> head, Binding solution) {
    return head.stream().map(triple -> Substitute.substitute(triple, solution)).toList();
  }

  private Outcome held(Condition condition, Binding solution) {
    return new Outcome.Held(premises.of(new Body(List.of(condition)), solution));
  }

  /** How far one gets through the conditions from what was given outwards. */
  List<NearMiss> prefix(RelaxedQuery attempt, List<Triple> head) {
    List<Condition> conditions = attempt.outward();
    int held = conditions.size() - 1;
    List<Binding> solutions = attempt.first(conditions.subList(0, held));
    while (solutions.isEmpty() && held > 0) {
      solutions = attempt.first(conditions.subList(0, --held));
    }
    Binding solution = solutions.isEmpty() ? attempt.given() : solutions.getFirst();
    if (!attempt.fails(conditions.get(held), solution)) {
      return List.of();
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      Condition condition = conditions.get(i);
      outcomes.add(
          i < held
              ? held(condition, solution)
              : i == held
                  ? new Outcome.Failed(
                      diagnosis.of(condition, general(condition, attempt, solution)))
                  : new Outcome.Open(Substitution.substituted(condition, attempt.given())));
    }
    return List.of(new NearMiss(attempt.rule(), concluded(head, solution), outcomes, 0));
  }

  /**
   * Values for telling of a failure: as few as it needs, so that what is told is all that is so.
   */
  private Binding general(Condition condition, RelaxedQuery attempt, Binding solution) {
    if (condition instanceof Condition.TriplePattern match) {
      Triple alone = Substitute.substitute(match.pattern(), attempt.given());
      if (!view.everything().contains(any(alone))) {
        return attempt.given();
      }
    }
    return condition instanceof Condition.Bind
        ? Premises.merged(solution, attempt.wanted())
        : solution;
  }

  static Triple any(Triple pattern) {
    return Triple.create(
        any(pattern.getSubject()), any(pattern.getPredicate()), any(pattern.getObject()));
  }

  private static Node any(Node node) {
    return node.isConcrete() ? node : Node.ANY;
  }
}
