package org.statecraft.explain;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.statecraft.rule.Condition;

/** What one condition of a rule came to in one solution. */
public sealed interface Premise {
  /**
   * A triple that holds.
   *
   * @param triple the triple
   */
  record Fact(Triple triple) implements Premise {}

  /**
   * Something that nobody states and no rule concludes.
   *
   * @param patterns what was looked for, with the solution's values in it
   * @param tests the tests that it would have had to pass
   */
  record Absence(List<Condition> patterns, List<Expr> tests) implements Premise {}

  /**
   * A test that came out true.
   *
   * @param expression the test
   * @param values the values of its variables
   */
  record Passed(Expr expression, Map<Var, Node> values) implements Premise {}

  /**
   * A value that was computed from many rows.
   *
   * @param results the computed values by variable
   * @param expressions how each is computed
   * @param rows the triples of each row that went into it
   */
  record Summed(Map<Var, Node> results, Map<Var, Expr> expressions, List<List<Triple>> rows)
      implements Premise {}
}
