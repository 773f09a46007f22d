package org.statecraft.render;

import java.text.Normalizer;

/**
 * Text as LaTeX sets it: nothing in it is taken for a command, and no two characters are joined.
 */
final class LatexText {
  /** What LaTeX, or an encoding of its fonts, makes something else of if it stands twice. */
  private static final String LIGATURES = "-',";

  private LatexText() {}

  /** The text escaped; a line end becomes a space. */
  static String escape(String text) {
    String whole = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder escaped = new StringBuilder(whole.length() + 16);
    char previous = 0;
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (c == previous && LIGATURES.indexOf(c) >= 0) {
        escaped.append("{}");
      }
      escaped.append(escape(c));
      previous = c;
    }
    return escaped.toString();
  }

  private static String escape(char c) {
    return switch (c) {
      case '\\' -> "\\textbackslash{}";
      case '{', '}', '$', '&', '#', '_', '%' -> "\\" + c;
      case '~' -> "\\textasciitilde{}";
      case '^' -> "\\textasciicircum{}";
      case '<' -> "\\textless{}";
      case '>' -> "\\textgreater{}";
      case '|' -> "\\textbar{}";
      case '`' -> "\\textasciigrave{}";
      case '"' -> "\\symbol{34}";
      // After the end of a row these would be read as what belongs to it.
      case '[', ']', '*' -> "{" + c + "}";
      case '\u00a0', '\u202f' -> "~";
      case '\n' -> " ";
      default -> String.valueOf(c);
    };
  }
}
