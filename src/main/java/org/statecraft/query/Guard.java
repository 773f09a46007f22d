package org.statecraft.query;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.exec.http.Service;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateRequest;
import org.jspecify.annotations.Nullable;
import org.statecraft.problem.InputProblem;
import org.statecraft.task.Task;

/**
 * What a query may not do: reach the network, run code by its name, or print. The query is
 * inspected before it runs, for a clear message; the registries it runs with refuse the same again,
 * for names that are only computed while it runs.
 *
 * @param remote whether {@code SERVICE} is allowed
 */
public record Guard(boolean remote) {
  /** Nothing outside the knowledge base. */
  public static final Guard CLOSED = new Guard(false);

  /**
   * Inspects a query.
   *
   * @throws InputProblem if it asks for what is not allowed
   */
  public void inspect(Query query) {
    new Everywhere(this::inspect, Guard::inspect).visit(query);
  }

  /**
   * Inspects an update, which reads no file and no page either.
   *
   * @throws InputProblem if it asks for what is not allowed
   */
  public void inspect(UpdateRequest update) {
    for (Update each : update) {
      if (each instanceof UpdateLoad) {
        throw new InputProblem(
            "LOAD would read from elsewhere, which an update does not",
            "add files by statecraft load");
      }
      if (each instanceof UpdateModify change) {
        Query where = new Query();
        where.setQuerySelectType();
        where.setQueryResultStar(true);
        where.setQueryPattern(change.getWherePattern());
        inspect(where);
      }
    }
  }

  /** The settings a query runs with. */
  public Context context(Context base) {
    return context(base, Map.of());
  }

  /** The same with functions beside the usual ones, by their IRIs. */
  Context context(Context base, Map<String, FunctionFactory> functions) {
    Context context = base.copy();
    context.set(ARQConstants.symCancelQuery, Task.signal());
    context.set(Service.httpServiceAllowed, remote);
    if (remote) {
      RemoteServices.use(context);
    }
    Engine.use(context);
    FunctionRegistry.set(context, new ForbiddenCode.Functions(functions));
    context.set(
        ARQConstants.registryPropertyFunctions,
        new ForbiddenCode.PropertyFunctions(PropertyFunctionRegistry.get()));
    return context;
  }

  /** Refuses calls to other services, and predicates that name code. */
  private void inspect(Op op) {
    switch (op) {
      case OpService service -> {
        if (!remote) {
          throw new InputProblem(
              "SERVICE would ask another machine, which is off",
              "add --allow-remote if that is what you want");
        }
        RemoteServices.check(service.getService());
      }
      case OpBGP pattern ->
          pattern.getPattern().forEach(triple -> predicate(triple.getPredicate()));
      case OpTriple pattern -> predicate(pattern.getTriple().getPredicate());
      case OpPath path -> predicate(path.getTriplePath().getPredicate());
      default -> {
        // it reaches nothing
      }
    }
  }

  private static void predicate(@Nullable Node predicate) {
    if (predicate != null && predicate.isURI()) {
      ForbiddenCode.check(predicate.getURI());
    }
  }

  /** Refuses functions that are code. */
  private static void inspect(Expr expression) {
    if (expression instanceof ExprFunction function && function.getFunctionIRI() != null) {
      ForbiddenCode.check(function.getFunctionIRI());
    }
  }
}
