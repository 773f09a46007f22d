package org.statecraft.literal;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keys of texts and bytes, and the forms of narrower texts. */
final class Texts {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_:][\\p{L}\\p{M}\\p{N}._\u00B7:-]*");
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}._\u00B7:-]+");
  private static final Pattern TAG = Pattern.compile("@(?:[a-zA-Z]+[a-zA-Z0-9-]*)?");
  private static final int TAG_LENGTH = 8;

  private Texts() {}

  /** A text whose characters can all be written. */
  static @Nullable String plain(String text) {
    return text.codePoints().allMatch(Texts::writable) ? text : null;
  }

  private static boolean writable(int character) {
    return character != 0
        && character != 0xFFFE
        && character != 0xFFFF
        && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE);
  }

  static boolean normalized(String text) {
    return text.indexOf('\t') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
  }

  static boolean token(String text) {
    return normalized(text) && !text.startsWith(" ") && !text.endsWith(" ") && !text.contains("  ");
  }

  static boolean name(String text) {
    return NAME.matcher(text).matches();
  }

  static boolean nameWithoutColon(String text) {
    return text.indexOf(':') < 0 && name(text);
  }

  static boolean nameToken(String text) {
    return TOKEN.matcher(text).matches();
  }

  /** Whether a text is the code of a language: parts of one to eight letters, later digits, too. */
  static boolean language(String text) {
    String[] parts = text.split("-", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean first = i == 0;
      if (parts[i].isEmpty()
          || parts[i].length() > TAG_LENGTH
          || !parts[i].chars().allMatch(c -> letter(c) || (!first && c >= '0' && c <= '9'))) {
        return false;
      }
    }
    return true;
  }

  private static boolean letter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** What a text of rdf:PlainLiteral says: a text, an at sign and perhaps a language. */
  static @Nullable Value labelled(String text) {
    int at = text.lastIndexOf('@');
    if (at < 0 || !TAG.matcher(text.substring(at)).matches()) {
      return null;
    }
    String content = text.substring(0, at);
    String language = text.substring(at + 1);
    return language.isEmpty()
        ? new Value(Space.TEXT, content)
        : new Value(Space.LANGUAGE, Value.text(language, content));
  }

  static @Nullable String address(String text) {
    return text.startsWith(":") ? null : text;
  }

  static @Nullable String truth(String text) {
    return switch (text) {
      case "true", "1" -> "true";
      case "false", "0" -> "false";
      default -> null;
    };
  }

  static @Nullable String hexadecimal(String text) {
    boolean right = text.length() % 2 == 0 && text.chars().allMatch(c -> digit(c) >= 0);
    return right ? text.toUpperCase(Locale.ROOT) : null;
  }

  private static int digit(int c) {
    return c < 128 ? Character.digit(c, 16) : -1;
  }

  /** Base64 without its spaces, of which none may stand at an end or beside another. */
  static @Nullable String base64(String text) {
    if (!token(text)) {
      return null;
    }
    String dense = text.replace(" ", "");
    String digits = dense.endsWith("==") ? dense.substring(0, dense.length() - 2) : unpadded(dense);
    boolean right =
        dense.length() % 4 == 0
            && digits
                .chars()
                .allMatch(c -> letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '/')
            && (digits.length() % 4 != 2 || "AQgw".indexOf(digits.charAt(digits.length() - 1)) >= 0)
            && (digits.length() % 4 != 3
                || "AEIMQUYcgkosw048".indexOf(digits.charAt(digits.length() - 1)) >= 0);
    return right ? dense : null;
  }

  private static String unpadded(String dense) {
    return dense.endsWith("=") ? dense.substring(0, dense.length() - 1) : dense;
  }
}
