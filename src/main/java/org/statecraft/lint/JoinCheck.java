package org.statecraft.lint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.statecraft.rule.Body;
import org.statecraft.rule.Condition;
import org.statecraft.rule.Rule;

/** Looks for bodies that pair everything with everything. */
final class JoinCheck {
  private final Rule rule;
  private final List<Finding> findings = new ArrayList<>();

  JoinCheck(Rule rule) {
    this.rule = rule;
    pairs(rule.body(), Set.of());
  }

  List<Finding> findings() {
    return findings;
  }

  /**
   * Patterns that share no variable multiply: every match of one goes with every match of another.
   *
   * @param outside the variables that have values before the body is looked at
   */
  private void pairs(Body body, Set<Var> outside) {
    inner(body, outside);
    List<Set<Var>> islands = new ArrayList<>();
    for (Condition condition : body.conditions()) {
      Set<Var> variables = new HashSet<>(new Body(List.of(condition)).variables(false));
      boolean computed = condition instanceof Condition.Bind;
      if (condition instanceof Condition.Bind value) {
        variables.addAll(value.expression().getVarsMentioned());
      }
      boolean joins =
          !variables.isEmpty()
              && !(condition instanceof Condition.Values)
              && !sources(condition)
              && !setting(condition);
      if (joins) {
        boolean touched =
            islands.removeIf(
                island -> {
                  boolean touches =
                      !Collections.disjoint(island, variables)
                          || (!Collections.disjoint(island, outside)
                              && !Collections.disjoint(variables, outside));
                  if (touches) {
                    variables.addAll(island);
                  }
                  return touches;
                });
        if (touched || !computed) {
          islands.add(variables);
        }
      }
    }
    if (islands.size() > 1) {
      findings.add(
          Finding.warning(
              "pairs",
              "two parts of the body share no variable, so that every match of ?"
                  + first(islands.get(0))
                  + " goes with every match of ?"
                  + first(islands.get(1)),
              "join them by a pattern; a FILTER comes too late to save the work",
              rule.text().variable(first(islands.get(1)))));
    }
  }

  /** MINUS and a subquery are looked at by themselves, all else with what is known around it. */
  private void inner(Body body, Set<Var> outside) {
    Set<Var> known = new HashSet<>(outside);
    known.addAll(body.variables(false));
    for (Condition condition : body.conditions()) {
      switch (condition) {
        case Condition.NotExists absent -> pairs(absent.body(), known);
        case Condition.Exists present -> pairs(present.body(), known);
        case Condition.LeftJoin option -> pairs(option.body(), known);
        case Condition.Minus without -> pairs(without.body(), Set.of());
        case Condition.Subquery subquery -> pairs(subquery.body(), Set.of());
        case Condition.Group group -> pairs(group.body(), outside);
        case Condition.Union choice -> choice.bodies().forEach(each -> pairs(each, outside));
        case Condition.TriplePattern match -> {}
        case Condition.PathPattern reach -> {}
        case Condition.Filter test -> {}
        case Condition.Bind computed -> {}
        case Condition.Values table -> {}
      }
    }
  }

  /** What sources state of one thing, such as a date, is a lookup and joins nothing by itself. */
  private static boolean sources(Condition condition) {
    return condition instanceof Condition.LeftJoin || condition instanceof Condition.Minus;
  }

  /**
   * What one property says of one given thing, such as the value of a parameter, is a few terms.
   */
  private static boolean setting(Condition condition) {
    return condition instanceof Condition.TriplePattern match
        && match.pattern().getSubject().isConcrete()
        && match.pattern().getPredicate().isConcrete();
  }

  private static String first(Set<Var> variables) {
    return variables.stream()
        .map(Var::getVarName)
        .filter(name -> name.matches("\\w+"))
        .sorted()
        .findFirst()
        .orElse("…");
  }
}
