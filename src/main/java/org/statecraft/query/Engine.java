package org.statecraft.query;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.engine.main.StageBuilder;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.statecraft.endpoint.EndpointDataset;

/**
 * Jena's query engine with the functions of {@link Careful}: what goes wrong in one is an error of
 * its expression, and where Jena is more lenient than the W3C's text, the text holds.
 */
public final class Engine extends QueryEngineMain {
  /**
   * Has open paths of no length lead from terms of the graph alone. Explanations put values into
   * patterns, where such a path leads from the value that was put.
   */
  static final Symbol BY_THE_TEXT = Symbol.create("https://w3id.org/statecraft/paths-by-the-text");

  private Engine(Query query, DatasetGraph dataset, Binding input, Context context) {
    super(query, dataset, input, context);
  }

  private Engine(Op op, DatasetGraph dataset, Binding input, Context context) {
    super(op, dataset, input, context);
  }

  @Override
  protected Op modifyOp(Op op) {
    if (!context.isTrue(BY_THE_TEXT)) {
      return super.modifyOp(careful(op));
    }
    return super.modifyOp(
        Transformer.transformSkipService(new EmptyPaths(), new ExprTransformCopy(), careful(op)));
  }

  /** Has all queries that run with a context run by this engine. */
  static void use(Context context) {
    QueryEngineRegistry registry = new QueryEngineRegistry();
    registry.add(new Factory());
    QueryEngineRegistry.set(context, registry);
    StageBuilder.setGenerator(context, new JoinedPatterns());
  }

  /** An algebra expression as it is to be executed. */
  public static Op optimized(Op op, Context context) {
    return Algebra.optimize(careful(op), context);
  }

  /** An expression as it is to be evaluated. */
  public static Expr careful(Expr expression) {
    return ExprTransformer.transform(new Careful(), expression);
  }

  private static Op careful(Op op) {
    return Transformer.transformSkipService(new RowNames(), new Careful(), op);
  }

  /** Makes an engine for each query. */
  private static final class Factory implements QueryEngineFactory {
    @Override
    public boolean accept(Query query, DatasetGraph dataset, Context context) {
      return true;
    }

    @Override
    public Plan create(Query query, DatasetGraph dataset, Binding input, Context context) {
      return dataset instanceof EndpointDataset there
          ? new AnsweredThere(there, query, context)
          : new Engine(query, dataset, input, context).getPlan();
    }

    @Override
    public boolean accept(Op op, DatasetGraph dataset, Context context) {
      return true;
    }

    @Override
    public Plan create(Op op, DatasetGraph dataset, Binding input, Context context) {
      return new Engine(op, dataset, input, context).getPlan();
    }
  }
}
