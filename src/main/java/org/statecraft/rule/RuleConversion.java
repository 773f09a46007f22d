package org.statecraft.rule;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.statecraft.kb.Prefixes;
import org.statecraft.problem.InputProblem;
import org.statecraft.query.QueryText;

/**
 * Writes rules in the other language. What comes out is read again before it is given, so that it
 * is a rule, and one with an order.
 *
 * @param prefixes those that rules may use without declaring them
 */
public record RuleConversion(Prefixes prefixes) {
  /**
   * A rule as a CONSTRUCT query.
   *
   * @param declared the prefixes by which its terms are written
   */
  public String construct(Rule rule, Map<String, String> declared) {
    String text = rule.text().alone() ? rule.text().text() : ConstructWriter.write(rule, declared);
    Construct.rule(rule.name(), QueryText.inline(text, rule.name()), rule.layer(), prefixes);
    return text;
  }

  /**
   * Rules as one set in SPARQL 1.2 RL.
   *
   * @param declared the prefixes by which their terms are written
   * @throws InputProblem if the language cannot say one of them, with the reason
   */
  public String ruleSet(List<Rule> rules, Map<String, String> declared) {
    String text =
        rules.stream().map(rule -> text(rule, declared)).collect(Collectors.joining("\n"));
    return RuleWriting.declarations(text, declared) + "\n" + text;
  }

  private String text(Rule rule, Map<String, String> declared) {
    String text = RlWriter.write(rule, declared);
    String whole = RuleWriting.declarations(text, declared) + text;
    try {
      QueryText query = QueryText.inline(whole, rule.name());
      new Dependencies(new SparqlRl().read(rule.name(), query, rule.layer(), prefixes));
      return text;
    } catch (InputProblem unlike) {
      throw new InputProblem(
          "SPARQL 1.2 RL cannot say the rule " + rule.name() + ": " + unlike.sentence(),
          unlike.remedy().orElse(null),
          rule.text().first(),
          unlike);
    }
  }
}
