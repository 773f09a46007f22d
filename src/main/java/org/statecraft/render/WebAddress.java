package org.statecraft.render;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.statecraft.kb.Namespaces;

/**
 * Which IRIs lead a reader to a page: addresses of the web, but not the names of our own things.
 */
final class WebAddress {
  /** The characters that an address cannot hold, or that would be markup where it is written. */
  private static final String UNSAFE = " <>\"{}|\\^`";

  private WebAddress() {}

  /** The address of the page that a term names; empty if it names none. */
  static Optional<String> of(@Nullable Node term) {
    return term == null || !term.isURI() ? Optional.empty() : of(term.getURI());
  }

  /** The address of the page that an IRI leads to; empty if it leads to none. */
  static Optional<String> of(String iri) {
    String scheme = iri.substring(0, Math.max(0, iri.indexOf(':'))).toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("http") || scheme.equals("https");
    return web && !iri.startsWith(Namespaces.ROOT)
        ? Optional.of(encoded(iri, /* ascii= */ false))
        : Optional.empty();
  }

  /**
   * An address with percent signs instead of what cannot stand in it.
   *
   * @param ascii whether letters beyond ASCII are written so, too
   */
  static String encoded(String address, boolean ascii) {
    StringBuilder encoded = new StringBuilder(address.length());
    for (int i = 0; i < address.length(); ) {
      int point = address.codePointAt(i);
      String character = Character.toString(point);
      boolean as =
          point < 0x7f
              ? point > 0x1f && UNSAFE.indexOf(point) < 0
              : !ascii && Character.isLetterOrDigit(point);
      if (as) {
        encoded.append(character);
      } else {
        for (byte octet : character.getBytes(StandardCharsets.UTF_8)) {
          encoded.append('%').append(String.format("%02X", octet & 0xff));
        }
      }
      i += Character.charCount(point);
    }
    return encoded.toString();
  }
}
