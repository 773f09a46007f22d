package org.statecraft.query;

import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * Joins the conditions of each HAVING into one, which means the same. Where Jena 6.2 rewrites a
 * query, to put values in the place of variables or to copy it, all conditions but the first become
 * the first.
 */
final class Havings extends ElementVisitorBase {
  private Havings() {}

  /** Joins the conditions of a query and of all queries in it. */
  static void join(Query query) {
    List<Expr> conditions = query.getHavingExprs();
    if (conditions.size() > 1) {
      Expr all = conditions.stream().reduce(E_LogicalAnd::new).orElseThrow();
      conditions.clear();
      conditions.add(all);
    }
    conditions.forEach(Havings::within);
    query.getProject().getExprs().values().forEach(Havings::within);
    query.getGroupBy().getExprs().values().forEach(Havings::within);
    if (query.getOrderBy() != null) {
      query.getOrderBy().forEach(condition -> within(condition.getExpression()));
    }
    if (query.getQueryPattern() != null) {
      within(query.getQueryPattern());
    }
  }

  private static void within(Element element) {
    ElementWalker.walk(element, new Havings());
  }

  private static void within(Expr expression) {
    Walker.walk(
        expression,
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionOp exists) {
            within(exists.getElement());
          }
        });
  }

  @Override
  public void visit(ElementSubQuery inner) {
    join(inner.getQuery());
  }

  @Override
  public void visit(ElementFilter filter) {
    within(filter.getExpr());
  }

  @Override
  public void visit(ElementBind bind) {
    within(bind.getExpr());
  }
}
