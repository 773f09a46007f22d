package org.statecraft.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.statecraft.console.Console;
import org.statecraft.table.TableFile;

/** One line on a terminal that says how far the reading of a table is. */
final class ReadingProgress implements IntConsumer, AutoCloseable {
  private static final long PAUSE = Duration.ofMillis(200).toNanos();

  private final StatusLine line;
  private final boolean shown;
  private final long total;
  private final Pace pace = new Pace();
  private long last = System.nanoTime();
  private long bytes;

  /**
   * The reading of a table.
   *
   * @param times how often it is read
   */
  ReadingProgress(Console console, boolean quiet, TableFile table, int times) {
    this.line = new StatusLine(console);
    this.shown = !quiet && console.screen().errorTerminal();
    this.total = times * table.path().toFile().length();
  }

  @Override
  public void accept(int read) {
    bytes += read;
    long now = System.nanoTime();
    if (shown && now - last > PAUSE && total > bytes) {
      last = now;
      line.show(
          String.format(Locale.ROOT, "reading: %d %%", 100 * bytes / total)
              + pace.left(bytes, total));
    }
  }

  @Override
  public void close() {
    line.clear();
  }
}
