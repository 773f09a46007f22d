package org.statecraft.query;

import java.util.List;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_BNode;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_NotOneOf;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprUndefFunction;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.Unstable;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.jspecify.annotations.Nullable;
import org.statecraft.problem.Problem;
import org.statecraft.task.Task;

/**
 * Wraps functions, so that any fault in one is an error of its expression, as SPARQL has it: a
 * variable stays without a value, {@code COALESCE} takes the next one, aggregates count around it.
 * What orders the evaluation of others stays as it is, for optimizers know it by its class.
 */
final class Careful extends ExprTransformCopy {
  @Override
  public Expr transform(ExprFunction1 function, Expr argument) {
    Expr copy = super.transform(function, argument);
    return copy instanceof ExprFunction1 one && wraps(one) ? new Unary(Conforming.of(one)) : copy;
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr first, Expr second) {
    Expr copy = super.transform(function, first, second);
    if (copy instanceof ExprFunction2 two && wraps(two)) {
      return Comparison.of(two).orElseGet(() -> new Binary(Conforming.of(two)));
    }
    return copy;
  }

  @Override
  public Expr transform(ExprFunction3 function, Expr first, Expr second, Expr third) {
    Expr copy = super.transform(function, first, second, third);
    return copy instanceof ExprFunction3 three && wraps(three)
        ? new Ternary(Conforming.of(three))
        : copy;
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    Expr copy = super.transform(function, arguments);
    if (!(copy instanceof ExprFunctionN written) || !wraps(written)) {
      return copy;
    }
    Expr conforming = Conforming.of(written);
    return switch (conforming) {
      case ExprFunctionN many -> new Nary(many);
      case ExprFunction2 two -> new Binary(two);
      case ExprFunction1 one -> new Unary(one);
      default -> conforming;
    };
  }

  private static boolean wraps(ExprFunction function) {
    return !(function instanceof Wrapper
        || function instanceof Unstable
        || function instanceof E_BNode.BNode1
        || function instanceof E_Bound
        || function instanceof E_LogicalNot
        || function instanceof E_LogicalAnd
        || function instanceof E_LogicalOr
        || function instanceof E_SameTerm
        || function instanceof E_OneOf
        || function instanceof E_NotOneOf);
  }

  /** A function that has been seen to. */
  interface Wrapper {}

  /** What a fault in a function means. */
  static RuntimeException meaning(RuntimeException fault) {
    Task.check();
    boolean ofQuery =
        fault instanceof QueryCancelledException
            || fault instanceof QueryBuildException
            || fault instanceof ExprUndefFunction
            || fault instanceof Problem;
    return ofQuery || fault instanceof ExprEvalException
        ? fault
        : new ExprEvalException(String.valueOf(fault.getMessage()), fault);
  }

  private static final class Unary extends ExprFunction1 implements Wrapper {
    private final ExprFunction1 inner;

    Unary(ExprFunction1 inner) {
      super(inner.getArg(), inner.getFunctionSymbol().getSymbol(), inner.getOpName());
      this.inner = inner;
    }

    @Override
    protected NodeValue evalSpecial(Binding binding, FunctionEnv env) {
      try {
        return inner.eval(binding, env);
      } catch (RuntimeException fault) {
        throw meaning(fault);
      }
    }

    @Override
    public NodeValue eval(NodeValue value) {
      return inner.eval(value);
    }

    @Override
    public Expr copy(Expr argument) {
      return new Unary((ExprFunction1) inner.copy(argument));
    }

    @Override
    public @Nullable String getFunctionIRI() {
      return inner.getFunctionIRI();
    }

    @Override
    public boolean equals(Expr other, boolean bySyntax) {
      return other instanceof Unary unary && inner.equals(unary.inner, bySyntax);
    }

    @Override
    public int hashCode() {
      return inner.hashCode();
    }
  }

  private static final class Binary extends ExprFunction2 implements Wrapper {
    private final ExprFunction2 inner;

    Binary(ExprFunction2 inner) {
      super(
          inner.getArg1(),
          inner.getArg2(),
          inner.getFunctionSymbol().getSymbol(),
          inner.getOpName());
      this.inner = inner;
    }

    @Override
    protected NodeValue evalSpecial(Binding binding, FunctionEnv env) {
      try {
        return inner.eval(binding, env);
      } catch (RuntimeException fault) {
        throw meaning(fault);
      }
    }

    @Override
    public NodeValue eval(NodeValue first, NodeValue second) {
      return inner.eval(first, second);
    }

    @Override
    public Expr copy(Expr first, Expr second) {
      return new Binary((ExprFunction2) inner.copy(first, second));
    }

    @Override
    public boolean equals(Expr other, boolean bySyntax) {
      return other instanceof Binary binary && inner.equals(binary.inner, bySyntax);
    }

    @Override
    public int hashCode() {
      return inner.hashCode();
    }
  }

  private static final class Ternary extends ExprFunction3 implements Wrapper {
    private final ExprFunction3 inner;

    Ternary(ExprFunction3 inner) {
      super(
          inner.getArg1(), inner.getArg2(), inner.getArg3(), inner.getFunctionSymbol().getSymbol());
      this.inner = inner;
    }

    @Override
    protected NodeValue evalSpecial(Binding binding, FunctionEnv env) {
      try {
        return inner.eval(binding, env);
      } catch (RuntimeException fault) {
        throw meaning(fault);
      }
    }

    @Override
    public NodeValue eval(NodeValue first, NodeValue second, NodeValue third) {
      return inner.eval(first, second, third);
    }

    @Override
    public Expr copy(Expr first, Expr second, Expr third) {
      return new Ternary((ExprFunction3) inner.copy(first, second, third));
    }

    @Override
    public boolean equals(Expr other, boolean bySyntax) {
      return other instanceof Ternary ternary && inner.equals(ternary.inner, bySyntax);
    }

    @Override
    public int hashCode() {
      return inner.hashCode();
    }
  }

  private static final class Nary extends ExprFunctionN implements Wrapper {
    private final ExprFunctionN inner;

    Nary(ExprFunctionN inner) {
      super(inner.getFunctionSymbol().getSymbol(), new ExprList(inner.getArgs()));
      this.inner = inner;
    }

    @Override
    protected NodeValue evalSpecial(Binding binding, FunctionEnv env) {
      try {
        return inner.eval(binding, env);
      } catch (RuntimeException fault) {
        throw meaning(fault);
      }
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
      return inner.eval(values);
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Nary((ExprFunctionN) inner.copy(arguments));
    }

    @Override
    public @Nullable String getFunctionIRI() {
      return inner.getFunctionIRI();
    }

    @Override
    public String getFunctionPrintName(SerializationContext context) {
      return inner.getFunctionPrintName(context);
    }

    @Override
    public String getFunctionName(SerializationContext context) {
      return inner.getFunctionName(context);
    }

    @Override
    public boolean equals(Expr other, boolean bySyntax) {
      return other instanceof Nary nary && inner.equals(nary.inner, bySyntax);
    }

    @Override
    public int hashCode() {
      return inner.hashCode();
    }
  }
}
