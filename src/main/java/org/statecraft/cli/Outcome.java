package org.statecraft.cli;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.statecraft.query.QueryResult;

/** What a result turns out to be while it is written: how many rows it has, or yes or no. */
final class Outcome {
  private boolean no;
  private boolean empty;
  private long rows = -1;

  /** Whether the answer to a yes-or-no question is no. */
  boolean no() {
    return no;
  }

  /** Whether there is nothing in it. */
  boolean empty() {
    return empty;
  }

  /** How many rows or triples were written; -1 for a yes or no. */
  long rows() {
    return rows;
  }

  /** The same result, of which it is noted what it is as it is read. */
  QueryResult noting(QueryResult result) {
    return switch (result) {
      case QueryResult.Rows all -> new QueryResult.Rows(all.variables(), counted(all.bindings()));
      case QueryResult.Triples all -> new QueryResult.Triples(counted(all.triples()));
      case QueryResult.Quads all -> new QueryResult.Quads(counted(all.quads()));
      case QueryResult.Truth truth -> {
        no = !truth.value();
        empty = no;
        yield truth;
      }
    };
  }

  private <T> Iterator<T> counted(Iterator<T> all) {
    rows = 0;
    empty = !all.hasNext();
    return Iter.map(
        all,
        each -> {
          rows++;
          return each;
        });
  }
}
