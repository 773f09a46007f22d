package org.statecraft.cli;

import org.apache.jena.query.QueryCancelledException;
import org.statecraft.console.Console;
import org.statecraft.console.OutputFailure;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.problem.Problem;
import org.statecraft.task.Task;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns failures into what the user reads on standard error and into an exit status. */
final class ErrorHandler implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private final Console console;

  /** Whether it was said that the result cannot be written: closing the output fails again. */
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
    return failed(failure, debug).code();
  }

  /** Whether the option was given, to the command or one above it. */
  private static boolean debug(ParseResult parsed) {
    return parsed.hasMatchedOption("--debug")
        || (parsed.hasSubcommand() && debug(parsed.subcommand()));
  }

  @Override
  public int handleParseException(ParameterException usage, String[] args) {
    return failed(usage).code();
  }

  /** Shows why a command failed. */
  ExitStatus failed(Exception failure) {
    return failed(failure, /* debug= */ false);
  }

  private ExitStatus failed(Exception failure, boolean debug) {
    // What was stopped may end in many ways; why it was stopped is what counts.
    boolean stopped = Task.stopping() && !(failure instanceof LimitExceeded);
    return switch (stopped ? Task.stopped("the command", "") : failure) {
      case Problem problem -> told(ErrorMessage.of(problem), ExitStatus.of(problem));
      case ParameterException usage -> told(ErrorMessage.of(usage), ExitStatus.USAGE);
      case QueryCancelledException cancelled -> ExitStatus.INTERRUPTED;
      case OutputFailure output -> outputFailed(output);
      case Exception bug -> told(ErrorMessage.ofBug(bug, debug), ExitStatus.BUG);
    };
  }

  /** Standard output cannot be written: silent if its reader left, as {@code head} does. */
  private ExitStatus outputFailed(OutputFailure failure) {
    if (failure.readerLeft()) {
      return ExitStatus.OK;
    }
    if (!toldOfOutput) {
      toldOfOutput = true;
      ErrorMessage.of(failure).print(console);
    }
    return ExitStatus.ACCESS;
  }

  private ExitStatus told(ErrorMessage message, ExitStatus status) {
    message.print(console);
    return status;
  }
}
