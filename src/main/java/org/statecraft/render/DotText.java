package org.statecraft.render;

/** Texts in the language of Graphviz. */
public final class DotText {
  private DotText() {}

  /** A quoted string; each line of the text is centred below the one before. */
  public static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }
}
