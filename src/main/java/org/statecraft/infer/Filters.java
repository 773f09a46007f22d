package org.statecraft.infer;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.expr.E_IsBlank;
import org.apache.jena.sparql.expr.E_IsIRI;
import org.apache.jena.sparql.expr.E_IsLiteral;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.statecraft.query.Engine;

/** Filters as operators; those that only compare terms, or ask for their kind, need no engine. */
final class Filters {
  private Filters() {}

  /**
   * The operator that lets those solutions through for which a filter is true.
   *
   * @param places the place of each variable in a solution
   */
  static Operator operator(
      Expr expression,
      ToIntFunction<Var> places,
      ExecutionContext environment,
      Dictionary terms,
      Operator next) {
    boolean same = !(expression instanceof E_LogicalNot);
    Expr inner = expression instanceof E_LogicalNot not ? not.getArg() : expression;
    if (inner instanceof E_SameTerm both && ofVariables(both)) {
      return new Operator.Identity(
          places.applyAsInt(both.getArg1().asVar()),
          places.applyAsInt(both.getArg2().asVar()),
          same,
          next);
    }
    if (expression instanceof E_NotEquals unequal && ofVariables(unequal)) {
      return new Operator.Difference(
          places.applyAsInt(unequal.getArg1().asVar()),
          places.applyAsInt(unequal.getArg2().asVar()),
          Engine.careful(expression),
          environment,
          terms,
          next);
    }
    Optional<Predicate<Node>> kind = kind(inner);
    if (kind.isPresent()) {
      Var variable = ((ExprFunction1) inner).getArg().asVar();
      return new Operator.OfKind(places.applyAsInt(variable), kind.get(), same, terms, next);
    }
    return new Operator.Testing(Engine.careful(expression), environment, next);
  }

  /** Whether a test asks for no more than the kind of a term or whether two terms are the same. */
  static boolean plain(Expr expression) {
    Expr inner = expression instanceof E_LogicalNot not ? not.getArg() : expression;
    return (inner instanceof E_SameTerm terms && ofVariables(terms))
        || (expression instanceof E_NotEquals unequal && ofVariables(unequal))
        || kind(inner).isPresent();
  }

  private static boolean ofVariables(ExprFunction2 function) {
    return function.getArg1().isVariable() && function.getArg2().isVariable();
  }

  /** The kind of term that a test asks of a variable. */
  private static Optional<Predicate<Node>> kind(Expr expression) {
    if (!(expression instanceof ExprFunction1 test) || !test.getArg().isVariable()) {
      return Optional.empty();
    }
    return switch (test) {
      case E_IsLiteral literal -> Optional.of(Node::isLiteral);
      case E_IsIRI iri -> Optional.of(Node::isURI);
      case E_IsBlank blank -> Optional.of(Node::isBlank);
      default -> Optional.empty();
    };
  }
}
