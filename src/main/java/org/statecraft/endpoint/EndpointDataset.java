package org.statecraft.endpoint;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.iterator.IteratorCloseable;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;

/**
 * What an endpoint holds, asked where it is: a query goes there as a whole, and its solutions come
 * here.
 */
public final class EndpointDataset extends DatasetGraphMapLink {
  private final Endpoint endpoint;

  /** All that an endpoint holds. */
  public EndpointDataset(Endpoint endpoint) {
    super(new EndpointGraph(endpoint, Optional.empty()));
    this.endpoint = endpoint;
  }

  /**
   * The solutions of the pattern of a query, in its order and within its limits; of a question for
   * yes or no, one without variables for yes. To be closed, or read to their end.
   *
   * @param query of any kind; of one that is no SELECT all variables are handed out
   * @throws org.statecraft.problem.Problem if there is no answer
   */
  public IteratorCloseable<Binding> solutions(Query query) {
    if (query.isAskType()) {
      return Iter.iter(endpoint.ask(query) ? List.of(BindingFactory.root()) : List.<Binding>of());
    }
    Query select = query;
    if (!query.isSelectType()) {
      select = query.cloneQuery();
      select.setQuerySelectType();
      select.setQueryResultStar(true);
      select.resetResultVars();
    }
    return endpoint.select(select);
  }

  @Override
  public boolean containsGraph(Node name) {
    return !getGraph(name).isEmpty();
  }

  @Override
  public Graph getGraph(Node name) {
    return new EndpointGraph(endpoint, Optional.of(name));
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    Var name = Var.alloc("g");
    RowSet rows =
        endpoint.select(QueryFactory.create("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"));
    return Iter.map(rows, row -> row.get(name));
  }
}
