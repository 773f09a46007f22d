package org.statecraft.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text that grows, in UTF-8. Of what is appended no part begins or ends within a character. */
final class Utf8Text {
  private static final int ASCII = 0x80;

  private byte[] bytes;
  private int length;

  /** An empty text with room for so many bytes, and more when it needs it. */
  Utf8Text(int room) {
    bytes = new byte[room];
  }

  /** How many bytes it has. */
  int length() {
    return length;
  }

  /** Appends what is in UTF-8. */
  Utf8Text append(byte[] text) {
    reserve(text.length);
    System.arraycopy(text, 0, bytes, length, text.length);
    length += text.length;
    return this;
  }

  /** Appends a character of ASCII. */
  Utf8Text append(char c) {
    reserve(1);
    bytes[length++] = (byte) c;
    return this;
  }

  Utf8Text append(String text) {
    return append(text, 0, text.length());
  }

  /** Appends a part of a text. */
  Utf8Text append(String text, int start, int end) {
    reserve(end - start);
    int at = length;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= ASCII) {
        length = at;
        return append(text.substring(i, end).getBytes(StandardCharsets.UTF_8));
      }
      bytes[at++] = (byte) c;
    }
    length = at;
    return this;
  }

  /** What was appended when it had so many bytes. */
  byte[] since(int start) {
    return Arrays.copyOfRange(bytes, start, length);
  }

  /** All of it, which is empty then. */
  byte[] take() {
    byte[] all = since(0);
    length = 0;
    return all;
  }

  private void reserve(int more) {
    if (more > bytes.length - length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * length, Math.addExact(length, more)));
    }
  }
}
