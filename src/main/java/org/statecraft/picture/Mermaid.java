package org.statecraft.picture;

/** Texts in the language of Mermaid. */
final class Mermaid {
  private Mermaid() {}

  /** A quoted label: what would end it, or be taken for markup, is written as an entity. */
  static String quoted(String text) {
    return "\"" + entities(text) + "\"";
  }

  /** A title in the head, which is YAML. */
  static String title(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** A text in which nothing is taken for punctuation of the language. */
  static String entities(String text) {
    StringBuilder safe = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> safe.append("#quot;");
        case '<' -> safe.append("#lt;");
        case '>' -> safe.append("#gt;");
        case '#' -> safe.append("#35;");
        case '&' -> safe.append("#amp;");
        case ';' -> safe.append("#59;");
        case ':' -> safe.append("#58;");
        case '`' -> safe.append("#96;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }
}
