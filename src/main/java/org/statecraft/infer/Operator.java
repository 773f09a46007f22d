package org.statecraft.infer;

import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * One step in matching a body: it goes through its own matches for the row so far and lets the next
 * step work on each.
 */
interface Operator {
  /** Goes on from a row. Returns whether enough has been found, so that all steps before stop. */
  boolean run(Solution row);

  /** Several ways to go on, each of which is gone. */
  record Choosing(List<Operator> ways) implements Operator {
    @Override
    public boolean run(Solution row) {
      for (Operator way : ways) {
        if (way.run(row)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Takes values back. */
  record Clearing(List<Integer> places, Operator next) implements Operator {
    @Override
    public boolean run(Solution row) {
      for (int place : places) {
        row.set(place, 0);
      }
      return next.run(row);
    }
  }

  /** A test of values. */
  record Testing(Expr expression, FunctionEnv environment, Operator next) implements Operator {
    @Override
    public boolean run(Solution row) {
      return passes(row) && next.run(row);
    }

    private boolean passes(Solution row) {
      try {
        return expression.isSatisfied(row, environment);
      } catch (ExprEvalException error) {
        return false;
      }
    }
  }

  /** A test whether two terms are the same, or are not. */
  record Identity(int left, int right, boolean same, Operator next) implements Operator {
    @Override
    public boolean run(Solution row) {
      return row.at(left) == row.at(right) == same && next.run(row);
    }
  }

  /** A test whether two values differ; IRIs and blank nodes do if they are not the same term. */
  record Difference(
      int left,
      int right,
      Expr expression,
      FunctionEnv environment,
      Dictionary terms,
      Operator next)
      implements Operator {
    @Override
    public boolean run(Solution row) {
      int one = row.at(left);
      int other = row.at(right);
      if (one != 0 && other != 0 && (name(one) || name(other))) {
        return one != other && next.run(row);
      }
      return new Testing(expression, environment, next).run(row);
    }

    private boolean name(int number) {
      return terms.term(number).isURI() || terms.term(number).isBlank();
    }
  }

  /** A test of what kind of term a variable has; without a value the test is an error. */
  record OfKind(int place, Predicate<Node> kind, boolean wanted, Dictionary terms, Operator next)
      implements Operator {
    @Override
    public boolean run(Solution row) {
      int term = row.at(place);
      return term != 0 && kind.test(terms.term(term)) == wanted && next.run(row);
    }
  }

  /** Something that must be found, or must not. */
  record SemiJoin(Operator inner, boolean wanted, Operator next) implements Operator {
    @Override
    public boolean run(Solution row) {
      return inner.run(row) == wanted && next.run(row);
    }
  }

  /** The end of what must be found or not: one match is enough. */
  record Found() implements Operator {
    @Override
    public boolean run(Solution row) {
      return true;
    }
  }
}
