package org.statecraft.ingest;

/** IRIs that stay as they are when they are resolved. */
final class PlainIri {
  private PlainIri() {}

  /** Whether a text is an absolute address of letters, digits and a few signs, without dots to be taken out. */
  static boolean is(String text) {
    boolean known = text.startsWith("https://") || text.startsWith("http://");
    int fragment = 0;
    for (int i = 0; known && i < text.length(); i++) {
      char c = text.charAt(i);
      fragment += c == '#' ? 1 : 0;
      known =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '-'
              || c == '_'
              || c == '/'
              || c == '#'
              || (c == '.' && text.charAt(i - 1) != '/')
              || (c == ':' && i < "https://".length());
    }
    return known && fragment <= 1;
  }
}
