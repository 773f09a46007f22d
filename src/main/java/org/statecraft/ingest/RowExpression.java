package org.statecraft.ingest;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.graph.NodeConst;
import org.jspecify.annotations.Nullable;

/**
 * An expression of a mapping, ready to be worked out for many rows. What comes often is worked out
 * here, what else there is by Jena, which defines what all of it means.
 */
interface RowExpression {
  /** The value for a row; null if there is none, which also stands for an error. */
  @Nullable Node of(RowValues row);

  /** Any expression. */
  record Computed(Expr expression, FunctionEnv environment) implements RowExpression {
    @Override
    public @Nullable Node of(RowValues row) {
      try {
        return expression.eval(row, environment).asNode();
      } catch (ExprEvalException none) {
        return null;
      }
    }
  }

  /** Whether a condition holds: true, or no value. */
  record Condition(Expr expression, FunctionEnv environment) implements RowExpression {
    @Override
    public @Nullable Node of(RowValues row) {
      return expression.isSatisfied(row, environment) ? NodeConst.nodeTrue : null;
    }
  }

  /** A variable. */
  record Variable(int place) implements RowExpression {
    @Override
    public @Nullable Node of(RowValues row) {
      return row.at(place);
    }
  }

  /** BOUND(…). */
  record Bound(int place) implements RowExpression {
    @Override
    public Node of(RowValues row) {
      return row.at(place) == null ? NodeConst.nodeFalse : NodeConst.nodeTrue;
    }
  }

  /** A term. */
  record Constant(Node term) implements RowExpression {
    @Override
    public Node of(RowValues row) {
      return term;
    }
  }

  /** STR(…). */
  record Text(RowExpression argument, RowExpression otherwise) implements RowExpression {
    @Override
    public @Nullable Node of(RowValues row) {
      Node term = argument.of(row);
      if (term == null) {
        return null;
      }
      if (term.isURI()) {
        return NodeFactory.createLiteralString(term.getURI());
      }
      return term.isLiteral()
          ? plain(term) ? term : NodeFactory.createLiteralString(term.getLiteralLexicalForm())
          : otherwise.of(row);
    }
  }

  /** CONCAT(…). */
  record Joined(List<RowExpression> arguments, RowExpression otherwise) implements RowExpression {
    @Override
    public @Nullable Node of(RowValues row) {
      StringBuilder text = new StringBuilder();
      for (RowExpression argument : arguments) {
        Node part = argument.of(row);
        if (part == null) {
          return null;
        }
        if (!plain(part)) {
          return otherwise.of(row);
        }
        text.append(part.getLiteralLexicalForm());
      }
      return NodeFactory.createLiteralString(text.toString());
    }
  }

  /** IRI(…), which is not resolved against anything where that would change nothing of it. */
  record Address(RowExpression argument, RowExpression otherwise) implements RowExpression {
    @Override
    public @Nullable Node of(RowValues row) {
      Node text = argument.of(row);
      if (text == null) {
        return null;
      }
      return plain(text) && PlainIri.is(text.getLiteralLexicalForm())
          ? NodeFactory.createURI(text.getLiteralLexicalForm())
          : otherwise.of(row);
    }
  }

  /** IF(…, …, …). */
  record Either(
      RowExpression condition, RowExpression one, RowExpression other, RowExpression otherwise)
      implements RowExpression {
    @Override
    public @Nullable Node of(RowValues row) {
      Node holds = condition.of(row);
      if (NodeConst.nodeTrue.equals(holds)) {
        return one.of(row);
      }
      if (NodeConst.nodeFalse.equals(holds)) {
        return other.of(row);
      }
      return holds == null ? null : otherwise.of(row);
    }
  }

  /** Whether a term is a text without a language. */
  private static boolean plain(Node term) {
    return term.isLiteral() && XSDDatatype.XSDstring.equals(term.getLiteralDatatype());
  }
}
