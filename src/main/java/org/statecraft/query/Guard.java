package org.statecraft.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.exec.http.Service;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
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
    if (query.getQueryPattern() == null) {
      return;
    }
    List<String> calls = new ArrayList<>();
    Walker.walk(Algebra.compile(query), new Patterns(calls), new Calls(calls));
    for (String iri : calls) {
      ForbiddenCode.check(iri);
    }
  }

  /** The settings a query runs with. */
  public Context context(Context base) {
    Context context = base.copy();
    context.set(ARQConstants.symCancelQuery, Task.signal());
    context.set(Service.httpServiceAllowed, remote);
    Engine.use(context);
    FunctionRegistry.set(context, new ForbiddenCode.Functions());
    context.set(
        ARQConstants.registryPropertyFunctions,
        new ForbiddenCode.PropertyFunctions(PropertyFunctionRegistry.get()));
    return context;
  }

  /** Collects predicates, which may name code, and refuses calls to other services. */
  private final class Patterns extends OpVisitorBase {
    private final List<String> calls;

    Patterns(List<String> calls) {
      this.calls = calls;
    }

    @Override
    public void visit(OpService service) {
      if (!remote) {
        throw new InputProblem(
            "SERVICE would ask another machine, which is off",
            "add --allow-remote if that is what you want");
      }
    }

    @Override
    public void visit(OpBGP pattern) {
      pattern.getPattern().forEach(triple -> predicate(triple.getPredicate()));
    }

    @Override
    public void visit(OpTriple pattern) {
      predicate(pattern.getTriple().getPredicate());
    }

    private void predicate(Node predicate) {
      if (predicate.isURI()) {
        calls.add(predicate.getURI());
      }
    }
  }

  /** Collects the functions that are called by IRI. */
  private static final class Calls extends ExprVisitorBase {
    private final List<String> calls;

    Calls(List<String> calls) {
      this.calls = calls;
    }

    @Override
    public void visit(ExprFunctionN function) {
      if (function.getFunctionIRI() != null) {
        calls.add(function.getFunctionIRI());
      }
    }
  }
}
