package org.statecraft.problem;

import org.jspecify.annotations.Nullable;

/**
 * A place in a text that the user wrote.
 *
 * @param source what the text is called: a file name as the user gave it, or {@code query}
 * @param line line number from 1
 * @param column column number from 1, in UTF-16 units; 0 if only the line is known
 * @param text the whole line, if it could be had again, without its line end
 */
public record SourcePosition(String source, long line, long column, @Nullable String text) {
  /** The place as editors and compilers write it: {@code file:line:column}. */
  public String place() {
    return column > 0 ? source + ":" + line + ":" + column : source + ":" + line;
  }
}
