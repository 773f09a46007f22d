package org.statecraft.table;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * How a table is written, as far as the file itself does not say.
 *
 * @param nulls what stands for no value, beside the empty cell
 * @param delimiter what stands between cells; empty for the one that the name of the file tells
 * @param encoding of the text; empty for UTF-8, or UTF-16 where the file begins so
 * @param strings whether every value is a text, whatever it looks like
 */
public record TableDialect(
    List<String> nulls,
    Optional<Character> delimiter,
    Optional<Charset> encoding,
    boolean strings) {
  /** As most tables are written. */
  public static final TableDialect USUAL =
      new TableDialect(List.of(), Optional.empty(), Optional.empty(), false);

  /** Copies the list. */
  public TableDialect {
    nulls = List.copyOf(nulls);
  }
}
