package org.statecraft.infer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;
import org.statecraft.kb.Prefixes;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.SourcePosition;
import org.statecraft.query.Guard;
import org.statecraft.query.Header;
import org.statecraft.query.QueryText;

/** Reads rule files. */
public final class RuleReader {
  private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)\\}");

  private final Prefixes prefixes;

  /** A reader of rules that may use these prefixes without declaring them. */
  public RuleReader(Prefixes prefixes) {
    this.prefixes = prefixes;
  }

  /**
   * The rule files of a folder and the folders in it, by path; or the file itself.
   *
   * @throws AccessProblem if it cannot be read
   */
  public static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.walk(path)) {
      return files
          .filter(file -> file.toString().endsWith(".rq") && Files.isRegularFile(file))
          .sorted()
          .toList();
    } catch (IOException | java.io.UncheckedIOException failure) {
      throw AccessProblem.of("cannot read the folder " + path, failure);
    }
  }

  /**
   * The rule in a file.
   *
   * @throws InputProblem if it is no rule, with the place
   * @throws AccessProblem if it cannot be read
   */
  public Rule read(Path file, Layer layer) {
    return read(name(file), QueryText.file(file), layer);
  }

  /** What the rule in a file is called. */
  static String name(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.rq$", "");
  }

  /**
   * The rule in a text.
   *
   * @throws InputProblem if it is no rule, with the place
   */
  public Rule read(String name, QueryText source, Layer layer) {
    if (source.text().isBlank()) {
      throw new InputProblem(
          source.source() + " is empty",
          "write CONSTRUCT { what follows } WHERE { what has to hold }");
    }
    Query query = source.parse(prefixes);
    RuleText text = new RuleText(source);
    requireConstruct(query, text);
    Guard.CLOSED.inspect(query);
    List<Triple> head = query.getConstructTemplate().getTriples();
    try {
      Body body = new BodyReader().read(query.getQueryPattern());
      Rule rule =
          new Rule(
              name, layer, Header.of(source.text()), head, body, query.getQueryPattern(), text);
      requireBound(rule);
      return rule;
    } catch (InputProblem problem) {
      throw problem.position().isPresent()
          ? problem
          : new InputProblem(
              problem.sentence(), problem.remedy().orElse(null), text.first(), problem);
    }
  }

  private static void requireConstruct(Query query, RuleText text) {
    if (!query.isConstructType()) {
      throw wrong(
          "a rule is a CONSTRUCT query, and this is none",
          "write CONSTRUCT { what follows } WHERE { what has to hold }",
          new SourcePosition(text.source(), 1, 0, null));
    }
    if (query.getConstructTemplate().containsRealQuad()) {
      throw wrong(
          "a rule writes into its own graph, and cannot name another",
          "leave GRAPH out of the template",
          text.of("GRAPH"));
    }
    if (query.hasLimit() || query.hasOffset() || query.hasDatasetDescription()) {
      throw wrong(
          "LIMIT, OFFSET and FROM cannot stand in a rule",
          "what follows must not depend on an order or on other data",
          text.first());
    }
    if (query.hasGroupBy() || query.hasHaving() || query.hasAggregators()) {
      throw wrong(
          "a rule groups and sums in a subquery",
          "write WHERE { { SELECT … GROUP BY … } }",
          text.first());
    }
  }

  private static void requireBound(Rule rule) {
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
        case Condition.Test test -> {
          requireBound(used(test.expression()), bound, text);
          test.consulted().forEach(inner -> requireSafe(inner, bound, text));
        }
        case Condition.Computed computed -> {
          requireBound(used(computed.expression()), before, text);
          computed.consulted().forEach(inner -> requireSafe(inner, bound, text));
        }
        case Condition.Absent absent -> requireSafe(absent.body(), bound, text);
        case Condition.Present present -> requireSafe(present.body(), bound, text);
        // What stands in braces is solved by itself, before it meets the rest.
        case Condition.Group group -> requireSafe(group.body(), Set.of(), text);
        case Condition.Option option -> requireSafe(option.body(), bound, text);
        case Condition.Without without -> requireSafe(without.body(), Set.of(), text);
        case Condition.Choice choice ->
            choice.bodies().forEach(inner -> requireSafe(inner, Set.of(), text));
        case Condition.Subquery subquery -> requireSafe(subquery.body(), Set.of(), text);
        case Condition.Match match -> {}
        case Condition.Reach reach -> {}
        case Condition.Table table -> {}
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
