package org.statecraft.render;

import java.util.ArrayList;
import java.util.List;
import org.statecraft.console.PlainText;

/** Breaks text into lines of a width, nothing lost. */
public final class TextWrap {
  private TextWrap() {}

  /**
   * The text in lines of at most so many columns: broken at spaces, within long words after {@code
   * / # : - _ .}, or anywhere if need be. A line holds a character at least, however narrow it is.
   */
  public static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (rest.length() > 1 && PlainText.width(rest) > columns) {
      int fits = fitting(rest, columns);
      int space = rest.lastIndexOf(' ', fits);
      if (space > 0) {
        lines.add(rest.substring(0, space));
        rest = rest.substring(space + 1);
      } else {
        int end = breakable(rest, fits);
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
    }
    if (!rest.isEmpty() || lines.isEmpty()) {
      lines.add(rest);
    }
    return lines;
  }

  /** How many chars from the start fit; at least one character. */
  private static int fitting(String text, int columns) {
    int width = 0;
    int end = 0;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      width += PlainText.width(point);
      if (width > columns && end > 0) {
        break;
      }
      end += Character.charCount(point);
    }
    return end;
  }

  private static int breakable(String text, int fits) {
    for (int end = fits; end > fits / 2; end--) {
      if ("/#:-_.".indexOf(text.charAt(end - 1)) >= 0) {
        return end;
      }
    }
    return fits;
  }
}
