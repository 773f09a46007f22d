package org.statecraft.ingest;

import java.util.Arrays;

/** IRIs that stay as they are when they are resolved. */
final class PlainIri {
  private PlainIri() {}

  private static final boolean[] USUAL = usual();

  private static boolean[] usual() {
    boolean[] usual = new boolean[128];
    Arrays.fill(usual, 'a', 'z' + 1, true);
    Arrays.fill(usual, 'A', 'Z' + 1, true);
    Arrays.fill(usual, '0', '9' + 1, true);
    usual['-'] = true;
    usual['_'] = true;
    usual['/'] = true;
    return usual;
  }

  /**
   * Whether a text is an absolute address of letters, digits and a few signs, without dots to be
   * taken out.
   */
  static boolean is(String text) {
    int start = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : -1;
    if (start < 0) {
      return false;
    }
    int fragments = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= USUAL.length || !USUAL[c]) {
        fragments += c == '#' ? 1 : 0;
        if (fragments > 1 || (c != '#' && (c != '.' || text.charAt(i - 1) == '/'))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a text is nothing but letters, digits, hyphens and underscores. */
  static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= USUAL.length || !USUAL[c] || c == '/') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
