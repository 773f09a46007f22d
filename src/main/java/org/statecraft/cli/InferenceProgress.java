package org.statecraft.cli;

import java.time.Duration;
import org.statecraft.console.Console;
import org.statecraft.infer.Materializer;

/** How a user is told that inference goes on. */
final class InferenceProgress {
  /** How long it goes on before a script is told. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private InferenceProgress() {}

  /** A line on a terminal, else a note once it takes long; nothing for who wants quiet. */
  static Materializer.Progress on(Console console, boolean quiet) {
    if (quiet) {
      return Materializer.Progress.NONE;
    }
    return console.screen().errorTerminal()
        ? new ProgressLine(console)
        : new PatienceNote(
            PATIENCE,
            () ->
                console.note(
                    "hint: inference has been going on for "
                        + PATIENCE.toSeconds()
                        + " s; --timeout, --max-triples and --max-rounds limit it"));
  }
}
