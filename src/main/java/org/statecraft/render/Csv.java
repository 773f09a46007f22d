package org.statecraft.render;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of plain values with a separator between them, as RFC 4180 has them but for their ends: a
 * line feed, which scripts expect. Everything that the program writes as CSV is written here.
 */
public final class Csv {
  /** What ends a row. */
  static final String LINE_END = "\n";

  /**
   * What makes a spreadsheet run a cell, as OWASP lists it for CSV injection: {@code = + - @}, tab,
   * carriage return, line feed, and the full-width forms of the first four.
   */
  private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private final char separator;
  private final boolean safe;

  /**
   * Comma-separated rows.
   *
   * @param safe whether texts that a spreadsheet would take for a formula are disarmed by a leading
   *     apostrophe
   */
  public Csv(boolean safe) {
    this(',', safe);
  }

  Csv(char separator, boolean safe) {
    this.separator = separator;
    this.safe = safe;
  }

  /** A row with its end; an empty cell stands for no value. Numbers are never disarmed. */
  public String row(List<?> values) {
    return values.stream().map(this::cell).collect(Collectors.joining(String.valueOf(separator)))
        + LINE_END;
  }

  private String cell(Object value) {
    return value instanceof Number
        ? value.toString()
        : value.toString().isEmpty() ? "" : text(value.toString());
  }

  /** A cell with a text; the empty text is quoted, so that it differs from no value. */
  String text(String text) {
    return quoted(disarmed(text));
  }

  private String disarmed(String text) {
    boolean formula = safe && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }

  /** The text in quotes, where it would otherwise not be read back as it is. */
  String quoted(String text) {
    boolean needed = text.isEmpty();
    for (int i = 0; i < text.length() && !needed; i++) {
      char c = text.charAt(i);
      needed = c == '"' || c == separator || c == '\r' || c == '\n';
    }
    return needed ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }
}
