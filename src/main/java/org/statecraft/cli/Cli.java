package org.statecraft.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.console.Gate;
import org.statecraft.console.Logging;
import org.statecraft.console.OutputFailure;
import org.statecraft.shell.Settings;
import org.statecraft.shell.Terminals;
import org.statecraft.task.Task;
import picocli.CommandLine;

/** The command line as a function: arguments in, bytes out, exit status back. */
public final class Cli {
  /** How long a command may take to notice that its time is over before it is left behind. */
  private static final Duration GRACE = Duration.ofMillis(500);

  private Cli() {}

  /** Runs one command line and says how it ended. Writes to the console alone and never exits. */
  public static int run(Console console, String... args) {
    Logging.to(console.err());
    // Alone on a terminal the program is its shell.
    List<String> words = args.length == 0 && console.typed() ? List.of("repl") : List.of(args);
    Gate out = new Gate(console.out());
    Console gated =
        new Console(console.in(), out, console.err(), console.screen(), console.typed());
    ErrorHandler errors = new ErrorHandler(console);
    Task<Integer> command = Task.start("command", GRACE, () -> execute(gated, words, errors));
    try {
      return command.await();
    } catch (Task.LeftBehind stopped) {
      out.shut();
      return errors.failed(stopped.reason()).code();
    } catch (OutputFailure failure) {
      return errors.failed(failure).code();
    } catch (OutOfMemoryError | StackOverflowError exhausted) {
      return errors.failed(Exhaustion.of(exhausted)).code();
    }
  }

  private static int execute(Console console, List<String> words, ErrorHandler errors) {
    try (Workspace workspace = new Workspace()) {
      CommandLine commandLine = CommandTree.of(console, workspace, words, errors);
      int code = commandLine.execute(words.toArray(String[]::new));
      commandLine.getOut().flush();
      console.out().flush();
      return code;
    } catch (java.io.IOException failure) {
      return ExitStatus.ACCESS.code();
    }
  }

  /** Runs the shell at a terminal that nobody sees and at which some keys are typed. */
  public static void pretend(Console console, String keys) {
    Logging.to(console.err());
    new ShellSession(new CommandHost(), new Settings(), console)
        .typed(Terminals.pretended(keys), Optional.empty(), Optional.empty());
  }
}
