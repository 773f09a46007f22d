package org.statecraft.ingest;

import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.E_IRI;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * IRI(…) where a text that is an IRI as it stands is not resolved against anything, which would
 * change nothing of it.
 */
final class PlainIri extends ExprFunction1 {
  private final E_IRI function;

  private PlainIri(Expr argument, E_IRI function) {
    super(argument, "iri");
    this.function = function;
  }

  /** An expression in which IRIs are made so. */
  static Expr in(Expr expression) {
    return ExprTransformer.transform(
        new ExprTransformCopy() {
          @Override
          public Expr transform(ExprFunction1 each, Expr argument) {
            return each instanceof E_IRI iri
                ? new PlainIri(argument, iri)
                : super.transform(each, argument);
          }
        },
        expression);
  }

  @Override
  public NodeValue eval(NodeValue value, FunctionEnv environment) {
    return value.isString() && plain(value.asString())
        ? NodeValue.makeNode(NodeFactory.createURI(value.asString()))
        : function.eval(value, environment);
  }

  /** An absolute address of letters, digits and a few signs, without dots to be taken out. */
  static boolean plain(String text) {
    boolean known = text.startsWith("https://") || text.startsWith("http://");
    int fragment = 0;
    for (int i = 0; known && i < text.length(); i++) {
      char c = text.charAt(i);
      fragment += c == '#' ? 1 : 0;
      known =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '-'
              || c == '_'
              || c == '/'
              || c == '#'
              || (c == '.' && text.charAt(i - 1) != '/')
              || (c == ':' && i < "https://".length());
    }
    return known && fragment <= 1;
  }

  @Override
  public NodeValue eval(NodeValue value) {
    return function.eval(value);
  }

  @Override
  public Expr copy(Expr argument) {
    return new PlainIri(argument, function);
  }
}
