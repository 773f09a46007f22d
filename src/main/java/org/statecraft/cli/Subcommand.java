package org.statecraft.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.task.Task;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What all commands have: where they write, what they work on, and the options of all. */
@Command(sortOptions = false)
abstract class Subcommand extends HelpLayout implements Callable<Integer> {
  private final Console console;
  private final Workspace workspace;
  private long rows = -1;
  @Mixin private CommonOptions common = new CommonOptions();

  Subcommand(Console console, Workspace workspace) {
    this.console = console;
    this.workspace = workspace;
  }

  /** Does the command's job. */
  abstract ExitStatus execute();

  @Override
  public final Integer call() {
    common.apply();
    limitTime(common.timeout());
    workspace.watch(InferenceProgress.on(console, common.quiet()));
    try {
      return execute().code();
    } catch (StackOverflowError exhausted) {
      throw Exhaustion.of(exhausted);
    }
  }

  /** Makes sure that the limits can be kept. */
  void requireLimits() {
    common.timeout();
  }

  /** Starts the clock; a command that lives as long as its user wants has none. */
  void limitTime(Optional<Duration> longest) {
    longest.ifPresent(Task::limit);
  }

  /** The console, coloured as the options say. */
  Console console() {
    return console.withScreen(common.colour().apply(console.screen()));
  }

  Workspace workspace() {
    return workspace;
  }

  /** Whether the user wants no warnings and hints. */
  boolean quiet() {
    return common.quiet();
  }

  /** Tells how many rows or triples the result has. */
  void rows(long number) {
    rows = number;
  }

  /** How many rows or triples the result has; -1 if it has none of these. */
  long rows() {
    return rows;
  }

  /** Tells the user something beside the result, unless quiet was asked for. */
  void hint(String sentence) {
    if (!common.quiet()) {
      console.note("hint: " + sentence);
    }
  }
}
