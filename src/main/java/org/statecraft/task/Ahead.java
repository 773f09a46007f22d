package org.statecraft.task;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;

/**
 * Things that one thread makes while another takes those before them, in their order. Used for one
 * run. On a machine with one processor both is done by one thread.
 */
public final class Ahead<T> {
  /** How many things wait at most, where it is not said. */
  private static final int WAITING = 4;

  private final BlockingQueue<Handed<T>> waiting;
  private volatile boolean abandoned;

  /** A thing; or the end, of which it is known what went wrong, if anything did. */
  private record Handed<T>(@Nullable T thing, @Nullable Throwable failure) {}

  private Ahead(int most) {
    waiting = new ArrayBlockingQueue<>(most);
  }

  /**
   * Makes things and takes them.
   *
   * @param maker works in another thread and hands on what it makes; what it throws is thrown here
   *     when all that it made has been taken
   * @param taker works in this thread; when it throws, the maker ends where it would hand on more
   */
  public static <T> void run(Consumer<Consumer<T>> maker, Consumer<T> taker) {
    run(maker, taker, WAITING);
  }

  /** Does the same, where so many things wait at most. */
  static <T> void run(Consumer<Consumer<T>> maker, Consumer<T> taker, int most) {
    if (Runtime.getRuntime().availableProcessors() > 1) {
      new Ahead<T>(most).start(maker, taker);
    } else {
      maker.accept(taker);
    }
  }

  private void start(Consumer<Consumer<T>> maker, Consumer<T> taker) {
    Thread other = Task.beside(() -> make(maker));
    try {
      Handed<T> next = waiting.take();
      for (; next.thing() != null; next = waiting.take()) {
        taker.accept(next.thing());
      }
      if (next.failure() != null) {
        throw Task.rethrown(next.failure());
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new QueryCancelledException();
    } finally {
      abandoned = true;
      waiting.clear();
      Parallel.join(other);
    }
  }

  private void make(Consumer<Consumer<T>> maker) {
    Throwable failure = null;
    try {
      maker.accept(thing -> hand(new Handed<>(thing, null)));
    } catch (RuntimeException | Error thrown) {
      failure = thrown;
    }
    if (!abandoned) {
      hand(new Handed<>(null, failure));
    }
  }

  /** Hands something on, or ends where nobody waits for it any more. */
  private void hand(Handed<T> next) {
    if (abandoned) {
      throw new QueryCancelledException();
    }
    try {
      waiting.put(next);
    } catch (InterruptedException never) {
      throw new IllegalStateException(never);
    }
  }
}
