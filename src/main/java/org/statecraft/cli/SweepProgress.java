package org.statecraft.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.statecraft.app.TrialWatcher;
import org.statecraft.console.Console;
import org.statecraft.shell.Interrupt;
import org.statecraft.task.Task;

/** One line on a terminal that says how far a sweep is and how long it will take. */
final class SweepProgress implements TrialWatcher {
  private static final long PAUSE = Duration.ofMillis(200).toNanos();

  private final Console console;
  private final boolean quiet;
  private final StatusLine line;
  private final Interrupt interrupt = new Interrupt();
  private final Pace pace = new Pace();
  private long last;

  SweepProgress(Console console, boolean quiet) {
    this.console = console;
    this.quiet = quiet;
    this.line = new StatusLine(console);
  }

  /** Where the line is shown. */
  Console console() {
    return console;
  }

  /** Does the work; meanwhile Ctrl-C ends it. */
  <T> T during(Supplier<T> work) {
    try {
      return interrupt.during(work);
    } finally {
      line.clear();
    }
  }

  /** Says so if it was stopped, to be called after what was tried has been written. */
  ExitStatus ended(int tried, int wanted, String what) {
    if (tried == wanted) {
      return ExitStatus.OK;
    }
    String sofar = tried + " of " + wanted + " " + what + " were tried";
    if (Task.stopping()) {
      throw Task.stopped("the sweep", ", when " + sofar);
    }
    hint("it was stopped when " + sofar);
    return ExitStatus.INTERRUPTED;
  }

  /** Says something beside the result. */
  void hint(String words) {
    if (!quiet) {
      console.note("hint: " + words);
    }
  }

  @Override
  public synchronized void tried(int done, int wanted) {
    long now = System.nanoTime();
    if (!quiet && console.screen().errorTerminal() && now - last > PAUSE) {
      last = now;
      line.show(
          String.format(Locale.ROOT, "trying: %,d of %,d", done, wanted)
              + pace.left(done, wanted)
              + "; Ctrl-C keeps what was tried");
    }
  }

  @Override
  public boolean enough() {
    return interrupt.came();
  }
}
