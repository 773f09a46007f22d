package org.statecraft.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_IRI;
import org.apache.jena.sparql.expr.E_If;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.function.FunctionEnvBase;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.statecraft.query.Engine;
import org.statecraft.query.Guard;

/** Makes expressions of a mapping ready for many rows. */
final class RowExpressions {
  /** Functions that give something else each time. */
  private static final Set<String> FRESH = Set.of("rand", "uuid", "struuid", "bnode", "now");

  private final RowVariables variables;
  private final StateFunction states;
  private final FunctionEnv environment;
  private final Doubts doubts = new Doubts();

  /**
   * Expressions of some variables.
   *
   * @param states finds states
   * @param now the value of NOW()
   */
  RowExpressions(RowVariables variables, StateFunction states, Node now) {
    this.variables = variables;
    this.states = states;
    Context context = Guard.CLOSED.context(ARQ.getContext());
    FunctionRegistry known = FunctionRegistry.get(context);
    FunctionRegistry.set(
        context,
        new FunctionRegistry() {
          @Override
          public FunctionFactory getFunctionFactory(String uri) {
            return uri.equals(StateFunction.IRI) ? name -> states : known.getFunctionFactory(uri);
          }

          @Override
          public boolean isRegistered(String uri) {
            return uri.equals(StateFunction.IRI) || known.isRegistered(uri);
          }
        });
    context.set(ARQConstants.sysCurrentTime, now);
    environment = new FunctionEnvBase(context);
  }

  /** What was made into IRIs that is none. */
  Doubts doubts() {
    return doubts;
  }

  /** The variables that they are of. */
  RowVariables variables() {
    return variables;
  }

  /** An expression that gives a value. */
  RowExpression value(Expr written) {
    if (!lasting(written)) {
      return computed(written);
    }
    return switch (written) {
      case ExprVar variable -> new RowExpression.Variable(variables.place(variable.asVar()));
      case NodeValue constant -> new RowExpression.Constant(constant.asNode());
      case E_Bound bound when bound.getArg() instanceof ExprVar variable ->
          new RowExpression.Bound(variables.place(variable.asVar()));
      case E_Str text when text.getArg() instanceof NodeValue constant && constant.isIRI() ->
          new RowExpression.Constant(NodeFactory.createLiteralString(constant.asNode().getURI()));
      default -> remembered(written, parts(written));
    };
  }

  /** A condition, which is true or has no value. */
  RowExpression condition(Expr written) {
    RowExpression condition = new RowExpression.Condition(own(written), environment);
    return lasting(written) ? remembered(written, condition) : condition;
  }

  private RowExpression remembered(Expr written, RowExpression expression) {
    return new RememberedValue(
        expression, variables.places(written.getVarsMentioned()), this::unlike);
  }

  /** What is told of each row by itself. */
  private long unlike() {
    return states.missed() + doubts.count();
  }

  private RowExpression computed(Expr written) {
    return new RowExpression.Computed(own(written), environment, doubts);
  }

  /** The same for this alone: what is worked out keeps the functions that it has found. */
  private static Expr own(Expr written) {
    return Engine.careful(written.deepCopy());
  }

  /** An expression whose arguments are worked out by themselves, where its function is known. */
  private RowExpression parts(Expr written) {
    RowExpression whole = computed(written);
    return switch (written) {
      case E_Str text -> new RowExpression.Text(value(text.getArg()), whole);
      case E_IRI iri -> address(iri.getArg(), whole);
      case E_StrConcat texts -> new RowExpression.Joined(values(texts), whole);
      case E_If choice ->
          new RowExpression.Either(
              value(choice.getArg1()), value(choice.getArg2()), value(choice.getArg3()), whole);
      case E_Function function when StateFunction.IRI.equals(function.getFunctionIRI()) ->
          state(function);
      default -> whole;
    };
  }

  private List<RowExpression> values(ExprFunctionN function) {
    return function.getArgs().stream().map(this::value).toList();
  }

  private RowExpression address(Expr text, RowExpression whole) {
    RowExpression address = new RowExpression.Address(value(text), whole, doubts);
    if (text instanceof E_StrConcat texts && !texts.getArgs().isEmpty()) {
      List<RowExpression> arguments = values(texts);
      if (RowExpression.JoinedAddress.possible(arguments)) {
        return new RowExpression.JoinedAddress(arguments, address);
      }
    }
    return address;
  }

  private RowExpression state(E_Function function) {
    ExprList arguments = new ExprList(function.getArgs());
    states.build(StateFunction.IRI, arguments, environment.getContext());
    List<RowExpression> values = values(function);
    Expr code = arguments.get(0);
    return new RowExpression.State(
        states,
        values.get(0),
        values.get(1),
        values.size() < 3 ? null : values.get(2),
        code.isVariable() ? code.getVarName() : "",
        doubts);
  }

  /** Whether an expression has the same value whenever it is asked for. */
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

          @Override
          public void visit(ExprFunctionOp function) {
            lasting[0] = false;
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
}
