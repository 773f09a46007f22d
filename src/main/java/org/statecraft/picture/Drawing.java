package org.statecraft.picture;

import java.util.List;

/**
 * A drawn picture.
 *
 * @param title what it shows
 * @param svg the picture, an element of SVG
 * @param marks what can be pointed at: the element with the attribute {@code data-mark="i"} is the
 *     i-th of them
 */
record Drawing(String title, String svg, List<Mark> marks) {
  /** The picture as a document of its own. */
  String document() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg + "\n";
  }
}
