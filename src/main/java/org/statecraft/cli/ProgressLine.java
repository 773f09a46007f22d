package org.statecraft.cli;

import java.time.Duration;
import org.statecraft.console.Console;
import org.statecraft.infer.Materializer;

/** One line on a terminal that says how far inference is, once it takes longer than a moment. */
final class ProgressLine implements Materializer.Progress {
  private static final long PATIENCE = Duration.ofMillis(700).toNanos();
  private static final long PAUSE = Duration.ofMillis(100).toNanos();

  private final StatusLine line;
  private final long start = System.nanoTime();
  private long last = start + PATIENCE - PAUSE;

  ProgressLine(Console console) {
    this.line = new StatusLine(console);
  }

  @Override
  public void round(int stratum, int round, long triples) {
    long now = System.nanoTime();
    if (now - last > PAUSE) {
      last = now;
      line.show(
          "inferring: stratum "
              + stratum
              + ", round "
              + round
              + ", "
              + String.format(java.util.Locale.ROOT, "%,d", triples)
              + " triples");
    }
  }

  @Override
  public void done() {
    line.clear();
  }
}
