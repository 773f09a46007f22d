package org.statecraft.endpoint;

import java.util.NoSuchElementException;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.util.iterator.ClosableIterator;
import org.jspecify.annotations.Nullable;

/** The solutions of a query, asked for part by part where the server sends no more at a time. */
final class Parts implements ClosableIterator<Binding> {
  private final Endpoint endpoint;
  private final Query query;
  private @Nullable Solutions part;
  private long before;

  Parts(Endpoint endpoint, Query query) {
    this.endpoint = endpoint;
    this.query = query;
  }

  @Override
  public boolean hasNext() {
    if (part == null) {
      part = endpoint.part(query);
    }
    while (!part.hasNext()) {
      if (!part.full()) {
        return false;
      }
      before += part.getRowNumber();
      Query next = query.cloneQuery();
      next.setOffset(before);
      part = endpoint.part(next);
      if (!part.hasNext()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Binding next() {
    if (part == null || !hasNext()) {
      throw new NoSuchElementException();
    }
    return part.next();
  }

  @Override
  public void close() {
    if (part != null) {
      part.close();
    }
  }
}
