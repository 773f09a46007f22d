package org.statecraft.app;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;
import org.statecraft.task.Task;

/**
 * A value that is worked out by whoever asks for it first. Others wait for that, unless they are
 * stopped; where it fails, the next one tries again.
 */
final class Once<T> {
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable T value;

  T get(Supplier<T> work) {
    T known = value;
    if (known != null) {
      return known;
    }
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException stopped) {
      Task.check();
      throw new QueryCancelledException();
    }
    try {
      known = value;
      if (known == null) {
        known = work.get();
        value = known;
      }
      return known;
    } finally {
      lock.unlock();
    }
  }
}
