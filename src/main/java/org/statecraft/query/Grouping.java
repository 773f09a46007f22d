package org.statecraft.query;

import java.util.Collection;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.syntax.PatternVars;
import org.statecraft.problem.InputProblem;

/** How queries group, as the text of the W3C has it where Jena's parser is more lenient. */
final class Grouping {
  private Grouping() {}

  /**
   * Puts a query and all queries in it in order.
   *
   * @throws InputProblem if GROUP BY names a value by a variable that has one already
   */
  static void settle(Query query) {
    new EachQuery(
            each -> {
              requireNewNames(each);
              join(each.getHavingExprs());
            })
        .visit(query);
  }

  private static void requireNewNames(Query query) {
    if (query.getQueryPattern() == null || query.getGroupBy().isEmpty()) {
      return;
    }
    Collection<Var> taken = PatternVars.vars(query.getQueryPattern());
    for (Var name : query.getGroupBy().getVars()) {
      if (query.getGroupBy().hasExpr(name) && taken.contains(name)) {
        throw new InputProblem(
            "what is grouped by is called " + name + ", which has a value in the pattern",
            "choose another name after AS");
      }
    }
  }

  /**
   * Joins the conditions of HAVING into one, which means the same. Where Jena 6.2 rewrites a query,
   * to put values in the place of variables or to copy it, all but the first become the first.
   */
  private static void join(List<Expr> conditions) {
    if (conditions.size() > 1) {
      Expr all = conditions.stream().reduce(E_LogicalAnd::new).orElseThrow();
      conditions.clear();
      conditions.add(all);
    }
  }
}
