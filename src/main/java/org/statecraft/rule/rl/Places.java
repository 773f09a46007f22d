package org.statecraft.rule.rl;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.SourcePosition;
import org.statecraft.query.QueryText;

/** Places in a text by the number of the character; lines are found without reading all of it. */
public final class Places {
  private final QueryText source;
  private final int[] lines;

  /** Places in a text. */
  public Places(QueryText source) {
    this.source = source;
    String text = source.text();
    int[] starts = new int[64];
    int count = 1;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
      }
      starts[count++] = end + 1;
    }
    this.lines = Arrays.copyOf(starts, count);
  }

  /** The whole text. */
  public String text() {
    return source.text();
  }

  /** The text with what it is called. */
  public QueryText source() {
    return source;
  }

  /** The place of a character. */
  public SourcePosition at(int index) {
    int found = Arrays.binarySearch(lines, index);
    int line = found >= 0 ? found : -found - 2;
    int end = line + 1 < lines.length ? lines[line + 1] - 1 : text().length();
    return new SourcePosition(
        source.source(),
        line + 1L,
        index - lines[line] + 1L,
        text().substring(lines[line], end).stripTrailing());
  }

  /** What is wrong at a character. */
  public InputProblem wrong(String sentence, @Nullable String remedy, int index) {
    return new InputProblem(sentence, remedy, at(index), null);
  }
}
