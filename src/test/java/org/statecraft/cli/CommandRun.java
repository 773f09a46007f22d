package org.statecraft.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;

/**
 * One command line run in this process, with what it printed.
 *
 * @param status exit status
 * @param out standard output
 * @param err standard error
 */
public record CommandRun(int status, String out, String err) {
  /** A pipe or file. */
  public static final Screen PIPE = Screen.NONE;

  /** A terminal without colour. */
  public static Screen terminal(int columns) {
    return new Screen(true, true, OptionalInt.of(columns), false, true);
  }

  /** Runs a command line whose output is piped. */
  public static CommandRun of(String... args) {
    return on(PIPE, "", args);
  }

  /** Runs a command line on a screen with some standard input. */
  public static CommandRun on(Screen screen, String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            screen);
    int status = Cli.run(console, args);
    return new CommandRun(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The lines of standard output. */
  public java.util.List<String> lines() {
    return out.lines().toList();
  }
}
