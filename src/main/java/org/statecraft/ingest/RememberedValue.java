package org.statecraft.ingest;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/**
 * The value of an expression, which is worked out once for the same values of its variables where
 * these come again. What went wrong is worked out again.
 */
final class RememberedValue {
  private static final int KEPT = 1 << 11;

  /** Functions that give something else each time. */
  private static final Set<String> FRESH = Set.of("rand", "uuid", "struuid", "bnode", "now");

  private final Expr expression;
  private final Var[] reads;
  private final boolean lasting;
  private final @Nullable Node[] keys;
  private final @Nullable Node[] values = new Node[KEPT];
  private final @Nullable Node[] now;

  RememberedValue(Expr expression) {
    this.expression = expression;
    Set<Var> mentioned = expression.getVarsMentioned();
    this.reads = mentioned.toArray(Var[]::new);
    this.lasting = lasting(expression);
    this.keys = new Node[KEPT * reads.length];
    this.now = new Node[reads.length];
  }

  /** Whether it has the same value whenever it is asked for. */
  private static boolean lasting(Expr expression) {
    boolean[] lasting = {true};
    Walker.walk(
        expression,
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunction0 function) {
            lasting[0] &= !fresh(function);
          }

          @Override
          public void visit(ExprFunctionN function) {
            lasting[0] &= !fresh(function) && standard(function);
          }

          @Override
          public void visit(ExprFunction1 function) {
            lasting[0] &= !fresh(function);
          }
        });
    return lasting[0];
  }

  private static boolean fresh(ExprFunction function) {
    return FRESH.contains(function.getFunctionSymbol().getSymbol().toLowerCase(Locale.ROOT));
  }

  /** Of functions that have an IRI only that which finds states is known to last. */
  private static boolean standard(ExprFunction function) {
    return function.getFunctionIRI() == null || function.getFunctionIRI().equals(StateFunction.IRI);
  }

  /** The value for a solution; null if there is none. */
  @Nullable Node of(Binding solution, FunctionEnv environment) {
    if (!lasting) {
      return evaluated(solution, environment);
    }
    int hash = 1;
    for (int i = 0; i < reads.length; i++) {
      Node value = solution.get(reads[i]);
      now[i] = value;
      hash = 31 * hash + (value == null ? 0 : value.hashCode());
    }
    int slot = (hash ^ (hash >>> 15)) & (KEPT - 1);
    Node known = values[slot];
    if (known != null && same(slot)) {
      return known;
    }
    Node value = evaluated(solution, environment);
    values[slot] = value;
    System.arraycopy(now, 0, keys, slot * reads.length, reads.length);
    return value;
  }

  private boolean same(int slot) {
    for (int i = 0; i < reads.length; i++) {
      Node one = now[i];
      Node other = keys[slot * reads.length + i];
      if (!Objects.equals(one, other)) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Node evaluated(Binding solution, FunctionEnv environment) {
    try {
      return expression.eval(solution, environment).asNode();
    } catch (ExprEvalException none) {
      return null;
    }
  }
}
