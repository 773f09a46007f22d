package org.statecraft.shell;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.statecraft.console.Console;
import org.statecraft.console.Gate;
import org.statecraft.task.Task;

/**
 * Runs one command at a time so that it can be interrupted, and leaves it behind if it does not
 * obey.
 */
final class Runner {
  /** How long a command may take to notice that it was interrupted. */
  private static final Duration GRACE = Duration.ofMillis(250);

  private static final int INTERRUPTED = 130;

  private final Host host;
  private volatile @Nullable Task<Host.Ended> running;

  Runner(Host host) {
    this.host = host;
  }

  /** Interrupts what runs; whether anything did. */
  boolean interrupt() {
    Task<Host.Ended> task = running;
    if (task != null) {
      task.interrupt();
    }
    return task != null;
  }

  /**
   * Runs something that writes to a console.
   *
   * @return how it ended; status 130 if it was interrupted
   */
  Host.Ended run(Console console, Function<Console, Host.Ended> work) {
    Gate out = new Gate(console.out());
    Gate err = new Gate(console.err());
    Console gated =
        new Console(
            console.in(),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            console.screen());
    Task<Host.Ended> task = Task.start("statement", GRACE, () -> work.apply(gated));
    running = task;
    try {
      Host.Ended ended = task.await();
      return task.interrupted() ? new Host.Ended(INTERRUPTED, -1) : ended;
    } catch (Task.LeftBehind leftBehind) {
      out.shut();
      err.shut();
      host.abandon();
      return task.interrupted()
          ? new Host.Ended(INTERRUPTED, -1)
          : new Host.Ended(host.failed(leftBehind.reason(), console), -1);
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError failure) {
      return new Host.Ended(host.failed(failure, console), -1);
    } finally {
      running = null;
    }
  }
}
