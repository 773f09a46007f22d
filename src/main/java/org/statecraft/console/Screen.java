package org.statecraft.console;

import java.util.OptionalInt;

/**
 * What the output is shown on.
 *
 * @param terminal whether standard output is a terminal
 * @param errorTerminal whether standard error is a terminal on which a line can be overwritten
 * @param columns width in columns; empty where the output may be as wide as it likes
 * @param lines how many lines are seen at once; empty where the output may be as long as it likes
 * @param colour whether standard output may carry colour
 * @param unicode whether line-drawing characters can be shown
 */
public record Screen(
    boolean terminal,
    boolean errorTerminal,
    OptionalInt columns,
    OptionalInt lines,
    boolean colour,
    boolean unicode) {
  /** A screen on which the output may be as long as it likes. */
  public Screen(
      boolean terminal,
      boolean errorTerminal,
      OptionalInt columns,
      boolean colour,
      boolean unicode) {
    this(terminal, errorTerminal, columns, OptionalInt.empty(), colour, unicode);
  }

  /** A file or a pipe: no colour, no width. */
  public static final Screen NONE = new Screen(false, false, OptionalInt.empty(), false, true);

  private static final int READABLE = 100;

  /** The width to set running text in: the screen's, or a readable one where there is none. */
  public int textColumns() {
    return columns.orElse(READABLE);
  }

  /** The same screen with another width. */
  public Screen withColumns(int width) {
    return new Screen(terminal, errorTerminal, OptionalInt.of(width), lines, colour, unicode);
  }

  /** The same screen with colour switched on or off. */
  public Screen withColour(boolean wanted) {
    return new Screen(terminal, errorTerminal, columns, lines, wanted, unicode);
  }
}
