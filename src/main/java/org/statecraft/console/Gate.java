package org.statecraft.console;

import java.io.IOException;
import java.io.OutputStream;

/** A way out that can be shut, so that what is left behind says nothing more. */
public final class Gate extends OutputStream {
  private final OutputStream out;
  private volatile boolean shut;

  /** An open gate before a stream. */
  public Gate(OutputStream out) {
    this.out = out;
  }

  /** Lets nothing more through. */
  public void shut() {
    shut = true;
  }

  @Override
  public void write(int octet) throws IOException {
    if (!shut) {
      out.write(octet);
    }
  }

  @Override
  public void write(byte[] octets, int offset, int length) throws IOException {
    if (!shut) {
      out.write(octets, offset, length);
    }
  }

  @Override
  public void flush() throws IOException {
    if (!shut) {
      out.flush();
    }
  }
}
