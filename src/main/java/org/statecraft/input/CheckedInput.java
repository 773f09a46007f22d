package org.statecraft.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/**
 * Bytes on their way to a parser. Parsers replace what is no UTF-8 and take a broken stream for its
 * end; this stream stops at the first wrong byte, knows where that was, and remembers any failure.
 */
public final class CheckedInput extends FilterInputStream {
  private final boolean utf8;
  private @Nullable IOException failure;
  private long line = 1;
  private long column;

  /** Continuation bytes still expected, and the range in which the next one must lie. */
  private int expected;

  private int lowest;
  private int highest;

  /**
   * Checks bytes as they are read.
   *
   * @param utf8 whether the bytes must be UTF-8
   */
  public CheckedInput(InputStream in, boolean utf8) {
    super(in);
    this.utf8 = utf8;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int count = read(one, 0, 1);
    return count < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (failure != null) {
      throw failure;
    }
    try {
      int count = in.read(bytes, offset, length);
      if (utf8) {
        check(bytes, offset, count);
      }
      return count;
    } catch (IOException broken) {
      failure = broken;
      throw broken;
    }
  }

  /** What went wrong while reading, also if a parser has kept it to itself. */
  public @Nullable IOException failure() {
    return failure;
  }

  /** The line of the last byte that was checked, from 1. */
  public long line() {
    return line;
  }

  /** The column of the character that was last begun, from 1. */
  public long column() {
    return column;
  }

  private void check(byte[] bytes, int offset, int count) throws CharacterCodingException {
    if (count < 0 && expected > 0) {
      throw new CharacterCodingException();
    }
    for (int i = offset; i < offset + count; i++) {
      int b = bytes[i] & 0xff;
      if (expected > 0) {
        continuation(b);
      } else if (b == '\n') {
        line++;
        column = 0;
      } else {
        column++;
        if (b >= 0x80) {
          lead(b);
        }
      }
    }
  }

  private void continuation(int b) throws CharacterCodingException {
    if (b < lowest || b > highest) {
      throw new CharacterCodingException();
    }
    expected--;
    lowest = 0x80;
    highest = 0xbf;
  }

  /** The well-formed sequences of the Unicode standard, table 3-7. */
  private void lead(int b) throws CharacterCodingException {
    if (b < 0xc2 || b > 0xf4) {
      throw new CharacterCodingException();
    }
    expected = b < 0xe0 ? 1 : b < 0xf0 ? 2 : 3;
    lowest = b == 0xe0 ? 0xa0 : b == 0xf0 ? 0x90 : 0x80;
    highest = b == 0xed ? 0x9f : b == 0xf4 ? 0x8f : 0xbf;
  }
}
