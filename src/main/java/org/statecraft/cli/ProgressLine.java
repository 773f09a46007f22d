package org.statecraft.cli;

import java.time.Duration;
import org.statecraft.console.Console;
import org.statecraft.infer.Materializer;

/** One line on a terminal that says how far inference is, once it takes longer than a moment. */
final class ProgressLine implements Materializer.Progress {
  private static final long PATIENCE = Duration.ofMillis(700).toNanos();
  private static final long PAUSE = Duration.ofMillis(100).toNanos();
  private static final String CLEAR = "\r\u001b[K";

  private final Console console;
  private final long start = System.nanoTime();
  private long last = start + PATIENCE - PAUSE;
  private boolean shown;

  ProgressLine(Console console) {
    this.console = console;
  }

  @Override
  public void round(int stratum, int round, long triples) {
    long now = System.nanoTime();
    if (now - last > PAUSE) {
      last = now;
      shown = true;
      console
          .err()
          .print(
              CLEAR
                  + "inferring: stratum "
                  + stratum
                  + ", round "
                  + round
                  + ", "
                  + String.format(java.util.Locale.ROOT, "%,d", triples)
                  + " triples");
      console.err().flush();
    }
  }

  @Override
  public void done() {
    if (shown) {
      console.err().print(CLEAR);
      console.err().flush();
      shown = false;
    }
  }
}
