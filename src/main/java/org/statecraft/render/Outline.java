package org.statecraft.render;

import java.util.List;

/**
 * Sentences with others below them: the shape in which reasons are told.
 *
 * @param lines what is said at this place, at least one line
 * @param parts what stands below it
 */
record Outline(List<Line> lines, List<Outline> parts) {
  /** What a line is, for setting it. */
  enum Kind {
    /** A triple or a pattern. */
    TRIPLE,
    /** The rule of a step. */
    RULE,
    /** Running text. */
    SENTENCE,
    /** What may be skipped. */
    NOTE
  }

  /**
   * One line.
   *
   * @param kind what it is
   * @param text what it says, control characters made visible
   */
  record Line(Kind kind, String text) {}

  /** A place with one line and nothing below. */
  static Outline leaf(Kind kind, String text) {
    return new Outline(List.of(new Line(kind, text)), List.of());
  }
}
