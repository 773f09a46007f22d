package org.statecraft.query;

import java.util.function.Consumer;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/** Visits a query and all queries in it, also those within EXISTS wherever that stands. */
final class EachQuery extends ElementVisitorBase {
  private final Consumer<Query> visitor;

  /**
   * @param visitor told each query before those in it
   */
  EachQuery(Consumer<Query> visitor) {
    this.visitor = visitor;
  }

  void visit(Query query) {
    visitor.accept(query);
    query.getHavingExprs().forEach(this::visit);
    query.getProject().getExprs().values().forEach(this::visit);
    query.getGroupBy().getExprs().values().forEach(this::visit);
    if (query.getOrderBy() != null) {
      query.getOrderBy().forEach(condition -> visit(condition.getExpression()));
    }
    if (query.getQueryPattern() != null) {
      visit(query.getQueryPattern());
    }
  }

  private void visit(Element element) {
    ElementWalker.walk(element, this);
  }

  private void visit(Expr expression) {
    Walker.walk(
        expression,
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionOp exists) {
            EachQuery.this.visit(exists.getElement());
          }
        });
  }

  @Override
  public void visit(ElementSubQuery inner) {
    visit(inner.getQuery());
  }

  @Override
  public void visit(ElementFilter filter) {
    visit(filter.getExpr());
  }

  @Override
  public void visit(ElementBind bind) {
    visit(bind.getExpr());
  }
}
