package org.statecraft.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.statecraft.problem.SourcePosition;

/**
 * Places in the text of a query or an update.
 *
 * @param text the text, with what it is called
 */
record TextPlaces(QueryText text) {
  /** The place of a line and a column, from 1; none where the line is not known. */
  @Nullable SourcePosition at(int line, int column) {
    if (line < 1) {
      return null;
    }
    return new SourcePosition(text.source(), line, Math.max(0, column), line(line).orElse(null));
  }

  /** The place that a message tells in two groups, of which this is the first; none if neither. */
  @Nullable SourcePosition at(Matcher message, int lineGroup) {
    String line = message.group(lineGroup);
    return line == null
        ? null
        : at(Integer.parseInt(line), Integer.parseInt(message.group(lineGroup + 1)));
  }

  /** The place of a character. */
  @Nullable SourcePosition at(int index) {
    String before = text.text().substring(0, index);
    int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
    return at(line, index - before.lastIndexOf('\n'));
  }

  /** The first place of a part of the text, or the last; none where it is not in it. */
  @Nullable SourcePosition of(String part, boolean last) {
    int index =
        part.isEmpty() ? -1 : last ? text.text().lastIndexOf(part) : text.text().indexOf(part);
    return index < 0 ? null : at(index);
  }

  /** What begins at a place and has the form of a word; may be empty. */
  String word(Pattern form, int line, int column) {
    String whole = line(line).orElse("");
    Matcher word =
        form.matcher(whole).region(Math.clamp(column - 1, 0, whole.length()), whole.length());
    return word.lookingAt() ? word.group() : "";
  }

  private Optional<String> line(int line) {
    return text.text().lines().skip(line - 1L).findFirst();
  }
}
