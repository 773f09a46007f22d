package org.statecraft.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.statecraft.problem.Problem;
import org.statecraft.task.Task;

/** Solutions on their way here: what breaks off is told, with how many came. */
final class Solutions implements RowSet {
  private final RowSet rows;
  private final InputStream answer;
  private final Endpoint endpoint;

  /** So many the server sends at a time, and no more. */
  private final OptionalLong most;

  private long count;

  Solutions(RowSet rows, InputStream answer, Endpoint endpoint, OptionalLong most) {
    this.rows = rows;
    this.answer = answer;
    this.endpoint = endpoint;
    this.most = most;
  }

  /** Whether as many came as the server sends at a time, so that there may be more. */
  boolean full() {
    return most.isPresent() && count >= most.getAsLong();
  }

  @Override
  public boolean hasNext() {
    try {
      return rows.hasNext();
    } catch (RuntimeException failure) {
      throw told(failure);
    }
  }

  @Override
  public Binding next() {
    try {
      Binding row = rows.next();
      count++;
      return row;
    } catch (RuntimeException failure) {
      throw told(failure);
    }
  }

  private RuntimeException told(RuntimeException failure) {
    if (failure instanceof Problem problem) {
      return problem;
    }
    return Task.stopping() ? Task.stopped("the query", "") : endpoint.unreadable(failure, count);
  }

  @Override
  public List<Var> getResultVars() {
    return rows.getResultVars();
  }

  @Override
  public long getRowNumber() {
    return count;
  }

  @Override
  public void close() {
    try {
      answer.close();
    } catch (IOException gone) {
      // nobody reads it any more
    }
  }
}
