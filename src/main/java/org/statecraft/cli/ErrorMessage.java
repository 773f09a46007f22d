package org.statecraft.cli;

import java.util.List;
import org.statecraft.console.Console;
import org.statecraft.console.OutputFailure;
import org.statecraft.console.PlainText;
import org.statecraft.console.Style;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.problem.Problem;
import org.statecraft.problem.SourcePosition;
import picocli.CommandLine.ParameterException;

/**
 * What the user reads of a failure.
 *
 * @param sentence what failed
 * @param excerpt the place in a text, in lines that are never broken
 * @param remedies what to do
 */
record ErrorMessage(String sentence, List<String> excerpt, List<String> remedies) {
  private static final String LABEL = "error:";

  /** A problem with its place, the line there and its remedy, as far as they are known. */
  static ErrorMessage of(Problem problem) {
    String sentence = problem.sentence();
    List<String> excerpt = List.of();
    if (problem instanceof InputProblem input && input.position().isPresent()) {
      SourcePosition position = input.position().get();
      sentence = position.place() + ": " + sentence;
      excerpt = Excerpt.of(position);
    } else if (problem instanceof LimitExceeded) {
      sentence = "incomplete: " + sentence;
    }
    return new ErrorMessage(sentence, excerpt, problem.remedy().stream().toList());
  }

  /** What is wrong with a command line. */
  static ErrorMessage of(ParameterException usage) {
    UsageMessage message = UsageMessage.of(usage);
    return new ErrorMessage(message.sentence(), List.of(), message.remedies());
  }

  /** That a result could not be written. */
  static ErrorMessage of(OutputFailure failure) {
    String reason = String.valueOf(failure.getMessage()).replaceFirst("^[\\w.]+Exception: ", "");
    return new ErrorMessage("cannot write the result: " + reason, List.of(), List.of());
  }

  /** That it is our fault; how more of it can be seen, unless it was seen. */
  static ErrorMessage ofBug(Exception bug, boolean seen) {
    return new ErrorMessage(
        "this is a bug of Statecraft: " + bug,
        List.of(),
        seen ? List.of() : List.of("run it again with --debug and report what it prints"));
  }

  /** Writes it to standard error. */
  void print(Console console) {
    boolean coloured = console.screen().colour() && console.screen().errorTerminal();
    List<String> lines = console.lines(LABEL + " " + sentence);
    String first = lines.getFirst().substring(LABEL.length());
    console.err().println(Style.ERROR.paint(coloured, LABEL) + first);
    lines.subList(1, lines.size()).forEach(console.err()::println);
    excerpt.forEach(line -> console.err().println("  " + PlainText.visible(line)));
    remedies.forEach(line -> console.note("  " + line));
  }
}
