package org.statecraft.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.power.SC;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.Similar;

/**
 * {@code sc:state(?code, "cow", ?year)}: the state that a code or name stands for, in a year or
 * without one in any. What stands for none, or for several, has no value; in an import it is
 * remembered for the row.
 */
public final class StateFunction implements Function {
  /** What it is called. */
  public static final String IRI = SC.STATE_FUNCTION;

  /** So many answers are kept at most: there may be as many codes as rows. */
  private static final int KEPT = 1 << 14;

  private static final Logger LOG = LoggerFactory.getLogger("query");

  /** Of so many values a query is told that they name no state. */
  private static final int WARNED = 5;

  private final States states;
  private final boolean remembering;
  private final Map<Lookup, Set<Node>> found = new HashMap<>();
  private final Map<Lookup, String> failures = new LinkedHashMap<>();
  private final Set<String> warned = new HashSet<>();
  private long missed;

  /** What was looked up. */
  record Lookup(Register register, String text, @Nullable Integer year) {}

  /** A function for rows, of which what was not found is asked for. */
  StateFunction(States states) {
    this(states, /* remembering= */ true);
  }

  private StateFunction(States states, boolean remembering) {
    this.states = states;
    this.remembering = remembering;
  }

  /**
   * The function for queries of a knowledge base, whose states are looked up when it is called
   * first.
   */
  public static FunctionFactory in(KnowledgeBase knowledge) {
    return new FunctionFactory() {
      private @Nullable States known;

      @Override
      public synchronized Function create(String uri) {
        if (known == null) {
          known = new States(knowledge);
        }
        return new StateFunction(known, /* remembering= */ false);
      }
    };
  }

  /** What was not found since it was asked last, with the variables that it was in. */
  Map<Lookup, String> failures() {
    return failures;
  }

  /** How often a state was not found. */
  long missed() {
    return missed;
  }

  @Override
  public void build(String uri, ExprList arguments, Context context) {
    if (arguments.size() < 2 || arguments.size() > 3) {
      throw new RequestProblem(
          "sc:state takes a code, what kind of code it is, and perhaps a year",
          "write sc:state(?code, \"cow\", ?year)");
    }
    Expr kind = arguments.get(1);
    if (kind.isConstant()) {
      register(kind.getConstant().asString());
    }
  }

  static Register register(String name) {
    List<String> names = List.of(Register.values()).stream().map(Register::toString).toList();
    return Register.called(name)
        .orElseThrow(
            () ->
                new RequestProblem(
                    "sc:state knows no codes called \"" + name + "\"",
                    Similar.to(name, names)
                        .map(similar -> "did you mean \"" + similar + "\"?")
                        .orElse("choose one of " + String.join(", ", names))));
  }

  @Override
  public NodeValue exec(Binding binding, ExprList arguments, String uri, FunctionEnv environment) {
    Expr first = arguments.get(0);
    Node code = first.eval(binding, environment).asNode();
    Node state =
        find(
            code,
            register(text(arguments.get(1).eval(binding, environment).asNode())),
            arguments.size() < 3 ? null : arguments.get(2).eval(binding, environment).asNode(),
            first.isVariable() ? first.getVarName() : "");
    if (state == null) {
      throw new ExprEvalException("no state " + text(code));
    }
    return NodeValue.makeNode(state);
  }

  /**
   * The one state that a code stands for; null if there is none, or the year is none.
   *
   * @param year a number or a date; null for any year
   * @param variable which the code is the value of; empty if it is none
   */
  @Nullable Node find(Node code, Register register, @Nullable Node year, String variable) {
    Integer number = year == null ? null : year(text(year));
    if (year != null && number == null) {
      return null;
    }
    Lookup lookup = new Lookup(register, text(code), number);
    if (found.size() >= KEPT) {
      found.clear();
    }
    Set<Node> meant =
        found.computeIfAbsent(
            lookup,
            each ->
                states.of(
                    register,
                    each.text(),
                    number == null ? OptionalInt.empty() : OptionalInt.of(number)));
    if (meant.size() != 1) {
      miss(lookup, variable);
      return null;
    }
    return meant.iterator().next();
  }

  private void miss(Lookup lookup, String variable) {
    missed++;
    if (remembering) {
      failures.putIfAbsent(lookup, variable);
    } else if (warned.size() < WARNED && warned.add(lookup.text())) {
      LOG.warn(
          "sc:state finds no state for \"{}\" by {}{}, and has no value there; FILTER (BOUND(…))"
              + " leaves such rows out",
          lookup.text(),
          lookup.register(),
          lookup.year() == null ? "" : " in " + lookup.year());
    }
  }

  static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  /** The year of a number or a date; null of anything else. */
  private static @Nullable Integer year(String text) {
    int end = text.indexOf('-', 1);
    String digits = end < 0 ? text : text.substring(0, end);
    if (digits.isEmpty() || digits.length() > 4 || !digits.chars().allMatch(Character::isDigit)) {
      return null;
    }
    return Integer.parseInt(digits);
  }
}
