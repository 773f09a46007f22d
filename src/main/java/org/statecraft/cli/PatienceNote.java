package org.statecraft.cli;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.statecraft.infer.Materializer;

/**
 * Where nobody sees a line of progress, one note that inference takes long and how it is limited:
 * rules can conclude more than a lifetime's worth, and a script would wait without knowing.
 */
final class PatienceNote implements Materializer.Progress {
  private final Duration patience;
  private final Runnable note;

  /** Counts beginnings and ends, so that a note is only for an inference that still runs. */
  private final AtomicInteger turn = new AtomicInteger();

  /**
   * @param patience how long inference may take before something is said
   * @param note says it
   */
  PatienceNote(Duration patience, Runnable note) {
    this.patience = patience;
    this.note = note;
  }

  @Override
  public void started() {
    int mine = turn.incrementAndGet();
    CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
        .execute(
            () -> {
              if (turn.get() == mine) {
                note.run();
              }
            });
  }

  @Override
  public void round(int stratum, int round, long triples) {}

  @Override
  public void done() {
    turn.incrementAndGet();
  }
}
