package org.statecraft.rule;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.statecraft.problem.InputProblem;

/** Writes a rule of a rule set as a CONSTRUCT query. */
final class ConstructWriter {
  private final RuleWriting writing;
  private final StringBuilder text = new StringBuilder();

  private ConstructWriter(RuleWriting writing) {
    this.writing = writing;
  }

  /** The query, with what is said about the rule and the prefixes that it needs. */
  static String write(Rule rule, Map<String, String> prefixes) {
    ConstructWriter writer = new ConstructWriter(new RuleWriting(rule, prefixes));
    writer.text.append("CONSTRUCT {\n");
    rule.head().forEach(triple -> writer.line("  ", writer.writing.triple(triple)));
    writer.text.append("}\nWHERE {\n");
    writer.body(rule.body(), "  ", rule);
    writer.text.append("}\n");
    String query = writer.text.toString();
    return RuleWriting.remarks(rule) + RuleWriting.declarations(query, prefixes) + query;
  }

  private void line(String indent, String line) {
    text.append(indent).append(line).append('\n');
  }

  private void body(Body body, String indent, Rule rule) {
    body.conditions().forEach(condition -> add(condition, indent, rule));
  }

  private void add(Condition condition, String indent, Rule rule) {
    switch (condition) {
      case Condition.TriplePattern(var pattern, var graph) ->
          line(indent, in(graph, writing.triple(pattern)));
      case Condition.Filter test -> line(indent, writing.filter(test.expression()));
      case Condition.Bind computed ->
          line(
              indent,
              "BIND ("
                  + writing.expression(computed.expression())
                  + " AS "
                  + writing.term(computed.variable())
                  + ")");
      case Condition.NotExists(var inner) -> group("FILTER NOT EXISTS {", inner, indent, rule);
      case Condition.Group(var inner, var graph) -> group("{", inner, indent, rule);
      case Condition.PathPattern other -> throw impossible(rule);
      case Condition.Exists other -> throw impossible(rule);
      case Condition.Values other -> throw impossible(rule);
      case Condition.Union other -> throw impossible(rule);
      case Condition.LeftJoin other -> throw impossible(rule);
      case Condition.Minus other -> throw impossible(rule);
      case Condition.Subquery other -> throw impossible(rule);
    }
  }

  /** The language has none of these, so that no rule of a set holds one. */
  private static InputProblem impossible(Rule rule) {
    return new InputProblem(
        "the rule " + rule.name() + " is no rule of SPARQL 1.2 RL",
        null,
        rule.text().first(),
        null);
  }

  private void group(String opening, Body body, String indent, Rule rule) {
    line(indent, opening);
    body(body, indent + "  ", rule);
    line(indent, "}");
  }

  private String in(Optional<Node> graph, String pattern) {
    return graph
        .map(name -> "GRAPH " + writing.term(name) + " { " + pattern + " }")
        .orElse(pattern);
  }
}
