package org.statecraft.query;

import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.op.OpUnfold;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.jspecify.annotations.Nullable;

/**
 * Visits all of a query: each pattern and each expression, also the patterns within expressions,
 * wherever expressions stand, in sort conditions and aggregates as well. Jena's own walker leaves
 * some of these out.
 *
 * @param patterns told each algebra expression, the outer ones first
 * @param expressions told each expression, the outer ones first
 */
public record Everywhere(Consumer<Op> patterns, Consumer<Expr> expressions) {
  /** Visits a query with all that follows its pattern. */
  public void visit(Query query) {
    Query whole = query;
    if (query.getQueryPattern() == null) {
      whole = query.cloneQuery();
      whole.setQueryPattern(new ElementGroup());
    }
    visit(Algebra.compile(whole));
  }

  private void visit(@Nullable Op op) {
    if (op == null) {
      return;
    }
    patterns.accept(op);
    switch (op) {
      case OpFilter filter -> visit(filter.getExprs());
      case OpLeftJoin join -> visit(join.getExprs());
      case OpExtendAssign values -> visit(values.getVarExprList());
      case OpOrder order -> visit(order.getConditions());
      case OpTopN top -> visit(top.getConditions());
      case OpUnfold unfold -> visit(unfold.getExpr());
      case OpGroup group -> {
        visit(group.getGroupVars());
        group.getAggregators().forEach(this::visit);
      }
      default -> {
        // it has no expressions
      }
    }
    switch (op) {
      case Op1 one -> visit(one.getSubOp());
      case Op2 two -> {
        visit(two.getLeft());
        visit(two.getRight());
      }
      case OpN many -> many.getElements().forEach(this::visit);
      default -> {
        // it has no parts
      }
    }
  }

  private void visit(List<SortCondition> conditions) {
    conditions.forEach(condition -> visit(condition.getExpression()));
  }

  private void visit(VarExprList values) {
    values.getExprs().values().forEach(this::visit);
  }

  private void visit(@Nullable ExprList list) {
    if (list != null) {
      list.getList().forEach(this::visit);
    }
  }

  private void visit(@Nullable Expr expression) {
    if (expression == null) {
      return;
    }
    expressions.accept(expression);
    switch (expression) {
      case ExprFunctionOp exists -> visit(exists.getGraphPattern());
      case ExprAggregator aggregate -> visit(aggregate.getAggregator().getExprList());
      case ExprFunction function -> function.getArgs().forEach(this::visit);
      default -> {
        // a term or a variable
      }
    }
  }
}
