package org.statecraft.query;

import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.sse.Tags;

/** REPLACE: a text with other text in the place of all that a regular expression finds. */
final class Replacing extends ExprFunctionN {
  private static final String NAME = "REPLACE";

  private final RegularExpression expression = new RegularExpression();

  Replacing(ExprList arguments) {
    super(Tags.tagReplace, arguments);
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    NodeValue text = values.getFirst();
    String before = RegularExpression.string(NAME, text);
    String replacement = RegularExpression.string(NAME, values.get(2));
    NodeValue flags = values.size() > 3 ? values.get(3) : null;
    String after = replaced(expression.matcher(NAME, before, values.get(1), flags), replacement);
    return after.equals(before) ? text : like(text.asNode(), after);
  }

  /** As Jena replaces: what is found is never empty, but for the first. */
  private static String replaced(Matcher found, String replacement) {
    StringBuilder result = new StringBuilder();
    boolean first = true;
    while (found.find()) {
      if (first || found.start() < found.end()) {
        found.appendReplacement(result, replacement);
      }
      first = false;
    }
    return found.appendTail(result).toString();
  }

  /** Text of the same language as other text. */
  private static NodeValue like(Node other, String text) {
    Node made =
        other.getLiteralLanguage().isEmpty()
            ? NodeFactory.createLiteralString(text)
            : NodeFactory.createLiteral(
                text,
                other.getLiteralLanguage(),
                other.getLiteralBaseDirection(),
                other.getLiteralDatatype());
    return NodeValue.makeNode(made);
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new Replacing(arguments);
  }
}
