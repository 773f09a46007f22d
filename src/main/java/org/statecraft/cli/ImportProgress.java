package org.statecraft.cli;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.statecraft.app.ImportTables;
import org.statecraft.console.Console;
import org.statecraft.ingest.IssueTally;

/** One line on a terminal that says how far an import is, and what was wrong with rows. */
final class ImportProgress implements ImportTables.Watcher {
  private static final long PAUSE = Duration.ofMillis(200).toNanos();
  private static final int TOLD = 20;

  private final Console console;
  private final StatusLine line;
  private final boolean shown;
  private final long total;
  private final Pace pace = new Pace();
  private final boolean quiet;
  private long last = System.nanoTime();

  /** An import of tables of so many bytes, each of which is read twice. */
  ImportProgress(Console console, boolean quiet, long bytes) {
    this.console = console;
    this.line = new StatusLine(console);
    this.quiet = quiet;
    this.shown = !quiet && console.screen().errorTerminal();
    this.total = 2 * bytes;
  }

  @Override
  public void read(long bytes, long rows) {
    long now = System.nanoTime();
    if (shown && now - last > PAUSE && total > bytes) {
      last = now;
      line.show(
          String.format(Locale.ROOT, "importing: %,d rows, %d %%", rows, 100 * bytes / total)
              + pace.left(bytes, total));
    }
  }

  @Override
  public void issues(IssueTally tally, boolean fatal) {
    line.clear();
    List<IssueTally.Entry> entries = quiet && !fatal ? List.of() : tally.entries();
    for (IssueTally.Entry entry : entries.subList(0, Math.min(TOLD, entries.size()))) {
      console.note(
          String.format(
              Locale.ROOT,
              "%s:%d: %s%s (%,d %s)",
              entry.file(),
              entry.first().line(),
              entry.first().told(),
              entry.first().problem(),
              entry.rows(),
              entry.rows() == 1 ? "row" : "rows"));
    }
    if (entries.size() > TOLD) {
      console.note(Plural.of(entries.size() - TOLD, "other problem"));
    }
  }

  /** What was done, in one sentence. */
  String summary(ImportTables.Result result) {
    line.clear();
    double seconds = Math.max(pace.seconds(), 1e-3);
    return String.format(
        Locale.ROOT,
        "%,d facts of %,d rows in %.1f s (%,.0f rows a second)%s",
        result.facts(),
        result.rows(),
        seconds,
        result.rows() / seconds,
        result.barren() == 0
            ? ""
            : String.format(Locale.ROOT, "; %,d rows made none", result.barren()));
  }
}
