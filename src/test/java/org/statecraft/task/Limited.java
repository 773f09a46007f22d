package org.statecraft.task;

import java.time.Duration;
import java.util.function.Supplier;

/** Runs something as a command runs: within a time. */
public final class Limited {
  private Limited() {}

  /** What the work returns or throws, and why it was stopped if it took no notice of that. */
  public static <T> T to(Duration time, Supplier<T> work) {
    Task<T> task =
        Task.start(
            "test",
            Duration.ofMillis(500),
            () -> {
              Task.limit(time);
              return work.get();
            });
    try {
      return task.await();
    } catch (Task.LeftBehind leftBehind) {
      throw leftBehind.reason();
    }
  }
}
