package org.statecraft.rule.rl;

/** What escapes in texts and IRIs stand for. */
final class Escapes {
  private static final String LETTERS = "tbnrf\"'\\";
  private static final String MEANT = "\t\b\n\r\f\"'\\";

  private Escapes() {}

  /**
   * A text with the characters that its escapes stand for.
   *
   * @param token where it is written, for messages
   * @param letters whether escapes of a letter are known, as in texts, or those of numbers alone,
   *     as in IRIs
   * @throws org.statecraft.problem.InputProblem if an escape means nothing
   */
  static String read(String written, Token token, Places places, boolean letters) {
    if (written.indexOf('\\') < 0) {
      return written;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char character = written.charAt(i);
      if (character != '\\') {
        text.append(character);
        continue;
      }
      char kind = ++i < written.length() ? written.charAt(i) : ' ';
      int digits = kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
      int letter = letters ? LETTERS.indexOf(kind) : -1;
      int code = letter >= 0 ? MEANT.charAt(letter) : code(written, i + 1, digits);
      if (code < 0) {
        throw places.wrong(
            "\\" + kind + " is no escape of a character",
            letters ? "a backslash itself is written \\\\" : null,
            token.start());
      }
      text.appendCodePoint(code);
      i += digits;
    }
    return text.toString();
  }

  /** The character that some hexadecimal digits stand for; negative if none. */
  private static int code(String written, int from, int digits) {
    if (digits == 0 || from + digits > written.length()) {
      return -1;
    }
    long code = 0;
    for (int i = from; i < from + digits; i++) {
      if (!Characters.hexadecimal(written.charAt(i))) {
        return -1;
      }
      code = 16 * code + Character.digit(written.charAt(i), 16);
    }
    boolean surrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    return surrogate || code > Character.MAX_CODE_POINT ? -1 : (int) code;
  }
}
