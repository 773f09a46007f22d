package org.statecraft.task;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;
import org.statecraft.problem.LimitExceeded;

/**
 * A piece of work on a thread of its own, whose stack has room for deeply nested input. It can be
 * stopped by its time limit, which counts from its start, or by whoever waits for it. What does not
 * notice that it was stopped is left behind.
 *
 * <p>Work that may take long calls {@link #check} now and then, or looks at {@link #signal}.
 */
public final class Task<T extends @Nullable Object> {
  /** Only reserved: input takes of it what its depth needs. */
  private static final long STACK = 1L << 28;

  /** Where so much cannot be reserved. */
  private static final long SMALLER_STACK = 1L << 24;

  /** How often the time is looked at. */
  private static final long GLANCE_MILLIS = 20;

  private final long start = System.nanoTime();
  private final Duration grace;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final FutureTask<T> work;
  private final Thread thread;
  private volatile @Nullable Duration limit;
  private volatile boolean late;
  private volatile boolean interrupted;

  /** The thread of a task, by which work finds the task that it belongs to. */
  private static final class Worker extends Thread {
    private final Task<?> task;

    Worker(Task<?> task, Runnable work, String name, long stack) {
      super(null, work, name, stack);
      this.task = task;
      setDaemon(true);
    }
  }

  private Task(String name, Duration grace, Supplier<T> work) {
    this.grace = grace;
    this.work = new FutureTask<>(work::get);
    this.thread = started(name);
  }

  private Thread started(String name) {
    return started(stack -> new Worker(this, work, name, stack));
  }

  private static Thread started(LongFunction<Thread> withStack) {
    try {
      Thread deep = withStack.apply(STACK);
      deep.start();
      return deep;
    } catch (OutOfMemoryError refused) {
      Thread shallow = withStack.apply(SMALLER_STACK);
      shallow.start();
      return shallow;
    }
  }

  /**
   * Starts work.
   *
   * @param name what its thread is called
   * @param grace how long it may take to notice that it was stopped
   */
  public static <T extends @Nullable Object> Task<T> start(
      String name, Duration grace, Supplier<T> work) {
    return new Task<>(name, grace, work);
  }

  /** Stops the work because the user wants it; does not wait for it. */
  public void interrupt() {
    interrupted = true;
    stop();
  }

  /** Whether the user stopped it. */
  public boolean interrupted() {
    return interrupted;
  }

  /** Starts a thread that works for the same task as this one. */
  public static Thread beside(Runnable work) {
    Task<?> task = current();
    String name = Thread.currentThread().getName() + " (beside)";
    return started(
        stack ->
            task == null
                ? new Thread(null, work, name, stack)
                : new Worker(task, work, name, stack));
  }

  private void stop() {
    stopped.set(true);
    thread.interrupt();
  }

  /**
   * Waits for the end of the work, or until it is left behind.
   *
   * @return what the work returned, also if it was stopped and returned all the same
   * @throws LeftBehind if it was stopped and did not notice in time
   * @throws RuntimeException what the work threw
   */
  public T await() throws LeftBehind {
    long stoppedAt = 0;
    while (true) {
      try {
        return work.get(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException goesOn) {
        long now = System.nanoTime();
        Duration most = limit;
        if (!late && most != null && now - start > most.toNanos()) {
          late = true;
          stop();
        }
        if (stopped.get() && stoppedAt == 0) {
          stoppedAt = now;
        } else if (stopped.get() && now - stoppedAt > grace.toNanos()) {
          throw new LeftBehind(this);
        }
      } catch (ExecutionException failure) {
        throw rethrown(failure.getCause());
      } catch (InterruptedException noLonger) {
        interrupt();
        Thread.currentThread().interrupt();
        throw new LeftBehind(this);
      }
    }
  }

  static RuntimeException rethrown(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
  }

  /** The work was stopped and goes on all the same, unheard. */
  public static final class LeftBehind extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Task<?> task;

    private LeftBehind(Task<?> task) {
      super("left behind");
      this.task = task;
    }

    /** Why it was stopped. */
    public RuntimeException reason() {
      return task.reason("the command", "");
    }
  }

  /** The task at work in this thread; none if the thread belongs to no task. */
  private static @Nullable Task<?> current() {
    return Thread.currentThread() instanceof Worker worker ? worker.task : null;
  }

  /** Limits the time of the task at work, counted from its start. */
  public static void limit(Duration time) {
    Task<?> task = current();
    if (task != null) {
      task.limit = time;
    }
  }

  /** Whether the time of the work in this thread is limited. */
  public static boolean limited() {
    Task<?> task = current();
    return task != null && task.limit != null;
  }

  /**
   * Ends work that was stopped.
   *
   * @throws QueryCancelledException if it was
   */
  public static void check() {
    if (stopping()) {
      throw new QueryCancelledException();
    }
  }

  /** Whether the work in this thread was stopped. */
  public static boolean stopping() {
    Task<?> task = current();
    return task != null && task.stopped.get();
  }

  /** What becomes true when the work in this thread is stopped. */
  public static AtomicBoolean signal() {
    Task<?> task = current();
    return task == null ? new AtomicBoolean() : task.stopped;
  }

  /**
   * Why the work in this thread was stopped, in words.
   *
   * @param what what was stopped, such as "the query"
   * @param where a further circumstance that begins with a comma, or empty
   * @return {@link LimitExceeded} for a time limit, else {@link QueryCancelledException}
   */
  public static RuntimeException stopped(String what, String where) {
    Task<?> task = current();
    return task == null ? new QueryCancelledException() : task.reason(what, where);
  }

  private RuntimeException reason(String what, String where) {
    Duration most = limit;
    return late && most != null
        ? LimitExceeded.ofMeans(
            what + " was stopped after " + seconds(most) + where,
            "narrow it, or allow more time with --timeout")
        : new QueryCancelledException();
  }

  private static String seconds(Duration time) {
    double seconds = time.toMillis() / 1000.0;
    return seconds == Math.rint(seconds) ? (long) seconds + " s" : seconds + " s";
  }
}
