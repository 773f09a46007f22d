package org.statecraft.query;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate in which a fault is an error of the aggregate, so that its variable has no value.
 */
final class CarefulAggregate implements Aggregator {
  private final Aggregator inner;

  private CarefulAggregate(Aggregator inner) {
    this.inner = inner;
  }

  static CarefulAggregate of(ExprAggregator aggregate) {
    return aggregate.getAggregator() instanceof CarefulAggregate careful
        ? careful
        : new CarefulAggregate(aggregate.getAggregator());
  }

  @Override
  public Accumulator createAccumulator() {
    return new Watched(inner.createAccumulator());
  }

  private static final class Watched implements Accumulator {
    private final Accumulator inner;
    private boolean faulty;

    Watched(Accumulator inner) {
      this.inner = inner;
    }

    @Override
    public void accumulate(Binding binding, FunctionEnv env) {
      try {
        inner.accumulate(binding, env);
      } catch (RuntimeException fault) {
        fail(fault);
      }
    }

    @Override
    public @Nullable NodeValue getValue() {
      try {
        return faulty ? null : inner.getValue();
      } catch (RuntimeException fault) {
        fail(fault);
        return null;
      }
    }

    private void fail(RuntimeException fault) {
      RuntimeException meaning = Careful.meaning(fault);
      if (!(meaning instanceof ExprEvalException)) {
        throw meaning;
      }
      faulty = true;
    }
  }

  @Override
  public @Nullable Node getValueEmpty() {
    return inner.getValueEmpty();
  }

  @Override
  public String toPrefixString() {
    return inner.toPrefixString();
  }

  @Override
  public String key() {
    return inner.key();
  }

  @Override
  public String getName() {
    return inner.getName();
  }

  @Override
  public ExprList getExprList() {
    return inner.getExprList();
  }

  @Override
  public Aggregator copy(ExprList expressions) {
    return new CarefulAggregate(inner.copy(expressions));
  }

  @Override
  public Aggregator copyTransform(NodeTransform transform) {
    return new CarefulAggregate(inner.copyTransform(transform));
  }

  @Override
  public boolean equals(Aggregator other, boolean bySyntax) {
    return other instanceof CarefulAggregate careful && inner.equals(careful.inner, bySyntax);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CarefulAggregate careful && inner.equals(careful.inner);
  }

  @Override
  public int hashCode() {
    return inner.hashCode();
  }

  @Override
  public String asSparqlExpr(SerializationContext context) {
    return inner.asSparqlExpr(context);
  }
}
