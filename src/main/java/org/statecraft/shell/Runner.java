package org.statecraft.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.statecraft.console.Console;

/**
 * Runs one command at a time so that it can be interrupted, and leaves it behind if it does not
 * obey.
 */
final class Runner {
  /** How long a command may take to notice that it was interrupted. */
  private static final Duration GRACE = Duration.ofMillis(250);

  private static final int INTERRUPTED = 130;

  private final Host host;
  private volatile @Nullable Thread running;
  private volatile long interrupted;

  Runner(Host host) {
    this.host = host;
  }

  /** Interrupts what runs; whether anything did. */
  boolean interrupt() {
    Thread thread = running;
    if (thread != null) {
      interrupted = System.nanoTime();
      thread.interrupt();
    }
    return thread != null;
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
    FutureTask<Host.Ended> task = new FutureTask<>(() -> work.apply(gated));
    Thread thread = new Thread(task, "statement");
    thread.setDaemon(true);
    interrupted = 0;
    running = thread;
    thread.start();
    try {
      while (true) {
        try {
          Host.Ended ended = task.get(20, TimeUnit.MILLISECONDS);
          return interrupted == 0 ? ended : new Host.Ended(INTERRUPTED, -1);
        } catch (TimeoutException goesOn) {
          if (interrupted != 0 && System.nanoTime() - interrupted > GRACE.toNanos()) {
            out.shut();
            err.shut();
            host.abandon();
            return new Host.Ended(INTERRUPTED, -1);
          }
        }
      }
    } catch (ExecutionException failure) {
      Throwable cause = failure.getCause();
      return new Host.Ended(host.failed(cause == null ? failure : cause, console), -1);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Host.Ended(INTERRUPTED, -1);
    } finally {
      running = null;
    }
  }

  /** A way out that can be shut, so that what is left behind says nothing more. */
  private static final class Gate extends OutputStream {
    private final OutputStream out;
    private volatile boolean shut;

    Gate(OutputStream out) {
      this.out = out;
    }

    void shut() {
      shut = true;
    }

    @Override
    public void write(int octet) throws IOException {
      if (!shut) {
        out.write(octet);
      }
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
      if (!shut) {
        out.write(octets, offset, length);
      }
    }

    @Override
    public void flush() throws IOException {
      if (!shut) {
        out.flush();
      }
    }
  }
}
