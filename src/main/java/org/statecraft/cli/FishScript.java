package org.statecraft.cli;

import java.util.ArrayList;
import java.util.List;

/** The text of a completion script for the fish shell, rule by rule. */
final class FishScript {
  private final String program;
  private final StringBuilder text = new StringBuilder();

  /** A script that completes the arguments of a program, which are no files unless it is said. */
  FishScript(String program) {
    this.program = program;
    text.append("# fish completion for ").append(program).append('\n');
    text.append("complete -c ").append(program).append(" -f\n");
  }

  /**
   * Adds what can be typed under a condition.
   *
   * @param flags what is completed, as fish's {@code complete} is told
   * @param description of which the first sentence is shown; empty for none
   */
  void complete(String condition, String flags, String description) {
    text.append("complete -c ").append(program).append(" -n ").append(quoted(condition));
    text.append(' ').append(flags);
    if (!description.isEmpty()) {
      text.append(" -d ").append(quoted(firstSentence(description)));
    }
    text.append('\n');
  }

  /** Adds values that can be typed under a condition, if there are any to choose from. */
  void values(String condition, String flags, Iterable<String> candidates) {
    if (candidates != null) {
      List<String> words = new ArrayList<>();
      candidates.forEach(words::add);
      complete(condition, flags + "-a " + quoted(String.join(" ", words)), "");
    }
  }

  /** A text as one word of fish. */
  static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private static String firstSentence(String text) {
    int end = text.indexOf(". ");
    return end < 0 ? text.replaceFirst("\\.$", "") : text.substring(0, end);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
