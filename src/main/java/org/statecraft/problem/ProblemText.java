package org.statecraft.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A problem in plain lines, for who reads it elsewhere than on a terminal. */
public final class ProblemText {
  private ProblemText() {}

  /**
   * The sentence with its place, the line there with a caret below it, and the remedy, as far as
   * they are known.
   *
   * @param wording puts a sentence in the reader's terms
   */
  public static String of(Problem problem, UnaryOperator<String> wording) {
    List<String> lines = new ArrayList<>();
    String sentence = wording.apply(problem.sentence());
    if (problem instanceof InputProblem input && input.position().isPresent()) {
      SourcePosition position = input.position().get();
      lines.add(position.place() + ": " + sentence);
      position
          .excerpt()
          .ifPresent(
              excerpt -> {
                lines.add("  " + excerpt.text());
                lines.add("  " + " ".repeat(excerpt.place()) + "^");
              });
    } else {
      lines.add(sentence);
    }
    problem.remedy().map(wording).ifPresent(lines::add);
    return String.join("\n", lines);
  }
}
