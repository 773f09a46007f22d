package org.statecraft.render;

/** Text in pages of the web. */
public final class HtmlText {
  private HtmlText() {}

  /** Keeps text from being taken for markup, in content and in attributes. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
