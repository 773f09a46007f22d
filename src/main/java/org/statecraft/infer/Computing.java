package org.statecraft.infer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * Computes a value; an error leaves it without a value. Many rows are computed from the same terms,
 * such as the name of a relation that rests on much, and the same terms give the same value.
 */
final class Computing implements Operator {
  /** So many values are remembered. */
  private static final int REMEMBERED = 1 << 12;

  private final int place;
  private final Expr expression;
  private final int[] inputs;
  private final boolean steady;
  private final FunctionEnv environment;
  private final Dictionary terms;
  private final Operator next;
  private final Map<List<Integer>, Integer> computed = new HashMap<>();

  /**
   * A computation.
   *
   * @param inputs the places of the variables that the expression has
   * @param steady whether the same terms give the same value each time
   */
  Computing(
      int place,
      Expr expression,
      int[] inputs,
      boolean steady,
      FunctionEnv environment,
      Dictionary terms,
      Operator next) {
    this.place = place;
    this.expression = expression;
    this.inputs = inputs;
    this.steady = steady;
    this.environment = environment;
    this.terms = terms;
    this.next = next;
  }

  @Override
  public boolean run(Solution row) {
    row.set(place, 0);
    row.set(place, steady ? remembered(row) : compute(row));
    return next.run(row);
  }

  private int remembered(Solution row) {
    List<Integer> given = IntStream.of(inputs).map(row::at).boxed().toList();
    Integer known = computed.get(given);
    if (known == null) {
      known = compute(row);
      if (computed.size() == REMEMBERED) {
        computed.clear();
      }
      computed.put(given, known);
    }
    return known;
  }

  private int compute(Solution row) {
    try {
      return terms.number(expression.eval(row, environment).asNode());
    } catch (ExprEvalException error) {
      return 0;
    }
  }
}
