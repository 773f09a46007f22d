package org.statecraft.console;

/** Text attributes: escape sequences on a coloured screen, nothing elsewhere. */
public enum Style {
  /** Headings. */
  STRONG("1"),
  /** What may be skipped: rules, counts, unbound values. */
  FAINT("2"),
  /** Identifiers of entities. */
  NAME("36"),
  /** Errors. */
  ERROR("1;31"),
  /** Relations of competition: vermilion, to be seen on black and on white. */
  COMPETITION("38;5;166"),
  /** Relations of cooperation: blue, which nobody takes for vermilion. */
  COOPERATION("38;5;33");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  /** The text in this style if the screen shows colour, else the text itself. */
  public String paint(Screen screen, String text) {
    return paint(screen.colour(), text);
  }

  /** The text in this style if {@code coloured}, else the text itself. */
  public String paint(boolean coloured, String text) {
    return coloured && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
