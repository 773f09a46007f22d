package org.statecraft.query;

import org.apache.jena.atlas.iterator.IteratorCloseable;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.op.OpNull;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.PlanBase;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.util.Context;
import org.statecraft.endpoint.EndpointDataset;

/** A query that an endpoint answers: nothing of it is worked out here but what a template makes. */
final class AnsweredThere extends PlanBase {
  private final EndpointDataset there;
  private final Query query;
  private final Context context;

  AnsweredThere(EndpointDataset there, Query query, Context context) {
    super(OpNull.create(), null);
    this.there = there;
    this.query = query;
    this.context = context;
  }

  @Override
  protected QueryIterator iteratorOnce() {
    IteratorCloseable<Binding> rows = there.solutions(query);
    closeable = rows;
    return QueryIterPlainWrapper.create(rows, ExecutionContext.create(there, context));
  }
}
