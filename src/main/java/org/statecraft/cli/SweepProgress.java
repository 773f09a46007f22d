package org.statecraft.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;
import org.statecraft.app.Sweep;
import org.statecraft.console.Console;

/**
 * One line on a terminal that says how far a sweep is and how long it will take. Ctrl-C ends the
 * sweep and keeps what was tried; a second one ends the program.
 */
final class SweepProgress implements Sweep.Watcher, AutoCloseable {
  private static final long PAUSE = Duration.ofMillis(200).toNanos();
  private static final double NANOSECONDS = 1e9;

  private final StatusLine line;
  private final boolean shown;
  private final AtomicBoolean enough = new AtomicBoolean();
  private final Object before;
  private long start;
  private long last;

  SweepProgress(Console console, boolean quiet) {
    this.line = new StatusLine(console);
    this.shown = !quiet && console.screen().errorTerminal();
    this.before = Signals.register("INT", this::interrupted);
  }

  private void interrupted() {
    enough.set(true);
    release();
  }

  private void release() {
    @Nullable Object previous = before;
    if (previous != null) {
      Signals.unregister("INT", previous);
    }
  }

  @Override
  public synchronized void tried(int done, int wanted) {
    long now = System.nanoTime();
    if (start == 0) {
      start = now;
    }
    if (shown && now - last > PAUSE) {
      last = now;
      double left = done < 2 ? 0 : (now - start) / NANOSECONDS * (wanted - done) / (done - 1);
      line.show(
          String.format(
              Locale.ROOT,
              "trying: %,d of %,d%s; Ctrl-C keeps what was tried",
              done,
              wanted,
              done < 2 ? "" : String.format(Locale.ROOT, ", %.0f s left", left)));
    }
  }

  @Override
  public boolean enough() {
    return enough.get();
  }

  @Override
  public void close() {
    line.clear();
    release();
  }
}
