package org.statecraft.rule;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;
import org.statecraft.kb.Prefixes;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.SourcePosition;
import org.statecraft.query.Guard;
import org.statecraft.query.Header;
import org.statecraft.query.QueryText;

/** Rules as queries of SPARQL, each in a file of its own: CONSTRUCT what follows. */
record Construct() implements RuleSyntax {
  private static final Pattern GRAPH_IN_HEAD =
      Pattern.compile("(?i)\\bCONSTRUCT\\s*\\{[^}]*\\bGRAPH\\b");
  private static final Pattern UPDATE = Pattern.compile("(?im)^\\s*(?:INSERT|DELETE)\\b");

  private static final Pattern RULE_SET =
      Pattern.compile("(?im)^\\s*(?:RULE\\b[^{}\\n]*|DATA\\s*)\\{");

  @Override
  public String ending() {
    return ".rq";
  }

  @Override
  public List<Rule> read(String name, QueryText source, Layer layer, Prefixes prefixes) {
    return List.of(rule(name, source, layer, prefixes));
  }

  @Override
  public Map<String, String> prefixes(QueryText source, Prefixes prefixes) {
    return source.parseAlone(prefixes).getPrefixMapping().getNsPrefixMap();
  }

  /**
   * The rule in a text.
   *
   * @throws InputProblem if it is no rule, with the place
   */
  static Rule rule(String name, QueryText source, Layer layer, Prefixes prefixes) {
    if (source.text().isBlank()) {
      throw new InputProblem(
          source.source() + " is empty",
          "write CONSTRUCT { what follows } WHERE { what has to hold }");
    }
    RuleText text = RuleText.whole(source);
    Query query = parse(source, text, prefixes);
    requireConstruct(query, text);
    try {
      Guard.CLOSED.inspect(query);
    } catch (InputProblem refused) {
      throw new InputProblem(
          refused.sentence(),
          "rules are applied to what is known here, without the network",
          refused.position().orElseGet(text::first),
          refused);
    }
    List<Triple> head = query.getConstructTemplate().getTriples();
    try {
      Body body = new BodyReader().read(query.getQueryPattern());
      boolean once =
          head.stream().anyMatch(triple -> !Heads.blanks(triple).isEmpty())
              || Heads.capricious(body);
      Rule rule = new Rule(name, layer, Header.of(source.text()), head, body, once, text);
      Safety.require(rule);
      return rule;
    } catch (InputProblem problem) {
      throw problem.position().isPresent()
          ? problem
          : new InputProblem(
              problem.sentence(), problem.remedy().orElse(null), text.first(), problem);
    }
  }

  /** What is a fault in any query is told in its own words, what only a rule may not in those. */
  private static Query parse(QueryText source, RuleText text, Prefixes prefixes) {
    try {
      return source.parseAlone(prefixes);
    } catch (InputProblem problem) {
      if (GRAPH_IN_HEAD.matcher(source.text()).find()) {
        throw graphInHead(text);
      }
      if (UPDATE.matcher(source.text()).find()) {
        throw noConstruct(text);
      }
      if (RULE_SET.matcher(source.text()).find()) {
        throw wrong(
            "this is no CONSTRUCT query, but looks like rules of SPARQL 1.2 RL",
            "the names of their files end in .srl",
            problem.position().orElseGet(text::first));
      }
      if (problem.sentence().contains("GROUP BY")) {
        throw grouped(text);
      }
      throw problem;
    }
  }

  private static InputProblem graphInHead(RuleText text) {
    return wrong(
        "a rule writes into its own graph, and cannot name another",
        "leave GRAPH out of the template",
        text.of("GRAPH"));
  }

  private static InputProblem noConstruct(RuleText text) {
    return wrong(
        "a rule is a CONSTRUCT query, and this is none",
        "write CONSTRUCT { what follows } WHERE { what has to hold }",
        new SourcePosition(text.source(), 1, 0, null));
  }

  private static InputProblem grouped(RuleText text) {
    return wrong(
        "a rule groups and sums in a subquery",
        "write WHERE { { SELECT … GROUP BY … } }",
        text.first());
  }

  private static void requireConstruct(Query query, RuleText text) {
    if (!query.isConstructType()) {
      throw noConstruct(text);
    }
    if (query.getConstructTemplate().containsRealQuad()) {
      throw graphInHead(text);
    }
    if (query.hasLimit() || query.hasOffset() || query.hasDatasetDescription()) {
      throw wrong(
          "LIMIT, OFFSET and FROM cannot stand in a rule",
          "what follows must not depend on an order or on other data",
          text.first());
    }
    if (query.hasGroupBy() || query.hasHaving() || query.hasAggregators()) {
      throw grouped(text);
    }
  }

  private static InputProblem wrong(
      String sentence, @Nullable String remedy, SourcePosition position) {
    return new InputProblem(sentence, remedy, position, null);
  }
}
