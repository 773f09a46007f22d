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

  /** The same as a text; null also where the value is another term than a text without language. */
  default @Nullable String text(RowValues row) {
    Node term = of(row);
    return term != null && plain(term) ? term.getLiteralLexicalForm() : null;
  }

  /** Any expression. */
  record Computed(Expr expression, FunctionEnv environment, Doubts doubts)
      implements RowExpression {
    @Override
    public @Nullable Node of(RowValues row) {
      try {
        return doubts.seen(expression.eval(row, environment).asNode());
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

    @Override
    public @Nullable String text(RowValues row) {
      return text();
    }

    private @Nullable String text() {
      return plain(term) ? term.getLiteralLexicalForm() : null;
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
    private static final int ROOM = 96;

    @Override
    public @Nullable Node of(RowValues row) {
      String text = text(row);
      if (text != null) {
        return NodeFactory.createLiteralString(text);
      }
      return arguments.stream().allMatch(each -> each.of(row) != null) ? otherwise.of(row) : null;
    }

    @Override
    public @Nullable String text(RowValues row) {
      StringBuilder joined = new StringBuilder(ROOM);
      for (int i = 0; i < arguments.size(); i++) {
        String part = arguments.get(i).text(row);
        if (part == null) {
          return null;
        }
        joined.append(part);
      }
      return joined.toString();
    }
  }

  /**
   * IRI(…), which is not resolved against anything where that would change nothing of it. A text
   * that is none is a mistake, and told.
   */
  record Address(RowExpression argument, RowExpression otherwise, Doubts doubts)
      implements RowExpression {
    @Override
    public @Nullable Node of(RowValues row) {
      String text = argument.text(row);
      if (text != null && PlainIri.is(text)) {
        return NodeFactory.createURI(text);
      }
      Node value = argument.of(row);
      Node made = value == null ? null : otherwise.of(row);
      if (value != null && made == null) {
        doubts.add(StateFunction.text(value));
      }
      return made;
    }
  }

  /** IRI(CONCAT(…)), where what varies are but names between what makes a plain IRI. */
  record JoinedAddress(List<RowExpression> arguments, RowExpression otherwise)
      implements RowExpression {
    private static final int ROOM = 96;

    /** Whether names in the places of what varies make a plain IRI. */
    static boolean possible(List<RowExpression> arguments) {
      StringBuilder sample = new StringBuilder();
      for (RowExpression argument : arguments) {
        sample.append(argument instanceof Constant same ? same.text() : "name");
      }
      return arguments.getFirst() instanceof Constant && PlainIri.is(sample.toString());
    }

    @Override
    public @Nullable Node of(RowValues row) {
      StringBuilder joined = new StringBuilder(ROOM);
      for (int i = 0; i < arguments.size(); i++) {
        RowExpression argument = arguments.get(i);
        String part = argument.text(row);
        if (part == null || !(argument instanceof Constant || PlainIri.isName(part))) {
          return otherwise.of(row);
        }
        joined.append(part);
      }
      return NodeFactory.createURI(joined.toString());
    }
  }

  /**
   * sc:state(…).
   *
   * @param variable which the code is the value of; empty if it is none
   */
  record State(
      StateFunction states,
      RowExpression code,
      RowExpression register,
      @Nullable RowExpression year,
      String variable,
      Doubts doubts)
      implements RowExpression {
    @Override
    public @Nullable Node of(RowValues row) {
      Node text = code.of(row);
      Node kind = register.of(row);
      Node when = year == null ? null : year.of(row);
      if (text == null || kind == null || (year != null && when == null)) {
        return null;
      }
      Register named = StateFunction.register(StateFunction.text(kind));
      Node state = states.find(text, named, when, variable);
      return state == null ? null : doubts.seen(state);
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
    return term.isLiteral() && XSDDatatype.XSDstring.getURI().equals(term.getLiteralDatatypeURI());
  }
}
