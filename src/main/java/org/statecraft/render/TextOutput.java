package org.statecraft.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.statecraft.console.TerminalOutput;

/** UTF-8 text onto a stream that stays open. */
final class TextOutput implements AutoCloseable {
  private final Writer writer;

  TextOutput(OutputStream out) {
    this.writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
  }

  /** The same for text that is in colour, each part of it made harmless before it was painted. */
  static TextOutput painted(OutputStream out) {
    return new TextOutput(TerminalOutput.painted(out));
  }

  TextOutput print(String text) {
    try {
      writer.write(text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return this;
  }

  /** Ends a line with a line feed. */
  void line() {
    print("\n");
  }

  /** Hands on what is buffered. */
  @Override
  public void close() {
    try {
      writer.flush();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
