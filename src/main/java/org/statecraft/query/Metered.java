package org.statecraft.query;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import org.apache.jena.query.QueryCancelledException;

/** An iterator that counts, ends at a limit, and stops when told to from another thread. */
final class Metered<T> implements Iterator<T> {
  private final Iterator<T> source;
  private final OptionalLong limit;
  private final Cancellation cancellation;
  private long count;
  private boolean truncated;

  Metered(Iterator<T> source, OptionalLong limit, Cancellation cancellation) {
    this.source = source;
    this.limit = limit;
    this.cancellation = cancellation;
  }

  /** A flag that one thread sets and another obeys. */
  static final class Cancellation {
    private volatile boolean requested;

    void request() {
      requested = true;
    }

    void obey() {
      if (requested) {
        throw new QueryCancelledException();
      }
    }
  }

  @Override
  public boolean hasNext() {
    cancellation.obey();
    if (truncated || !source.hasNext()) {
      return false;
    }
    truncated = limit.isPresent() && count >= limit.getAsLong();
    return !truncated;
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    cancellation.obey();
    count++;
    return source.next();
  }

  /** How many have been handed out. */
  long count() {
    return count;
  }

  /** Whether there was more than the limit allowed. */
  boolean truncated() {
    return truncated;
  }
}
