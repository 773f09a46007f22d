package org.statecraft.rule;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.syntax.Element;

/** Finds EXISTS and NOT EXISTS inside of a larger expression. */
final class ExistsFinder extends ExprVisitorBase {
  private final List<Element> elements = new ArrayList<>();

  private ExistsFinder() {}

  static List<Element> elements(Expr expression) {
    ExistsFinder finder = new ExistsFinder();
    Walker.walk(expression, finder);
    return finder.elements;
  }

  @Override
  public void visit(ExprFunctionOp exists) {
    elements.add(exists.getElement());
  }
}
