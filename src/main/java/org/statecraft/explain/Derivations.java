package org.statecraft.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.statecraft.infer.BodyAlgebra;
import org.statecraft.infer.Condition;
import org.statecraft.infer.Rule;

/**
 * Finds the ways in which rules come to a triple: a rule's head is unified with it and the body is
 * solved with the values that gives, on the finished graphs.
 */
final class Derivations {
  /** Ways that are looked for of each rule. */
  static final int MOST = 200;

  private final View view;
  private final List<Rule> rules;
  private final Premises premises;
  private final Map<Triple, List<Derivation>> known = new HashMap<>();
  private final Map<Rule, Op> algebra = new HashMap<>();
  private boolean cut;

  Derivations(View view, List<Rule> rules) {
    this.view = view;
    this.rules = rules.stream().filter(rule -> !rule.constraint() && alive(rule)).toList();
    this.premises = new Premises(view);
  }

  /** A rule that reads a property which nobody uses cannot conclude anything. */
  private boolean alive(Rule rule) {
    return rule.body().conditions().stream()
        .allMatch(
            condition ->
                !(condition instanceof Condition.Match match)
                    || match.pattern().getPredicate().isVariable()
                    || view.everything()
                        .contains(Node.ANY, match.pattern().getPredicate(), Node.ANY));
  }

  /** Whether some ways were left out because there were too many. */
  boolean cut() {
    return cut;
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
        unify(head, triple)
            .ifPresent(
                values ->
                    solve(rule, values)
                        .forEach(
                            derivation ->
                                found.putIfAbsent(
                                    List.of(rule.name(), derivation.premises()), derivation)));
      }
    }
    return found.values().stream()
        .sorted(
            Comparator.comparing((Derivation derivation) -> derivation.rule().name())
                .thenComparing(derivation -> derivation.premises().toString()))
        .toList();
  }

  /** The values that make a head's triple the one that is asked for. */
  static Optional<Binding> unify(Triple head, Triple triple) {
    Map<Node, Node> values = new LinkedHashMap<>();
    boolean fits =
        unify(head.getSubject(), triple.getSubject(), values)
            && unify(head.getPredicate(), triple.getPredicate(), values)
            && unify(head.getObject(), triple.getObject(), values);
    if (!fits) {
      return Optional.empty();
    }
    BindingBuilder builder = BindingFactory.builder();
    values.forEach(
        (node, value) -> {
          if (node.isVariable()) {
            builder.add(Var.alloc(node), value);
          }
        });
    return Optional.of(builder.build());
  }

  private static boolean unify(Node head, Node term, Map<Node, Node> values) {
    if (!term.isConcrete()) {
      return true;
    }
    if (head.isVariable() || head.isBlank()) {
      Node before = values.putIfAbsent(head, term);
      return before == null || before.equals(term);
    }
    if (head.isTripleTerm() && term.isTripleTerm()) {
      Triple inner = head.getTriple();
      Triple wanted = term.getTriple();
      return unify(inner.getSubject(), wanted.getSubject(), values)
          && unify(inner.getPredicate(), wanted.getPredicate(), values)
          && unify(inner.getObject(), wanted.getObject(), values);
    }
    return head.equals(term);
  }

  private List<Derivation> solve(Rule rule, Binding values) {
    Set<Var> computed = rule.computed();
    BindingBuilder given = BindingFactory.builder();
    BindingBuilder expected = BindingFactory.builder();
    values.forEach(
        (variable, value) -> (computed.contains(variable) ? expected : given).add(variable, value));
    Binding wanted = expected.build();
    Op op = algebra.computeIfAbsent(rule, each -> BodyAlgebra.of(each.body()));
    if (!wanted.isEmpty()) {
      op = OpJoin.create(heads(rule, wanted), op);
    }
    List<Binding> solutions =
        view.solve(op, given.build(), MOST + 1, solution -> agrees(rule, solution, wanted));
    cut |= solutions.size() > MOST;
    List<Derivation> derivations = new ArrayList<>();
    for (Binding solution : solutions.subList(0, Math.min(MOST, solutions.size()))) {
      List<Triple> conclusions =
          rule.head().stream()
              .map(head -> Substitute.substitute(head, solution))
              .filter(Triple::isConcrete)
              .toList();
      derivations.add(
          new Derivation(rule, solution, conclusions, premises.of(rule.body(), solution)));
    }
    return derivations;
  }

  /** Chance and time give other values each time; what they gave then cannot be found again. */
  private static boolean agrees(Rule rule, Binding solution, Binding wanted) {
    return rule.once()
        || wanted.varsMentioned().stream()
            .allMatch(variable -> wanted.get(variable).equals(solution.get(variable)));
  }

  /**
   * What else follows with the same values. A computed term, such as the name of a relation, tells
   * nothing about the terms that it was computed from; the triples that were concluded of it do.
   */
  private static Op heads(Rule rule, Binding wanted) {
    Set<Var> certain = new HashSet<>(rule.body().variables(true));
    certain.removeAll(rule.computed());
    BasicPattern pattern = new BasicPattern();
    for (Triple head : rule.head()) {
      Triple known = Substitute.substitute(head, wanted);
      boolean plain =
          List.of(known.getSubject(), known.getPredicate(), known.getObject()).stream()
              .allMatch(
                  node ->
                      node.isURI()
                          || node.isLiteral()
                          || (node.isVariable() && certain.contains(Var.alloc(node))));
      if (plain) {
        pattern.add(known);
      }
    }
    return new OpBGP(pattern);
  }
}
