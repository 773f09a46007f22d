package org.statecraft.cli;

import java.time.Duration;
import java.util.Locale;
import org.statecraft.console.Console;
import org.statecraft.db.Loading;

/** One line on a terminal that says how far loading is, how fast, and how long it will take. */
final class LoadProgress implements Loading.Progress {
  private static final long PAUSE = Duration.ofMillis(200).toNanos();

  private final StatusLine line;
  private final boolean shown;
  private final Pace pace = new Pace();
  private long last = System.nanoTime();

  LoadProgress(Console console, boolean quiet) {
    this.line = new StatusLine(console);
    this.shown = !quiet && console.screen().errorTerminal();
  }

  @Override
  public void read(long bytes, long total, long triples) {
    long now = System.nanoTime();
    if (!shown || now - last < PAUSE) {
      return;
    }
    last = now;
    String said =
        String.format(
            Locale.ROOT, "loading: %,d triples, %,.0f a second", triples, triples / pace.seconds());
    if (total > bytes && bytes > 0) {
      said += String.format(Locale.ROOT, ", %d %%", 100 * bytes / total) + pace.left(bytes, total);
    }
    line.show(said);
  }

  /** Clears the line away. */
  void done() {
    line.clear();
  }

  /** What was done, in one sentence. */
  String summary(long triples, int files) {
    double seconds = pace.seconds();
    return String.format(
        Locale.ROOT,
        "%,d triples of %d %s were loaded in %.1f s (%,.0f a second)",
        triples,
        files,
        files == 1 ? "file" : "files",
        seconds,
        triples / Math.max(seconds, 1e-3));
  }
}
