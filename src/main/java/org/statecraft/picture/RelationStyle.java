package org.statecraft.picture;

import org.statecraft.console.Screen;
import org.statecraft.console.Style;

/**
 * What a line in a picture stands for. The colours are from the palette of Okabe and Ito, which
 * readers with any kind of colour vision tell apart; dashes and marks say the same without colour.
 */
public enum RelationStyle {
  /** A mechanism of competition. */
  COMPETITION("competition", "#D55E00", "7 4", Style.COMPETITION),
  /** A mechanism of cooperation. */
  COOPERATION("cooperation", "#0072B2", "", Style.COOPERATION),
  /** Taking part in an initiative, on which no relation rests. */
  PARTICIPATION("takes part", "#767676", "2 3", Style.FAINT);

  private final String word;
  private final String colour;
  private final String dash;
  private final Style style;

  RelationStyle(String word, String colour, String dash, Style style) {
    this.word = word;
    this.colour = colour;
    this.dash = dash;
    this.style = style;
  }

  /** The word for it in a legend. */
  public String word() {
    return word;
  }

  /** The colour of its lines, as in CSS. */
  String colour() {
    return colour;
  }

  /** A light shade of its colour. */
  String tint() {
    return switch (this) {
      case COMPETITION -> "#f5d0b8";
      case COOPERATION -> "#b8d6ea";
      case PARTICIPATION -> "#dddddd";
    };
  }

  /** The dashes of its lines, as in SVG; empty for none. */
  String dash() {
    return dash;
  }

  /** Its name in classes of CSS. */
  String cssClass() {
    return this == PARTICIPATION ? "participation" : word;
  }

  /** The mark of an actor in it, in one column. */
  String mark(Screen screen) {
    String mark =
        switch (this) {
          case COMPETITION -> screen.unicode() ? "×" : "x";
          case COOPERATION -> screen.unicode() ? "●" : "o";
          case PARTICIPATION -> screen.unicode() ? "○" : ".";
        };
    return style.paint(screen, mark);
  }

  /** The mark of what only an analyst says, in one column. */
  String hollow(Screen screen) {
    return paint(screen, screen.unicode() ? "◇" : "c");
  }

  /** A piece of a line from one mark down to another. */
  String down(Screen screen) {
    String line =
        switch (this) {
          case COMPETITION -> screen.unicode() ? "┊" : ":";
          case COOPERATION, PARTICIPATION -> screen.unicode() ? "│" : "|";
        };
    return style.paint(screen, line);
  }

  /** A piece of a line that runs along. */
  String along(Screen screen, int length) {
    String line =
        switch (this) {
          case COMPETITION -> screen.unicode() ? "┅" : "=";
          case COOPERATION -> screen.unicode() ? "━" : "-";
          case PARTICIPATION -> screen.unicode() ? "─" : "-";
        };
    return style.paint(screen, line.repeat(Math.max(0, length)));
  }

  /** Text in its colour. */
  String paint(Screen screen, String text) {
    return style.paint(screen, text);
  }
}
