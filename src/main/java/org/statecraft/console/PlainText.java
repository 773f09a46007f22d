package org.statecraft.console;

/** Text made safe and measurable for a terminal. */
public final class PlainText {
  private PlainText() {}

  /**
   * The text with everything that could move the cursor, change colours or reorder what is read
   * (control characters, escape sequences, bidirectional overrides) written out as {@code \}{@code
   * uXXXX}, and line ends and tabs as {@code \n}, {@code \r} and {@code \t}.
   */
  public static String visible(String text) {
    int first = 0;
    while (first < text.length() && !hazardous(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> safe.append("\\n");
        case '\r' -> safe.append("\\r");
        case '\t' -> safe.append("\\t");
        default -> {
          if (hazardous(c)) {
            safe.append(String.format("\\u%04X", (int) c));
          } else {
            safe.append(c);
          }
        }
      }
    }
    return safe.toString();
  }

  private static boolean hazardous(char c) {
    return c < 0x20
        || (c >= 0x7f && c < 0xa0)
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200e
        || c == 0x200f
        || c == 0x061c
        || c == 0x2028
        || c == 0x2029
        || c == 0xfeff;
  }

  /** How many columns the text takes on a terminal: 2 for wide East Asian characters and emoji. */
  public static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      width += width(point);
      i += Character.charCount(point);
    }
    return width;
  }

  /** How many columns one character takes: 0 for combining marks, 2 for wide ones, else 1. */
  public static int width(int point) {
    if (point < 0x300) {
      return 1;
    }
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        (point >= 0x1100 && point <= 0x115f)
            || (point >= 0x2e80 && point <= 0xa4cf && point != 0x303f)
            || (point >= 0xac00 && point <= 0xd7a3)
            || (point >= 0xf900 && point <= 0xfaff)
            || (point >= 0xfe30 && point <= 0xfe6f)
            || (point >= 0xff00 && point <= 0xff60)
            || (point >= 0xffe0 && point <= 0xffe6)
            || (point >= 0x1f300 && point <= 0x1faff)
            || (point >= 0x20000 && point <= 0x3fffd);
    return wide ? 2 : 1;
  }

  /** The text padded with spaces to a width in columns; unchanged if it is that wide already. */
  public static String padRight(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }

  /** The text after as many spaces as make it that wide; unchanged if it is so already. */
  public static String padLeft(String text, int columns) {
    return " ".repeat(Math.max(0, columns - width(text))) + text;
  }
}
