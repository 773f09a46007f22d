package org.statecraft.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.graph.NodeTransformLib;
import org.statecraft.rule.rl.Element;
import org.statecraft.rule.rl.ParsedRule;

/**
 * The conditions that the elements of a body in SPARQL 1.2 RL come to. There each element sees what
 * stands before it; conditions, as in SPARQL, are about the whole group. So a variable that is at
 * home in a negation gets a name of its own where it has another meaning later, and a computed
 * value that is joined with later is computed in a group by itself.
 */
final class RlBody {
  private final List<Element> elements;
  private final Set<Var> everywhere = new HashSet<>();
  private final Set<Var> bound = new HashSet<>();
  private List<Condition> conditions = new ArrayList<>();

  private RlBody(List<Element> elements) {
    this.elements = elements;
    elements.forEach(element -> bind(element, everywhere));
  }

  /** The body of a rule. */
  static Body of(ParsedRule rule) {
    return new RlBody(rule.body()).all(base(rule.base()));
  }

  /** Whether a body computes values that get a name. */
  static boolean sets(Body body) {
    return body.everywhere().anyMatch(Condition.Bind.class::isInstance);
  }

  /** The graph in which patterns are matched: what sources state, whichever of them, or all. */
  private static Optional<Node> base(boolean base) {
    return base ? Optional.of(Quad.unionGraph) : Optional.empty();
  }

  private Body all(Optional<Node> graph) {
    for (int i = 0; i < elements.size(); i++) {
      Element element = elements.get(i);
      switch (element) {
        case Element.Pattern pattern ->
            conditions.add(new Condition.TriplePattern(pattern.triple(), graph));
        case Element.Filter filter -> conditions.add(test(filter.expression().meaning()));
        case Element.Negation negation ->
            conditions.add(absent(negation, graph.or(() -> base(negation.base()))));
        case Element.Assignment assignment ->
            compute(assignment, elements.subList(i + 1, elements.size()));
      }
      bind(element, bound);
    }
    return new Body(List.copyOf(conditions));
  }

  private static Condition test(Expr expression) {
    return new Condition.Filter(expression, List.of());
  }

  /** An error leaves the variable without a value, and then the solution is none. */
  private void compute(Element.Assignment assignment, List<Element> later) {
    Expr expression = assignment.expression().meaning();
    conditions.add(new Condition.Bind(assignment.variable(), expression, List.of()));
    conditions.add(test(new E_Bound(new ExprVar(assignment.variable()))));
    Body sofar = new Body(List.copyOf(conditions));
    Set<Var> joined = new HashSet<>();
    later.stream()
        .filter(Element.Pattern.class::isInstance)
        .forEach(pattern -> bind(pattern, joined));
    if (joined.contains(assignment.variable()) || Heads.capricious(sofar)) {
      conditions = new ArrayList<>(List.of(new Condition.Group(sofar, Optional.empty())));
    }
  }

  private Condition absent(Element.Negation negation, Optional<Node> graph) {
    Set<Var> own = new HashSet<>();
    negation.elements().forEach(element -> bind(element, own));
    own.removeAll(bound);
    own.retainAll(everywhere);
    NodeTransform renaming =
        node -> node.isVariable() && own.contains(Var.alloc(node)) ? apart(node) : node;
    List<Condition> inner = new ArrayList<>();
    for (Element element : negation.elements()) {
      if (element instanceof Element.Pattern pattern) {
        Triple triple = NodeTransformLib.transform(renaming, pattern.triple());
        inner.add(new Condition.TriplePattern(triple, graph));
      } else if (element instanceof Element.Filter filter) {
        inner.add(test(filter.expression().meaning().applyNodeTransform(renaming)));
      }
    }
    return new Condition.NotExists(new Body(List.copyOf(inner)));
  }

  private static Var apart(Node variable) {
    return Var.alloc(Var.alloc(variable).getVarName() + "'");
  }

  /** Adds the variables that have a value after an element. */
  private static void bind(Element element, Set<Var> variables) {
    if (element instanceof Element.Pattern pattern) {
      Body.collect(pattern.triple(), variables);
    } else if (element instanceof Element.Assignment assignment) {
      variables.add(assignment.variable());
    }
  }
}
