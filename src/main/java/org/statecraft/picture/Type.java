package org.statecraft.picture;

import org.statecraft.console.PlainText;

/**
 * How much place text takes in a picture. Which font a reader's program has is not known, so each
 * character is given the width of a wide one.
 */
final class Type {
  /** The size of labels. */
  static final double LABEL = 12;

  /** The size of notes and legends. */
  static final double NOTE = 11;

  private static final double EM = 0.6;

  /** Fonts that most programs have one of. */
  static final String FAMILY =
      "system-ui, 'Segoe UI', 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif";

  private Type() {}

  /** The width of a text at a size. */
  static double width(String text, double size) {
    return PlainText.width(text) * size * EM;
  }
}
