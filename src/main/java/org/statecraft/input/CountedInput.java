package org.statecraft.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;

/** Bytes that are counted as they are read. */
public final class CountedInput extends FilterInputStream {
  private final IntConsumer count;

  /** Counts as bytes are read; the counter is told how many came each time. */
  public CountedInput(InputStream in, IntConsumer count) {
    super(in);
    this.count = count;
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    if (read >= 0) {
      count.accept(1);
    }
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = in.read(bytes, offset, length);
    if (read > 0) {
      count.accept(read);
    }
    return read;
  }
}
