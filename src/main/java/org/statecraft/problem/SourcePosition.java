package org.statecraft.problem;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text that the user wrote.
 *
 * @param source what the text is called: a file name as the user gave it, or {@code query}
 * @param line line number from 1; 0 if only the source is known
 * @param column column number from 1, in UTF-16 units; 0 if only the line is known
 * @param text the whole line, if it could be had again, without its line end
 */
public record SourcePosition(String source, long line, long column, @Nullable String text) {
  /** So much of a line is shown at most, in UTF-16 units. */
  private static final int SHOWN = 100;

  /**
   * A part of the line.
   *
   * @param text the part
   * @param place where in it the place is, from 0
   */
  public record Excerpt(String text, int place) {}

  /** The part of the line around the place; empty without a line or a column. */
  public Optional<Excerpt> excerpt() {
    if (text == null || column < 1) {
      return Optional.empty();
    }
    int at = (int) Math.min(column - 1, text.length());
    int start = at < SHOWN ? 0 : at - SHOWN / 2;
    int end = Math.min(text.length(), start + SHOWN);
    return Optional.of(new Excerpt(text.substring(start, end), at - start));
  }

  /**
   * The place as editors and compilers write it: {@code file:line:column}, as far as it is known.
   */
  public String place() {
    if (line < 1) {
      return source;
    }
    return column > 0 ? source + ":" + line + ":" + column : source + ":" + line;
  }
}
