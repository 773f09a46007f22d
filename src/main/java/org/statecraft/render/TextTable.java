package org.statecraft.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.statecraft.console.PlainText;
import org.statecraft.console.Screen;
import org.statecraft.console.Style;
import org.statecraft.console.TextWrap;

/** Draws a table of text on a screen: cells too wide for it go on in the next line. */
final class TextTable {
  /** On average columns are at least as wide as this. */
  private static final int READABLE = 10;

  /** Lines of the head of a table, as a rule. */
  static final int HEAD = 2;

  private static final Pattern SPACE = Pattern.compile(" ");

  private final Screen screen;
  private final String gap;
  private final List<String> headings = new ArrayList<>();
  private final List<Boolean> rightAligned = new ArrayList<>();
  private int[] widths = {};

  /**
   * One cell.
   *
   * @param text what it says, in one line
   * @param style how it looks on a coloured screen
   */
  record Cell(String text, @Nullable Style style) {}

  TextTable(Screen screen) {
    this.screen = screen;
    this.gap = screen.unicode() ? " │ " : " | ";
  }

  void column(String heading, boolean alignedRight) {
    headings.add(PlainText.visible(heading));
    rightAligned.add(alignedRight);
  }

  /** Whether the columns would be too narrow to read on the screen. */
  boolean crowded(List<List<Cell>> rows) {
    if (screen.columns().isEmpty()) {
      return false;
    }
    int natural = Arrays.stream(widest(rows, PlainText::width)).sum();
    return headings.size() > 1 && natural > room() && room() < READABLE * headings.size();
  }

  /**
   * Whether words have to be broken, or addresses to fill many lines, for all columns to find room.
   */
  boolean breaksWords(List<List<Cell>> rows) {
    if (screen.columns().isEmpty()) {
      return false;
    }
    boolean[] addresses = new boolean[headings.size()];
    for (List<Cell> row : rows) {
      for (int i = 0; i < addresses.length; i++) {
        addresses[i] |= row.get(i).text().contains("://");
      }
    }
    return !ColumnWidths.fits(
        widest(rows, PlainText::width), widest(rows, TextTable::longestWord), addresses, room());
  }

  /** The columns of the screen that are left beside the gaps. */
  private int room() {
    return screen.columns().orElse(0) - gap.length() * Math.max(0, headings.size() - 1);
  }

  private int[] widest(List<List<Cell>> rows, ToIntFunction<String> measure) {
    int[] widest = headings.stream().mapToInt(PlainText::width).toArray();
    for (List<Cell> row : rows) {
      for (int i = 0; i < widest.length; i++) {
        widest[i] = Math.max(widest[i], measure.applyAsInt(row.get(i).text()));
      }
    }
    return widest;
  }

  /** Chooses the widths by some rows and draws the head. */
  void begin(List<List<Cell>> rows, TextOutput out) {
    int[] natural = widest(rows, PlainText::width);
    widths =
        screen.columns().isPresent()
            ? ColumnWidths.fit(natural, widest(rows, TextTable::longestWord), room())
            : natural;
    row(headings.stream().map(heading -> new Cell(heading, Style.STRONG)).toList(), out);
    out.print(rule()).line();
  }

  /** How wide the longest word of a text is. */
  static int longestWord(String text) {
    return SPACE.splitAsStream(text).mapToInt(PlainText::width).max().orElse(0);
  }

  private String rule() {
    String stroke = screen.unicode() ? "─" : "-";
    List<String> strokes = new ArrayList<>();
    for (int width : widths) {
      strokes.add(stroke.repeat(width));
    }
    return Style.FAINT.paint(screen, String.join(screen.unicode() ? "─┼─" : "-+-", strokes));
  }

  /** How many lines a row needs. */
  int height(List<Cell> cells) {
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      height = Math.max(height, wrapped(cells, i).size());
    }
    return height;
  }

  private List<String> wrapped(List<Cell> cells, int column) {
    return TextWrap.wrap(cells.get(column).text(), Math.max(1, widths[column]));
  }

  /** Draws one row, in as many lines as its fullest cell needs. */
  void row(List<Cell> cells, TextOutput out) {
    List<List<String>> lines = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      lines.add(wrapped(cells, i));
      height = Math.max(height, lines.get(i).size());
    }
    for (int line = 0; line < height; line++) {
      out.print(line(cells, lines, line)).line();
    }
  }

  private String line(List<Cell> cells, List<List<String>> lines, int line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String part = line < lines.get(i).size() ? lines.get(i).get(line) : "";
      boolean last = i == widths.length - 1;
      String padding = " ".repeat(Math.max(0, widths[i] - PlainText.width(part)));
      Style style = cells.get(i).style();
      String painted = style == null ? part : style.paint(screen, part);
      if (i > 0) {
        text.append(Style.FAINT.paint(screen, last && part.isEmpty() ? gap.stripTrailing() : gap));
      }
      boolean endsHere = last && (part.isEmpty() || !rightAligned.get(i));
      text.append(endsHere ? painted : rightAligned.get(i) ? padding + painted : painted + padding);
    }
    return text.toString();
  }
}
