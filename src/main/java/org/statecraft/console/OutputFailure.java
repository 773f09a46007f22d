package org.statecraft.console;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Standard output cannot be written to. Unchecked, so that no writer in between can hide it. */
public final class OutputFailure extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  /** A failure to write. */
  public OutputFailure(IOException cause) {
    super(cause);
  }

  /** Whether the reader simply left, as {@code head} does: nothing to report then. */
  public boolean readerLeft() {
    String message = String.valueOf(getMessage());
    return message.contains("Broken pipe") || message.contains("Connection reset");
  }
}
