package org.statecraft.rule.rl;

import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.statecraft.kb.Prefixes;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.SourcePosition;
import org.statecraft.query.Guard;
import org.statecraft.query.QueryText;

/**
 * An expression of a rule.
 *
 * @param meaning what it computes
 * @param variables its variables, each with its first place in the text
 */
public record Expression(Expr meaning, Map<Var, Integer> variables) {
  private static final String BEFORE = "ASK{FILTER(";

  /** An expression that was followed from one place to another, as Jena reads it. */
  static Expression of(int start, int end, ExpressionSyntax syntax, Names names, Places places) {
    QueryText query =
        new QueryText(
            BEFORE + places.text().substring(start, end) + ")}",
            places.source().source(),
            names.base());
    try {
      Query parsed = query.parseWith(new Prefixes(), names.prefixes());
      Guard.CLOSED.inspect(parsed);
      ElementGroup group = (ElementGroup) parsed.getQueryPattern();
      return new Expression(
          ((ElementFilter) group.get(0)).getExpr(), Map.copyOf(syntax.variables()));
    } catch (InputProblem problem) {
      int place = problem.position().map(at -> index(query.text(), at, start)).orElse(start);
      throw new InputProblem(
          problem.sentence(), problem.remedy().orElse(null), places.at(place), problem);
    }
  }

  /** Where in the whole text a place of the query is. */
  private static int index(String query, SourcePosition place, int start) {
    int line = 0;
    for (long number = 1; number < place.line(); number++) {
      line = query.indexOf('\n', line) + 1;
    }
    return start + Math.max(0, line + (int) Math.max(0, place.column() - 1) - BEFORE.length());
  }
}
