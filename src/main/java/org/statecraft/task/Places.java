package org.statecraft.task;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Work for many callers, a few at a time and each within its time. Work that does not notice that
 * its time is over is left behind, but keeps its place until it ends, so that there is never more
 * of it than there are places.
 */
public final class Places {
  /** How long work may take to notice that its time is over before it is left behind. */
  private static final Duration GRACE = Duration.ofMillis(500);

  private final Semaphore free;
  private final Duration time;
  private final Duration patience;

  /**
   * @param atOnce how many work at a time
   * @param time how long each may take
   * @param patience how long a caller waits for a place
   */
  public Places(int atOnce, Duration time, Duration patience) {
    this.free = new Semaphore(atOnce, /* fair= */ true);
    this.time = time;
    this.patience = patience;
  }

  /** All places are taken, and stayed so. */
  public static final class Taken extends Exception {
    private static final long serialVersionUID = 1L;

    private Taken() {
      super("all places are taken");
    }
  }

  /**
   * Works.
   *
   * @param name what the thread is called
   * @param work what is done; a failure of it is thrown here
   * @throws Taken if there was no place
   * @throws Task.LeftBehind if it was left behind
   * @throws InterruptedException if this thread was interrupted while it waited for a place
   */
  public <T> T run(String name, Supplier<T> work)
      throws Taken, Task.LeftBehind, InterruptedException {
    if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new Taken();
    }
    return started(name, work).await();
  }

  private <T> Task<T> started(String name, Supplier<T> work) {
    boolean started = false;
    try {
      Task<T> task = Task.start(name, GRACE, () -> placed(work));
      started = true;
      return task;
    } finally {
      if (!started) {
        free.release();
      }
    }
  }

  private <T> T placed(Supplier<T> work) {
    try {
      Task.limit(time);
      return work.get();
    } finally {
      free.release();
    }
  }
}
