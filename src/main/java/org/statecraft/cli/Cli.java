package org.statecraft.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.console.Gate;
import org.statecraft.console.OutputFailure;
import org.statecraft.shell.Settings;
import org.statecraft.shell.Shell;
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
      return errors.outputFailed(failure).code();
    } catch (OutOfMemoryError exhausted) {
      return errors.memoryExhausted().code();
    } catch (StackOverflowError exhausted) {
      return errors.failed(Subcommand.tooDeep()).code();
    }
  }

  private static int execute(Console console, List<String> words, ErrorHandler errors) {
    try (Workspace workspace = new Workspace()) {
      CommandLine commandLine = commandLine(console, workspace, words, errors);
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
    CommandHost host = new CommandHost();
    try (Terminals terminal = Terminals.pretended(keys)) {
      Console here = terminal.console(console);
      Shell shell = new Shell(host, here, new Settings(), /* interactive= */ true, terminal);
      terminal.run(shell, host, Optional.empty());
    }
  }

  /** The tree of all commands on a session. */
  static CommandLine commandLine(Console console, Workspace workspace) {
    return commandLine(console, workspace, List.of());
  }

  /** The tree of those commands on a workspace that words can mean. */
  static CommandLine commandLine(Console console, Workspace workspace, List<String> words) {
    return commandLine(console, workspace, words, new ErrorHandler(console));
  }

  private static CommandLine commandLine(
      Console console, Workspace workspace, List<String> words, ErrorHandler errors) {
    CommandLine commandLine =
        new CommandLine(new StatecraftCommand(), new CommandFactory(console, workspace));
    Commands.add(commandLine, words);
    commandLine.getCommandSpec().usageMessage().exitCodeList(ExitStatus.table());
    reading(commandLine)
        .setOut(new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8)))
        .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(
                console.screen().colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
        .setUsageHelpWidth(Math.clamp(console.screen().textColumns(), 60, 120))
        .setExecutionStrategy(parsed -> executed(parsed, errors))
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors);
    return commandLine;
  }

  /** How command lines are read everywhere: an argument means what it says, {@code @file}, too. */
  static CommandLine reading(CommandLine commandLine) {
    return commandLine.setExpandAtFiles(false).setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** Runs what was parsed. Help and versions are printed outside of any command that could fail. */
  private static int executed(CommandLine.ParseResult parsed, ErrorHandler errors) {
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (OutputFailure failure) {
      return errors.outputFailed(failure).code();
    }
  }
}
