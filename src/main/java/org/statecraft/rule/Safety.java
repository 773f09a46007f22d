package org.statecraft.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.SourcePosition;

/** Makes sure that all variables which a rule speaks of have a value. */
final class Safety {
  private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)\\}");

  private Safety() {}

  /**
   * Looks at the head, the tests and the sentence of a rule.
   *
   * @throws InputProblem if one of them speaks of a variable that the body gives no value
   */
  static void require(Rule rule) {
    Set<Var> bound = rule.body().variables(false);
    Set<Var> template = new HashSet<>();
    rule.head().forEach(triple -> Body.collect(triple, template));
    for (Var variable : sorted(template)) {
      if (!bound.contains(variable)) {
        throw wrong(
            "?" + variable.getVarName() + " stands in the head, but the body gives it no value",
            "bind it in WHERE",
            rule.text().variable(variable.getVarName()));
      }
    }
    requireSafe(rule.body(), Set.of(), rule.text());
    Matcher slots = SLOT.matcher(rule.say().orElse(""));
    while (slots.find()) {
      if (!bound.contains(Var.alloc(slots.group(1)))) {
        throw wrong(
            "the sentence in say: speaks of {" + slots.group(1) + "}, which the body does not have",
            "its variables are "
                + String.join(
                    ", ",
                    sorted(bound).stream()
                        .map(Var::getVarName)
                        .filter(n -> n.matches("\\w+"))
                        .toList()),
            rule.text().variable(slots.group(1)));
      }
    }
  }

  /** A test of a variable that nothing gives a value to is an error in every solution. */
  private static void requireSafe(Body body, Set<Var> outside, RuleText text) {
    Set<Var> bound = new HashSet<>(outside);
    bound.addAll(body.variables(false));
    Set<Var> before = new HashSet<>(outside);
    for (Condition condition : body.conditions()) {
      switch (condition) {
        case Condition.Filter(var expression, var consulted) -> {
          requireBound(used(expression), bound, text);
          consulted.forEach(inner -> requireSafe(inner, bound, text));
        }
        case Condition.Bind computed -> {
          requireBound(used(computed.expression()), before, text);
          computed.consulted().forEach(inner -> requireSafe(inner, bound, text));
        }
        case Condition.NotExists(var inner) -> requireSafe(inner, bound, text);
        case Condition.Exists(var inner) -> requireSafe(inner, bound, text);
        // What stands in braces is solved by itself, before it meets the rest.
        case Condition.Group group -> requireSafe(group.body(), Set.of(), text);
        case Condition.LeftJoin(var inner) -> requireSafe(inner, bound, text);
        case Condition.Minus(var inner) -> requireSafe(inner, Set.of(), text);
        case Condition.Union(var bodies) ->
            bodies.forEach(inner -> requireSafe(inner, Set.of(), text));
        case Condition.Subquery subquery -> requireSafe(subquery.body(), Set.of(), text);
        case Condition.TriplePattern match -> {}
        case Condition.PathPattern reach -> {}
        case Condition.Values table -> {}
      }
      before.addAll(new Body(List.of(condition)).variables(false));
    }
  }

  /** The variables of an expression, without those that are at home in an EXISTS in it. */
  private static Set<Var> used(org.apache.jena.sparql.expr.Expr expression) {
    Set<Var> used = new HashSet<>();
    org.apache.jena.sparql.algebra.walker.Walker.walk(
        expression,
        new org.apache.jena.sparql.expr.ExprVisitorBase() {
          @Override
          public void visit(org.apache.jena.sparql.expr.ExprVar variable) {
            used.add(variable.asVar());
          }
        });
    return used;
  }

  private static void requireBound(Set<Var> used, Set<Var> bound, RuleText text) {
    for (Var variable : sorted(used)) {
      if (!bound.contains(variable) && !variable.getVarName().startsWith(".")) {
        throw wrong(
            "?" + variable.getVarName() + " is tested, but no pattern gives it a value",
            null,
            text.variable(variable.getVarName()));
      }
    }
  }

  private static List<Var> sorted(Set<Var> variables) {
    List<Var> sorted = new ArrayList<>(variables);
    sorted.sort(java.util.Comparator.comparing(Var::getVarName));
    return sorted;
  }

  private static InputProblem wrong(
      String sentence, @Nullable String remedy, SourcePosition position) {
    return new InputProblem(sentence, remedy, position, null);
  }
}
