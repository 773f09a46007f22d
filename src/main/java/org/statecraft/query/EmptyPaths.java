package org.statecraft.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * Paths of no length between two variables, which lead from terms of the graph alone (SPARQL 1.1,
 * 18.4), also where a variable has got its value elsewhere before the path is followed.
 */
final class EmptyPaths extends TransformCopy {
  @Override
  public Op transform(OpPath path) {
    TriplePath pattern = path.getTriplePath();
    boolean open =
        Var.isVar(pattern.getSubject())
            && Var.isVar(pattern.getObject())
            && PathTerms.nullable(pattern.getPath());
    return open
        ? OpFilter.filter(
            new InGraph(new ExprVar(pattern.getSubject()), new ExprVar(pattern.getObject())), path)
        : path;
  }

  /** Whether a path that leads from one term to another can have been followed in the graph. */
  private static final class InGraph extends ExprFunction2 {
    InGraph(Expr from, Expr to) {
      super(from, to, "inGraph");
    }

    @Override
    public NodeValue eval(NodeValue from, NodeValue to, FunctionEnv environment) {
      Node start = from.asNode();
      return NodeValue.booleanReturn(
          !start.equals(to.asNode()) || holds(environment.getActiveGraph(), start));
    }

    private static boolean holds(Graph graph, Node term) {
      return graph.contains(term, Node.ANY, Node.ANY) || graph.contains(Node.ANY, Node.ANY, term);
    }

    @Override
    public NodeValue eval(NodeValue from, NodeValue to) {
      throw new IllegalStateException("a path is followed in a graph");
    }

    @Override
    public Expr copy(Expr from, Expr to) {
      return new InGraph(from, to);
    }
  }
}
