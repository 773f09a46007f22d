package org.statecraft.query;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import org.statecraft.task.Task;

/** An iterator that counts, ends at a limit, and stops with the task that it belongs to. */
final class Metered<T> implements Iterator<T> {
  private final Iterator<T> source;
  private final OptionalLong limit;
  private long count;
  private boolean truncated;

  Metered(Iterator<T> source, OptionalLong limit) {
    this.source = source;
    this.limit = limit;
  }

  @Override
  public boolean hasNext() {
    Task.check();
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
