package org.statecraft.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.Similar;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleSet;

/** Finds rules by the names that users type. */
public final class RuleNames {
  private RuleNames() {}

  /**
   * The rule of a name, with {@code rule:} before it or not.
   *
   * @throws RequestProblem if there is none
   */
  public static Rule find(String name, RuleSet rules) {
    String plain = name.startsWith("rule:") ? name.substring(5) : name;
    return rules.rule(plain).orElseThrow(() -> unknown(plain, rules.rules()));
  }

  private static RequestProblem unknown(String name, List<Rule> rules) {
    @Nullable String similar =
        Similar.to(name, rules.stream().map(Rule::name).toList()).orElse(null);
    return new RequestProblem(
        "no rule is called " + name,
        similar == null
            ? "statecraft rules list --vocabulary names those at work"
            : "did you mean " + similar + "?");
  }
}
