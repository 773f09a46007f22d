package org.statecraft.serve;

import java.io.ByteArrayOutputStream;
import org.statecraft.problem.LimitExceeded;

/** An answer as it grows, up to a limit. */
final class Bytes extends ByteArrayOutputStream {
  private final int most;

  Bytes(int most) {
    this.most = most;
  }

  @Override
  public synchronized void write(int each) {
    require(1);
    super.write(each);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) {
    require(length);
    super.write(bytes, from, length);
  }

  private void require(int more) {
    if (count + (long) more > most) {
      throw LimitExceeded.ofSize(
          "the answer is longer than " + most + " bytes",
          "ask for it in parts, by LIMIT and OFFSET");
    }
  }
}
