package org.statecraft.query;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.E_BNode;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.Unstable;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/**
 * Gives a solution a name where {@code BNODE("x")} is computed, so that the same text means the
 * same blank node all over one solution and another one in the next; and sees to aggregates.
 */
final class RowNames extends TransformCopy {
  private static final String PREFIX = ".row";

  private int names;

  @Override
  public Op transform(OpExtend extend, Op below) {
    VarExprList values = extend.getVarExprList();
    if (values.getExprs().values().stream().noneMatch(RowNames::labels)) {
      return super.transform(extend, below);
    }
    Var row = row(below);
    Op named = below;
    if (row == null) {
      row = Var.alloc(PREFIX + names++);
      named = OpExtend.create(below, row, new Fresh());
    }
    VarExprList renamed = new VarExprList();
    ExprVar name = new ExprVar(row);
    for (Var variable : values.getVars()) {
      renamed.add(
          variable, ExprTransformer.transform(new Labelling(name), values.getExpr(variable)));
    }
    return OpExtend.create(named, renamed);
  }

  /** The name that the solutions of an expression have by now, or null. */
  private static @Nullable Var row(Op op) {
    return switch (op) {
      case OpExtend extend -> {
        Var last = extend.getVarExprList().getVars().getLast();
        yield last.getVarName().startsWith(PREFIX) ? last : row(extend.getSubOp());
      }
      case OpFilter filter -> row(filter.getSubOp());
      case OpOrder order -> row(order.getSubOp());
      default -> null;
    };
  }

  /** Whether a blank node with a label is made. */
  private static boolean labels(Expr expression) {
    boolean[] found = {false};
    ExprTransformer.transform(
        new ExprTransformCopy() {
          @Override
          public Expr transform(ExprFunction1 function, Expr argument) {
            found[0] |= function instanceof E_BNode.BNode1;
            return super.transform(function, argument);
          }
        },
        expression);
    return found[0];
  }

  @Override
  public Op transform(OpGroup group, Op below) {
    List<ExprAggregator> careful =
        group.getAggregators().stream()
            .map(each -> new ExprAggregator(each.getVar(), CarefulAggregate.of(each)))
            .toList();
    return OpGroup.create(below, group.getGroupVars(), careful);
  }

  /** The name of a solution, another one each time. */
  private static final class Fresh extends ExprFunction0 implements Unstable {
    Fresh() {
      super("row");
    }

    @Override
    public NodeValue eval(FunctionEnv env) {
      return NodeValue.makeNode(NodeFactory.createBlankNode());
    }

    @Override
    public Expr copy() {
      return new Fresh();
    }
  }

  /** Puts the name of the solution beside the label of each blank node. */
  private static final class Labelling extends ExprTransformCopy {
    private final ExprVar row;

    Labelling(ExprVar row) {
      this.row = row;
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
      return function instanceof E_BNode.BNode1
          ? new Labelled(row, argument)
          : super.transform(function, argument);
    }
  }

  /** A blank node for a label in a solution. */
  private static final class Labelled extends ExprFunction2 {
    Labelled(Expr row, Expr label) {
      super(row, label, "bnode");
    }

    @Override
    public NodeValue eval(NodeValue row, NodeValue label) {
      Node name = row.asNode();
      return NodeValue.makeNode(
          NodeFactory.createBlankNode(
              name.getBlankNodeLabel() + "-" + RegularExpression.string("BNODE", label)));
    }

    @Override
    public Expr copy(Expr row, Expr label) {
      return new Labelled(row, label);
    }
  }
}
