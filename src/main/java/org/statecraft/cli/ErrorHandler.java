package org.statecraft.cli;

import org.apache.jena.query.QueryCancelledException;
import org.statecraft.console.Console;
import org.statecraft.console.OutputFailure;
import org.statecraft.console.PlainText;
import org.statecraft.console.Style;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.problem.Problem;
import org.statecraft.problem.SourcePosition;
import org.statecraft.task.Task;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns failures into what the user reads on standard error and into an exit status. */
final class ErrorHandler implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private final Console console;

  /**
   * Whether it was said that standard output cannot be written: it fails again when it is closed.
   */
  private boolean toldOfOutput;

  ErrorHandler(Console console) {
    this.console = console;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine commandLine, ParseResult parsed) {
    boolean debug = debug(parsed);
    if (debug) {
      failure.printStackTrace(console.err());
    }
    // What was stopped may end in many ways; why it was stopped is what counts.
    boolean stopped = Task.stopping() && !(failure instanceof LimitExceeded);
    return failed(stopped ? Task.stopped("the command", "") : failure, debug).code();
  }

  /** Shows why a command failed. */
  ExitStatus failed(Exception failure) {
    return failed(failure, /* debug= */ false);
  }

  private ExitStatus failed(Exception failure, boolean debug) {
    return switch (failure) {
      case Problem problem -> {
        show(problem);
        yield ExitStatus.of(problem);
      }
      case OutputFailure output -> outputFailed(output);
      case QueryCancelledException cancelled -> ExitStatus.INTERRUPTED;
      case ParameterException usage ->
          ExitStatus.ofCode(handleParseException(usage, new String[0]));
      default -> bug(failure, debug);
    };
  }

  /** Whether the option was given, to the command or one above it. */
  private static boolean debug(ParseResult parsed) {
    return parsed.hasMatchedOption("--debug")
        || (parsed.hasSubcommand() && debug(parsed.subcommand()));
  }

  @Override
  public int handleParseException(ParameterException usage, String[] args) {
    UsageMessage message = UsageMessage.of(usage);
    error(message.sentence());
    message.remedies().forEach(this::remedy);
    return ExitStatus.USAGE.code();
  }

  private void show(Problem problem) {
    if (problem instanceof InputProblem input && input.position().isPresent()) {
      SourcePosition position = input.position().get();
      error(position.place() + ": " + problem.sentence());
      excerpt(position);
    } else if (problem instanceof LimitExceeded) {
      error("incomplete: " + problem.sentence());
    } else {
      error(problem.sentence());
    }
    problem.remedy().ifPresent(this::remedy);
  }

  /** The line and, below it, a caret at the place. */
  private void excerpt(SourcePosition position) {
    String line = position.text();
    if (line == null || position.column() < 1) {
      if (line != null) {
        console.note("  " + line.strip());
      }
      return;
    }
    position
        .excerpt()
        .ifPresent(
            excerpt -> {
              String before = PlainText.visible(excerpt.text().substring(0, excerpt.place()));
              console.note("  " + excerpt.text());
              console.note("  " + " ".repeat(PlainText.width(before)) + "^");
            });
  }

  private void error(String sentence) {
    boolean coloured = console.screen().colour() && console.screen().errorTerminal();
    console.err().println(Style.ERROR.paint(coloured, "error: ") + PlainText.visible(sentence));
  }

  private void remedy(String sentence) {
    console.note("  " + sentence);
  }

  /** Standard output cannot be written: silent if its reader left, as {@code head} does. */
  ExitStatus outputFailed(OutputFailure failure) {
    if (failure.readerLeft()) {
      return ExitStatus.OK;
    }
    if (!toldOfOutput) {
      error(
          "cannot write the result: "
              + String.valueOf(failure.getMessage()).replaceFirst("^[\\w.]+Exception: ", ""));
      toldOfOutput = true;
    }
    return ExitStatus.ACCESS;
  }

  /** The data do not fit; where it is the query that does not, the runner of queries says so. */
  ExitStatus memoryExhausted() {
    show(
        LimitExceeded.ofMeans(
            "the data need more memory than there is",
            "allow more with STATECRAFT_JAVA_OPTIONS=-Xmx8g"));
    return ExitStatus.LIMIT;
  }

  private ExitStatus bug(Exception failure, boolean shown) {
    error("this is a bug of Statecraft: " + failure);
    if (!shown) {
      remedy("run it again with --debug and report what it prints");
    }
    return ExitStatus.BUG;
  }
}
