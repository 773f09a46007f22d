package org.statecraft.cli;

import java.util.List;
import org.statecraft.console.PlainText;
import org.statecraft.problem.SourcePosition;

/** The place of a problem in a text, as it is shown. */
final class Excerpt {
  private Excerpt() {}

  /** The line and, below it, a caret at the place. */
  static List<String> of(SourcePosition position) {
    String line = position.text();
    if (line != null && position.column() < 1) {
      return List.of(line.strip());
    }
    return position
        .excerpt()
        .map(
            excerpt -> {
              String before = PlainText.visible(excerpt.text().substring(0, excerpt.place()));
              return List.of(excerpt.text(), " ".repeat(PlainText.width(before)) + "^");
            })
        .orElse(List.of());
  }
}
