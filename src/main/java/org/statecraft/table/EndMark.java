package org.statecraft.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Text with a line of one character after its end, which is no character of any text. Where that
 * line is not found again, it has come to stand within quotation marks that nobody closed.
 */
final class EndMark extends FilterReader {
  /** The character, which Unicode keeps from being one. */
  static final char MARK = '\uffff';

  private static final String LINE = "\n" + MARK;

  private int marked;

  EndMark(Reader in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = marked > 0 ? -1 : in.read(buffer, offset, length);
    if (count < 0 && marked < LINE.length() && length > 0) {
      buffer[offset] = LINE.charAt(marked++);
      return 1;
    }
    return count;
  }
}
