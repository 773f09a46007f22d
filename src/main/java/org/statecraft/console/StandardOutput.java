package org.statecraft.console;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;

/** A stream whose failures cannot be swallowed by the writers stacked on it. */
final class StandardOutput extends FilterOutputStream {
  private final Function<IOException, RuntimeException> told;

  /**
   * A stream.
   *
   * @param told makes of a failure what is thrown
   */
  StandardOutput(OutputStream target, Function<IOException, RuntimeException> told) {
    super(target);
    this.told = told;
  }

  @Override
  public void write(int b) {
    try {
      out.write(b);
    } catch (IOException failure) {
      throw told.apply(failure);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    try {
      out.write(bytes, offset, length);
    } catch (IOException failure) {
      throw told.apply(failure);
    }
  }

  @Override
  public void flush() {
    try {
      out.flush();
    } catch (IOException failure) {
      throw told.apply(failure);
    }
  }

  /** Standard output stays open for whoever writes next. */
  @Override
  public void close() {
    flush();
  }
}
