package org.statecraft.picture;

import java.util.List;

/**
 * A thing in a picture that shows its evidence when it is pointed at.
 *
 * @param title what it is
 * @param evidence what it rests on
 * @param listed whether its evidence is told nowhere else
 */
record Mark(String title, List<Evidence> evidence, boolean listed) {
  /** A line of a network. */
  static Mark of(Edge edge) {
    return new Mark(edge.title(), edge.evidence(), /* listed= */ true);
  }

  /** Title and evidence in a line, for the tooltip that viewers of SVG show. */
  String tooltip() {
    StringBuilder text = new StringBuilder(title);
    evidence.forEach(each -> text.append("; ").append(each.sentence()));
    return text.toString();
  }
}
