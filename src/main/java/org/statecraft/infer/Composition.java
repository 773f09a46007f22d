package org.statecraft.infer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.Expr;
import org.statecraft.rule.Body;
import org.statecraft.rule.BodyReader;
import org.statecraft.rule.Condition;
import org.statecraft.rule.Rule;

/**
 * The shape of a rule that joins two patterns in a term which its head then drops, such as {@code
 * ?x ?p ?y . ?y ?p ?z → ?x ?p ?z}. Such a rule finds most conclusions as often as there are terms
 * in between, which {@link Composing} need not count one by one.
 *
 * @param left the pattern that holds the first outer term
 * @param right the pattern that holds the second outer term
 * @param head what follows
 * @param forward whether the first outer term is the head's subject
 * @param guard what else has to hold; it speaks of the predicates alone
 * @param apart whether the first outer term must be another than the one in between
 * @param apartToo whether the one in between must be another than the second outer term
 * @param ends whether the outer terms must differ
 */
record Composition(
    Link left,
    Link right,
    Triple head,
    boolean forward,
    Body guard,
    boolean apart,
    boolean apartToo,
    boolean ends) {

  /**
   * One of the patterns.
   *
   * @param predicate its predicate
   * @param subject whether the outer term is its subject
   */
  record Link(Node predicate, boolean subject) {}

  /** The shape of a rule, if it is of this kind. */
  static Optional<Composition> of(Rule rule) {
    if (rule.head().size() != 1 || !BodyReader.plain(rule.body())) {
      return Optional.empty();
    }
    Triple head = rule.head().getFirst();
    if (!head.getSubject().isVariable()
        || !head.getObject().isVariable()
        || head.getPredicate().isBlank()
        || head.getSubject().equals(head.getObject())) {
      return Optional.empty();
    }
    return new Recognising(rule.body(), head).shape();
  }

  /** Takes a body apart. */
  private static final class Recognising {
    private final Triple head;
    private final Var first;
    private final Var second;
    private final List<Condition> guard = new ArrayList<>();
    private final List<Triple> links = new ArrayList<>();
    private final List<E_SameTerm> apart = new ArrayList<>();

    Recognising(Body body, Triple head) {
      this.head = head;
      this.first = Var.alloc(head.getSubject());
      this.second = Var.alloc(head.getObject());
      body.conditions().forEach(this::sort);
    }

    private void sort(Condition condition) {
      if (condition instanceof Condition.TriplePattern match && link(match)) {
        links.add(match.pattern());
      } else if (!(condition instanceof Condition.Filter test && differing(test.expression()))) {
        guard.add(condition);
      }
    }

    private boolean link(Condition.TriplePattern match) {
      return !match.asserted() && (touches(match, first) || touches(match, second));
    }

    private static boolean touches(Condition.TriplePattern match, Var end) {
      return match.pattern().getSubject().equals(end) || match.pattern().getObject().equals(end);
    }

    /** Collects what must differ, if an expression says nothing else. */
    private boolean differing(Expr expression) {
      List<E_SameTerm> found = new ArrayList<>();
      boolean all = differing(expression, found);
      if (all) {
        apart.addAll(found);
      }
      return all;
    }

    private static boolean differing(Expr expression, List<E_SameTerm> found) {
      if (expression instanceof E_LogicalAnd both) {
        return differing(both.getArg1(), found) && differing(both.getArg2(), found);
      }
      if (expression instanceof E_LogicalNot not
          && not.getArg() instanceof E_SameTerm same
          && same.getArg1().isVariable()
          && same.getArg2().isVariable()) {
        found.add(same);
        return true;
      }
      return false;
    }

    Optional<Composition> shape() {
      if (links.size() != 2) {
        return Optional.empty();
      }
      boolean forward = end(links.get(0), first) && end(links.get(1), second);
      Var outer = forward ? first : second;
      Var other = forward ? second : first;
      if (!end(links.get(0), outer) || !end(links.get(1), other)) {
        return Optional.empty();
      }
      Node joint = opposite(links.get(0), outer);
      Set<Var> three = new LinkedHashSet<>(List.of(outer, other));
      if (!joint.isVariable()
          || !three.add(Var.alloc(joint))
          || !joint.equals(opposite(links.get(1), other))
          || !aside(three)) {
        return Optional.empty();
      }
      Var middle = Var.alloc(joint);
      return Optional.of(
          new Composition(
              new Link(links.get(0).getPredicate(), links.get(0).getSubject().equals(outer)),
              new Link(links.get(1).getPredicate(), links.get(1).getSubject().equals(other)),
              head,
              forward,
              new Body(guard),
              apart(outer, middle),
              apart(middle, other),
              apart(outer, other)));
    }

    private static boolean end(Triple link, Var term) {
      return link.getSubject().equals(term) || link.getObject().equals(term);
    }

    private static Node opposite(Triple link, Var term) {
      return link.getSubject().equals(term) ? link.getObject() : link.getSubject();
    }

    /** Whether nothing but the links, and what must differ, speaks of the three terms. */
    private boolean aside(Set<Var> three) {
      Set<Var> guarding = new Body(guard).mentioned();
      Set<Var> guarded = new Body(guard).variables(true);
      boolean aside =
          guarding.stream().noneMatch(three::contains)
              && guarded.containsAll(guarding)
              && apart.stream()
                  .allMatch(
                      same ->
                          three.contains(same.getArg1().asVar())
                              && three.contains(same.getArg2().asVar())
                              && !same.getArg1().equals(same.getArg2()));
      Set<Var> predicates = new LinkedHashSet<>();
      links.forEach(link -> add(link.getPredicate(), predicates));
      boolean known = predicates.stream().noneMatch(three::contains);
      predicates.addAll(guarded);
      return aside
          && known
          && (head.getPredicate().isURI() || predicates.contains(Var.alloc(head.getPredicate())));
    }

    private static void add(Node node, Set<Var> variables) {
      if (node.isVariable()) {
        variables.add(Var.alloc(node));
      }
    }

    private boolean apart(Var one, Var other) {
      return apart.stream()
          .anyMatch(
              same ->
                  Set.of(same.getArg1().asVar(), same.getArg2().asVar())
                      .equals(Set.of(one, other)));
    }
  }
}
