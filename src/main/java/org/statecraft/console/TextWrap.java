package org.statecraft.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks text into lines of a width, nothing lost. */
public final class TextWrap {
  private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*m");

  private TextWrap() {}

  /**
   * The text in lines of at most so many columns: broken at spaces, within long words after {@code
   * / # : - _ .}, or anywhere if need be. A line holds a character at least, however narrow it is.
   */
  public static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int fits = fitting(text, start, columns);
      if (fits == text.length()) {
        lines.add(text.substring(start));
        return lines;
      }
      int space = space(text, start, fits);
      int end = space > start ? space : breakable(text, start, fits);
      lines.add(text.substring(start, end));
      start = space > start ? end + 1 : end;
    }
    return lines.isEmpty() ? List.of(text) : lines;
  }

  /**
   * Parts side by side in lines of at most so many columns, none of them broken; a part that is
   * wider has a line of its own. Colour takes no room.
   */
  public static List<String> side(List<String> parts, String gap, int columns) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String part : parts) {
      String longer = line.isEmpty() ? part : line + gap + part;
      if (!line.isEmpty() && PlainText.width(COLOUR.matcher(longer).replaceAll("")) > columns) {
        lines.add(line);
        longer = part;
      }
      line = longer;
    }
    lines.add(line);
    return lines;
  }

  /** Where a line ends that holds what fits from a start; at least one character. */
  private static int fitting(String text, int start, int columns) {
    int width = 0;
    int end = start;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      width += PlainText.width(point);
      if (width > columns && end > start) {
        break;
      }
      end += Character.charCount(point);
    }
    return end;
  }

  /** The last space of a line or right after it; its start if there is none. */
  private static int space(String text, int start, int fits) {
    int space = fits;
    while (space > start && text.charAt(space) != ' ') {
      space--;
    }
    return space;
  }

  private static int breakable(String text, int start, int fits) {
    for (int end = fits; end > start + (fits - start) / 2; end--) {
      if ("/#:-_.".indexOf(text.charAt(end - 1)) >= 0) {
        return end;
      }
    }
    return fits;
  }
}
