package org.statecraft.query;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalTypeException;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.library.Math_pow;

/** {@code math:pow}, of whole numbers only as long as the result can be written down. */
final class Power extends ExprFunction2 {
  private static final long MOST_BITS = 1L << 20;

  Power(Expr base, Expr exponent) {
    super(base, exponent, "pow");
  }

  @Override
  public NodeValue eval(NodeValue base, NodeValue exponent) {
    if (base.isInteger() && exponent.isInteger()) {
      double bits = (double) base.getInteger().bitLength() * exponent.getInteger().doubleValue();
      if (bits > MOST_BITS) {
        throw new ExprEvalTypeException("math:pow: too large a number");
      }
    }
    return new Math_pow().exec(base, exponent);
  }

  @Override
  public Expr copy(Expr base, Expr exponent) {
    return new Power(base, exponent);
  }
}
