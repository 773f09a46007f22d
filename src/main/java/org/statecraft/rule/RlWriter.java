package org.statecraft.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.graph.NodeTransformLib;
import org.jspecify.annotations.Nullable;
import org.statecraft.kb.Namespaces;
import org.statecraft.problem.InputProblem;

/** Writes a CONSTRUCT query as a rule in SPARQL 1.2 RL, where that can say it. */
final class RlWriter {
  /** Functions that give another value each time. */
  private static final Pattern FRESH =
      Pattern.compile("\\b(?:str)?uuid\\b|\\brand\\b|\\bbnode\\b", Pattern.CASE_INSENSITIVE);

  private final Rule rule;
  private final RuleWriting writing;
  private final boolean base;
  private final StringBuilder text = new StringBuilder();

  /** Names that mean something in the rule already. */
  private final Set<Var> used;

  private RlWriter(Rule rule, RuleWriting writing) {
    this.rule = rule;
    this.writing = writing;
    this.base = base(rule.body());
    this.used = new HashSet<>(rule.body().mentioned());
  }

  /**
   * The rule, with what is said about it.
   *
   * @throws InputProblem if the language cannot say it, with the reason
   */
  static String write(Rule rule, Map<String, String> prefixes) {
    RlWriter writer = new RlWriter(rule, new RuleWriting(rule, prefixes));
    if (rule.constraint()) {
      throw writer.unlike("states a contradiction, for which there is no rule", null);
    }
    writer.text.append("RULE <").append(Namespaces.RULES).append(rule.name()).append("> {\n");
    rule.head().forEach(triple -> writer.line("  " + writer.writing.triple(triple)));
    writer.text.append(writer.base ? "}\nWHERE DATA {\n" : "}\nWHERE {\n");
    writer.body(rule.body());
    writer.text.append("}\n");
    return RuleWriting.remarks(rule) + writer.text;
  }

  private InputProblem unlike(String what, @Nullable String remedy) {
    return new InputProblem(
        "SPARQL 1.2 RL cannot say the rule " + rule.name() + ": it " + what,
        remedy,
        rule.text().first(),
        null);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  /** Whether all patterns of a body are about what sources state, whichever of them. */
  private static boolean base(Body body) {
    List<Condition> patterns =
        body.everywhere().filter(Condition.TriplePattern.class::isInstance).toList();
    return !patterns.isEmpty()
        && patterns.stream()
            .allMatch(
                each ->
                    each instanceof Condition.TriplePattern pattern
                        && pattern.graph().filter(Quad::isUnionGraph).isPresent());
  }

  /** Tests of a group hold for all of it, and so stand at its end. */
  private void body(Body body) {
    Set<Var> computed = new HashSet<>();
    List<Condition> tests = new ArrayList<>();
    for (Condition condition : body.conditions()) {
      switch (condition) {
        case Condition.TriplePattern match -> pattern(match, computed);
        case Condition.Bind bind -> compute(bind, body, computed);
        case Condition.Filter test -> tests.add(test);
        case Condition.NotExists absent -> tests.add(absent);
        case Condition.Group group -> group(group, body);
        case Condition.PathPattern path ->
            throw unlike("has a path of any length", "write a rule that reads its own conclusions");
        case Condition.Exists(var inner) -> present(inner, body, computed, tests);
        case Condition.Values table ->
            throw unlike("has VALUES", "state the values by DATA and read them");
        case Condition.Union choice -> throw unlike("has UNION", "write a rule for each part");
        case Condition.LeftJoin option ->
            throw unlike("has OPTIONAL", "write one rule with it and one without");
        case Condition.Minus without -> throw unlike("has MINUS", "write NOT EXISTS");
        case Condition.Subquery query -> throw unlike("has an inner query", null);
      }
    }
    tests.forEach(test -> test(test, body));
  }

  /**
   * What must be found, as patterns like all others: a rule concludes a fact once, in however many
   * ways its body holds. What is at home in EXISTS gets names of its own.
   */
  private void present(Body inner, Body body, Set<Var> computed, List<Condition> tests) {
    if (fresh()) {
      throw unlike(
          "makes something new for each way in which its patterns hold, and has EXISTS", null);
    }
    Set<Var> known = body.variables(/* certainly= */ false);
    Map<Node, Node> names = new HashMap<>();
    NodeTransform renamed =
        term ->
            !Var.isVar(term) || known.contains(Var.alloc(term))
                ? term
                : names.computeIfAbsent(term, this::fresh);
    for (Condition condition : inner.conditions()) {
      switch (condition) {
        case Condition.TriplePattern match ->
            pattern(
                new Condition.TriplePattern(
                    NodeTransformLib.transform(renamed, match.pattern()), match.graph()),
                computed);
        case Condition.Filter test when test.consulted().isEmpty() ->
            tests.add(
                new Condition.Filter(test.expression().applyNodeTransform(renamed), List.of()));
        default -> throw unlike("has more than patterns and tests in EXISTS", null);
      }
    }
  }

  /** Whether each solution makes something that no other makes. */
  private boolean fresh() {
    boolean unnamed =
        rule.head().stream()
            .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
            .anyMatch(Node::isBlank);
    return unnamed
        || rule.body()
            .everywhere()
            .anyMatch(
                each ->
                    each instanceof Condition.Bind bind
                        && FRESH.matcher(bind.expression().toString()).find());
  }

  /** A variable that no other is called like. */
  private Var fresh(Node variable) {
    String name = variable.getName().replaceAll("\\W", "");
    int number = 1;
    while (!used.add(Var.alloc(name + "_" + number))) {
      number++;
    }
    return Var.alloc(name + "_" + number);
  }

  private void pattern(Condition.TriplePattern match, Set<Var> computed) {
    requireGraph(match.graph(), base);
    Set<Var> joined = new HashSet<>();
    Body.collect(match.pattern(), joined);
    joined.retainAll(computed);
    if (!joined.isEmpty()) {
      throw unlike(
          "joins with a computed value, which may be missing", "put what computes it in braces");
    }
    line("  " + writing.triple(match.pattern()));
  }

  private void requireGraph(Optional<Node> graph, boolean within) {
    boolean union = graph.filter(Quad::isUnionGraph).isPresent();
    if (graph.isPresent() && !union) {
      throw unlike(
          "reads what one source states (GRAPH)",
          "GRAPH <" + Quad.unionGraph.getURI() + "> is what all of them state: WHERE DATA");
    }
    if (union != within) {
      throw unlike(
          "reads both what is stated and what follows, outside of NOT EXISTS",
          "conclude what is stated by a rule of its own");
    }
  }

  private void compute(Condition.Bind bind, Body body, Set<Var> computed) {
    computed.add(bind.variable());
    boolean tested =
        body.conditions().stream()
            .anyMatch(
                each ->
                    each instanceof Condition.Filter test
                        && body.assured(test)
                        && test.expression().getVarsMentioned().contains(bind.variable()));
    boolean needed =
        rule.head().stream()
            .allMatch(
                triple -> {
                  Set<Var> variables = new HashSet<>();
                  Body.collect(triple, variables);
                  return variables.contains(bind.variable());
                });
    if (!tested && !needed) {
      throw unlike(
          "goes on where BIND fails, and SET does not",
          "add FILTER (BOUND(?" + bind.variable().getVarName() + "))");
    }
    line(
        "  SET ("
            + writing.term(bind.variable())
            + " := "
            + writing.expression(bind.expression())
            + ")");
  }

  /** A group that comes first is solved first, as all is that stands first in a body. */
  private void group(Condition.Group group, Body body) {
    if (group.graph().isPresent()
        || !body.conditions().getFirst().equals(group)
        || !RlBody.sets(group.body())) {
      throw unlike("has a group in braces", "write its conditions without the braces");
    }
    body(group.body());
  }

  private void test(Condition condition, Body body) {
    if (condition instanceof Condition.NotExists(var inner)) {
      absent(inner);
    } else if (condition instanceof Condition.Filter test && !body.assured(test)) {
      line("  " + writing.filter(test.expression()));
    }
  }

  private void absent(Body inner) {
    boolean stated = base(inner);
    line(stated && !base ? "  NOT DATA {" : "  NOT {");
    for (Condition condition : inner.conditions()) {
      if (condition instanceof Condition.TriplePattern match) {
        requireGraph(match.graph(), stated);
        line("    " + writing.triple(match.pattern()));
      } else if (!(condition instanceof Condition.Filter)) {
        throw unlike("has more than patterns and tests in NOT EXISTS", null);
      }
    }
    for (Condition condition : inner.conditions()) {
      if (condition instanceof Condition.Filter test) {
        line("    " + writing.filter(test.expression()));
      }
    }
    line("  }");
  }
}
