package org.statecraft.console;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream whose failures cannot be swallowed by the writers stacked on it. */
final class StandardOutput extends FilterOutputStream {
  StandardOutput(OutputStream target) {
    super(target);
  }

  @Override
  public void write(int b) {
    try {
      out.write(b);
    } catch (IOException failure) {
      throw new OutputFailure(failure);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    try {
      out.write(bytes, offset, length);
    } catch (IOException failure) {
      throw new OutputFailure(failure);
    }
  }

  @Override
  public void flush() {
    try {
      out.flush();
    } catch (IOException failure) {
      throw new OutputFailure(failure);
    }
  }

  /** Standard output stays open for whoever writes next. */
  @Override
  public void close() {
    flush();
  }
}
