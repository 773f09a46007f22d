package org.statecraft.console;

/** Text made safe and measurable for a terminal. */
public final class PlainText {
  private static final int SOFT_HYPHEN = 0xad;
  private static final int NON_JOINER = 0x200c;
  private static final int JOINER = 0x200d;

  private PlainText() {}

  /**
   * The text with everything that could move the cursor, change colours, reorder what is read or
   * hide in it (control characters, escape sequences, bidirectional and other invisible characters)
   * written out as {@code \}{@code uXXXX}, and line ends and tabs as {@code \n}, {@code \r} and
   * {@code \t}.
   */
  public static String visible(String text) {
    StringBuilder safe = null;
    int previous = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      if (safe == null && hazardous(point, previous)) {
        safe = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      if (safe != null) {
        safe.append(visible(point, previous));
      }
      previous = point;
      i += Character.charCount(point);
    }
    return safe == null ? text : safe.toString();
  }

  /**
   * One character of a text, as it is or written out.
   *
   * @param previous the one before it, 0 for none
   */
  static String visible(int point, int previous) {
    return switch (point) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default ->
          !hazardous(point, previous)
              ? Character.toString(point)
              : String.format(point > 0xffff ? "\\U%08X" : "\\u%04X", point);
    };
  }

  private static boolean hazardous(int point, int previous) {
    if (point < 0x300) {
      return point < 0x20 || (point >= 0x7f && point < 0xa0) || point == SOFT_HYPHEN;
    }
    return switch (Character.getType(point)) {
      case Character.FORMAT -> !joins(point, previous);
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
      case Character.NON_SPACING_MARK, Character.OTHER_LETTER, Character.UNASSIGNED ->
          unseen(point) && !presents(point, previous);
      default -> false;
    };
  }

  /** Joiners shape letters of scripts that need them, and emoji, which they follow. */
  private static boolean joins(int point, int previous) {
    return (point == NON_JOINER || point == JOINER)
        && previous >= 0x590
        && (Character.isLetter(previous)
            || Character.getType(previous) == Character.NON_SPACING_MARK
            || Character.getType(previous) == Character.COMBINING_SPACING_MARK
            || Character.isEmoji(previous)
            || Character.isEmojiModifier(previous));
  }

  /** What follows an emoji may say that it is shown as one. */
  private static boolean presents(int point, int previous) {
    return (point == 0xfe0e || point == 0xfe0f) && Character.isEmoji(previous);
  }

  /** What Unicode asks to show as nothing, and what is no character. */
  private static boolean unseen(int point) {
    return point == 0x34f
        || point == 0x115f
        || point == 0x1160
        || point == 0x17b4
        || point == 0x17b5
        || (point >= 0x180b && point <= 0x180f)
        || (point >= 0x2065 && point <= 0x206f)
        || point == 0x3164
        || (point >= 0xfdd0 && point <= 0xfdef)
        || (point >= 0xfe00 && point <= 0xfe0f)
        || point == 0xffa0
        || (point >= 0xfff0 && point <= 0xfff8)
        || (point & 0xfffe) == 0xfffe
        || (point >= 0xe0000 && point <= 0xe0fff);
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
