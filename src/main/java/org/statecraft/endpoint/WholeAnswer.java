package org.statecraft.endpoint;

import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.statecraft.problem.LimitExceeded;

/** Solutions that do not pass for all where the server may have kept some back. */
final class WholeAnswer implements RowSet {
  private final Solutions solutions;
  private final Query query;
  private final Endpoint endpoint;

  WholeAnswer(Solutions solutions, Query query, Endpoint endpoint) {
    this.solutions = solutions;
    this.query = query;
    this.endpoint = endpoint;
  }

  @Override
  public boolean hasNext() {
    if (solutions.hasNext()) {
      return true;
    }
    long count = solutions.getRowNumber();
    if (solutions.full() && !(query.hasLimit() && query.getLimit() <= count)) {
      throw LimitExceeded.ofMeans(
          "the endpoint "
              + endpoint.name()
              + " sends "
              + count
              + " solutions at a time and no more",
          "ask for the next by ORDER BY, OFFSET " + count + " and LIMIT " + count);
    }
    return false;
  }

  @Override
  public Binding next() {
    return solutions.next();
  }

  @Override
  public List<Var> getResultVars() {
    return solutions.getResultVars();
  }

  @Override
  public long getRowNumber() {
    return solutions.getRowNumber();
  }

  @Override
  public void close() {
    solutions.close();
  }
}
