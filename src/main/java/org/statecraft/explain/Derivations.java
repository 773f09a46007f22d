package org.statecraft.explain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.statecraft.infer.Solver;
import org.statecraft.rule.BodyAlgebra;
import org.statecraft.rule.Condition;
import org.statecraft.rule.Rule;

/**
 * Finds the ways in which rules come to a triple: a rule's head is unified with it and the body is
 * solved with the values that gives, on the finished graphs.
 */
final class Derivations {
  /** Ways that are looked for of each rule. */
  static final int MOST = 200;

  private final EvaluationDataset view;
  private final List<Rule> rules;
  private final Premises premises;
  private final Map<Triple, List<Derivation>> known = new HashMap<>();
  private final Map<Rule, Op> algebra = new HashMap<>();
  private boolean cut;

  Derivations(EvaluationDataset view, List<Rule> rules) {
    this.view = view;
    this.rules = rules.stream().filter(rule -> !rule.constraint() && alive(rule)).toList();
    this.premises = new Premises(view);
  }

  /** A rule that reads a property which nobody uses cannot conclude anything. */
  private boolean alive(Rule rule) {
    return rule.body().conditions().stream()
        .allMatch(
            condition ->
                !(condition instanceof Condition.TriplePattern match)
                    || match.asserted()
                    || match.pattern().getPredicate().isVariable()
                    || view.everything()
                        .contains(Node.ANY, match.pattern().getPredicate(), Node.ANY));
  }

  /** Whether some ways were left out because there were too many. */
  boolean cut() {
    return cut;
  }

  /** The rules by which something can be concluded. */
  List<Rule> rules() {
    return rules;
  }

  /** All ways to a triple, in the order of the rules, then of what they rest on. */
  List<Derivation> of(Triple triple) {
    List<Derivation> derivations = known.get(triple);
    if (derivations == null) {
      derivations = find(triple);
      known.put(triple, derivations);
    }
    return derivations;
  }

  /**
   * More ways to a triple: those whose conditions are fulfilled by triples that pass a test, where
   * they can be fulfilled in several ways.
   */
  List<Derivation> again(Triple triple, Predicate<Triple> proved) {
    Premises other = new Premises(view, view.only(proved));
    return of(triple).stream()
        .flatMap(
            way ->
                other.whole(way.rule().body(), way.solution()).stream()
                    .map(
                        premises ->
                            new Derivation(
                                way.rule(), way.solution(), way.conclusions(), premises)))
        .toList();
  }

  /** Triples by which the ways to a triple may be fulfilled instead. */
  Set<Triple> candidates(Triple triple) {
    Set<Triple> candidates = new HashSet<>();
    of(triple)
        .forEach(way -> candidates.addAll(premises.candidates(way.rule().body(), way.solution())));
    return candidates;
  }

  /** How the body of a rule that concludes nothing came to hold. */
  Derivation constrained(Rule rule, Binding solution) {
    return new Derivation(rule, solution, List.of(), premises.of(rule.body(), solution));
  }

  private List<Derivation> find(Triple triple) {
    Map<List<Object>, Derivation> found = new LinkedHashMap<>();
    for (Rule rule : rules) {
      for (Triple head : rule.head()) {
        Unification.of(head, triple)
            .ifPresent(
                unification ->
                    solve(rule, unification)
                        .forEach(
                            derivation ->
                                found.putIfAbsent(
                                    List.of(rule.name(), derivation.premises()), derivation)));
      }
    }
    if (found.size() < 2) {
      return List.copyOf(found.values());
    }
    // The text is long, and sorting would ask for it often.
    record Told(Derivation way, String text) {}
    return found.values().stream()
        .map(way -> new Told(way, way.premises().toString()))
        .sorted(
            Comparator.comparing((Told told) -> told.way().rule().name()).thenComparing(Told::text))
        .map(Told::way)
        .toList();
  }

  private List<Derivation> solve(Rule rule, Unification unification) {
    List<Binding> solutions = solutions(rule, unification, solution -> true);
    cut |= solutions.size() > MOST;
    return solutions.subList(0, Math.min(MOST, solutions.size())).stream()
        .map(
            solution ->
                new Derivation(
                    rule,
                    solution,
                    conclusions(rule, solution),
                    premises.of(rule.body(), solution)))
        .toList();
  }

  static List<Triple> conclusions(Rule rule, Binding solution) {
    return rule.head().stream()
        .map(head -> Substitute.substitute(head, solution))
        .filter(Triple::isConcrete)
        .toList();
  }

  /** Values with which a rule comes to a triple, one more than {@link #MOST} if there are more. */
  List<Binding> solutions(Rule rule, Unification unification, Predicate<Binding> wantedToo) {
    return Solver.solves(rule)
        ? view.solver().solutions(rule, unification.terms(), MOST + 1, wantedToo)
        : asked(rule, unification, wantedToo);
  }

  /** The same by the query engine. */
  List<Binding> asked(Rule rule, Unification unification, Predicate<Binding> wantedToo) {
    Set<Var> computed = rule.computed();
    BindingBuilder given = BindingFactory.builder();
    BindingBuilder expected = BindingFactory.builder();
    unification
        .values()
        .forEach(
            (variable, value) ->
                (computed.contains(variable) ? expected : given).add(variable, value));
    Binding wanted = expected.build();
    Binding values = given.build();
    Op op = algebra.computeIfAbsent(rule, each -> BodyAlgebra.of(each.body()));
    if (!wanted.isEmpty() || !unification.blanks().isEmpty()) {
      op = OpJoin.create(heads(rule, unification, wanted), op);
    }
    return view.solve(
        op,
        values,
        MOST + 1,
        solution -> agrees(rule, solution, wanted) && wantedToo.test(solution));
  }

  /** Chance and time give other values each time; what they gave then cannot be found again. */
  private static boolean agrees(Rule rule, Binding solution, Binding wanted) {
    return rule.capricious()
        || wanted.varsMentioned().stream()
            .allMatch(variable -> wanted.get(variable).equals(solution.get(variable)));
  }

  /**
   * What else follows with the same values. A computed term, such as the name of a relation, tells
   * nothing about the terms that it was computed from; the triples that were concluded of it do. So
   * do those that were concluded of the same new blank node.
   */
  private static Op heads(Rule rule, Unification unification, Binding wanted) {
    Set<Var> certain = new HashSet<>(rule.body().variables(true));
    certain.removeAll(rule.computed());
    BasicPattern pattern = new BasicPattern();
    for (Triple head : rule.head()) {
      Triple known = unification.applied(head, wanted);
      boolean plain =
          List.of(known.getSubject(), known.getPredicate(), known.getObject()).stream()
              .allMatch(
                  node ->
                      node.isURI()
                          || node.isLiteral()
                          || unification.blanks().containsValue(node)
                          || (node.isVariable() && certain.contains(Var.alloc(node))));
      if (plain) {
        pattern.add(known);
      }
    }
    return new OpBGP(pattern);
  }
}
