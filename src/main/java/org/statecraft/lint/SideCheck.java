package org.statecraft.lint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.Expr;
import org.statecraft.power.SC;
import org.statecraft.rule.Condition;
import org.statecraft.rule.Rule;

/** Looks for rules that may put one actor on both sides of a relation. */
final class SideCheck {

  private final Rule rule;
  private final List<Finding> findings = new ArrayList<>();

  SideCheck(Rule rule) {
    this.rule = rule;
    for (Triple a : rule.head()) {
      for (Triple b : rule.head()) {
        if (a.getPredicate().equals(SC.SIDE_A)
            && b.getPredicate().equals(SC.SIDE_B)
            && a.getSubject().equals(b.getSubject())) {
          sides(a.getSubject(), a.getObject(), b.getObject());
        }
      }
    }
  }

  List<Finding> findings() {
    return findings;
  }

  private void sides(Node relation, Node a, Node b) {
    if (a.equals(b)) {
      warn(shown(a) + " stands on both sides of " + shown(relation), "name another actor", a);
    } else if (a.isVariable() && b.isVariable() && !apart(Var.alloc(a), Var.alloc(b))) {
      warn(
          "nothing keeps " + shown(a) + " and " + shown(b) + " apart, which stand on two sides",
          "add FILTER (" + shown(a) + " != " + shown(b) + ")",
          b);
    } else {
      named(relation, a, b);
    }
  }

  /** Whether a test that every solution passes says that two are not one. */
  private boolean apart(Var a, Var b) {
    return rule.body().conditions().stream()
        .anyMatch(
            condition ->
                condition instanceof Condition.Filter test && apart(test.expression(), a, b));
  }

  private static boolean apart(Expr expression, Var a, Var b) {
    boolean unequal =
        expression instanceof E_NotEquals
            || (expression instanceof E_LogicalNot not && not.getArg() instanceof E_SameTerm);
    return unequal && expression.getVarsMentioned().equals(Set.of(a, b));
  }

  /** Where the name leaves a side out, both relations of two who act on each other share it. */
  private void named(Node relation, Node a, Node b) {
    Set<Node> parts = new LinkedHashSet<>();
    parts(relation, parts);
    boolean made = !parts.contains(relation) || relation.isURI();
    List<String> missing = new ArrayList<>();
    for (Node side : List.of(a, b)) {
      Set<Node> own = new LinkedHashSet<>();
      parts(side, own);
      if (side.isVariable() && !parts.containsAll(own)) {
        missing.add(shown(side));
      }
    }
    if (made && !missing.isEmpty()) {
      warn(
          shown(relation)
              + " is named without "
              + String.join(" and ", missing)
              + ", so that two who act on each other would stand on both sides of one relation",
          "let the name hold all that makes the relation one, both sides too",
          relation);
    }
  }

  /** What a term is computed from, or itself where nothing computes it. */
  private void parts(Node term, Set<Node> parts) {
    for (Condition condition : rule.body().conditions()) {
      if (condition instanceof Condition.Bind computed && computed.variable().equals(term)) {
        computed.expression().getVarsMentioned().forEach(part -> parts(part, parts));
        return;
      }
    }
    parts.add(term);
  }

  private static String shown(Node node) {
    return node.isVariable() ? "?" + node.getName() : node.isBlank() ? "[]" : "<" + node + ">";
  }

  private void warn(String sentence, String remedy, Node place) {
    findings.add(
        Finding.warning(
            "both-sides",
            sentence,
            remedy,
            place.isVariable() ? rule.text().variable(place.getName()) : rule.text().first()));
  }
}
