package org.statecraft.query;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.sse.Tags;

/** REGEX: whether a regular expression finds something in a text. */
final class Matching extends ExprFunctionN {
  private static final String NAME = "REGEX";

  private final RegularExpression expression = new RegularExpression();

  Matching(ExprList arguments) {
    super(Tags.tagRegex, arguments);
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    String text = RegularExpression.string(NAME, values.getFirst());
    NodeValue flags = values.size() > 2 ? values.get(2) : null;
    return NodeValue.makeBoolean(expression.matcher(NAME, text, values.get(1), flags).find());
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new Matching(arguments);
  }
}
