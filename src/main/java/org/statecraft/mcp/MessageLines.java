package org.statecraft.mcp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a stream that hold anything; of a line that is too long nothing is kept. */
final class MessageLines {
  /** Bytes of a line: far more than any question needs. */
  static final int MOST = 4 << 20;

  private final InputStream in;

  MessageLines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /**
   * A line.
   *
   * @param text what it says; nothing if it is too long
   * @param tooLong whether it is
   */
  record Line(String text, boolean tooLong) {}

  /** The next line; empty at the end. */
  Optional<Line> next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean tooLong = false;
    int next = in.read();
    while (next >= 0) {
      if (next != '\n') {
        tooLong |= bytes.size() >= MOST;
        if (tooLong) {
          bytes.reset();
        } else {
          bytes.write(next);
        }
      } else if (tooLong || !text(bytes).isEmpty()) {
        return Optional.of(new Line(text(bytes), tooLong));
      } else {
        bytes.reset();
      }
      next = in.read();
    }
    return tooLong || !text(bytes).isEmpty()
        ? Optional.of(new Line(text(bytes), tooLong))
        : Optional.empty();
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).strip();
  }
}
