package org.statecraft.cli;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statecraft.console.ColourMode;
import org.statecraft.console.Logging;
import org.statecraft.query.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Options that every command takes. */
@Command
final class CommonOptions {
  @Option(
      names = {"--timeout", "--max-time"},
      order = 99,
      paramLabel = "TIME",
      description = "Stop after a time such as 500ms, 2s or 1.5min; exit code 4.")
  private @Nullable String timeout;

  @Option(
      names = {"-q", "--quiet"},
      order = 100,
      description = "No warnings and hints.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      order = 101,
      description = "Say more about what is done; twice for more still.")
  private boolean[] verbose = {};

  @Option(
      names = "--color",
      order = 102,
      paramLabel = "WHEN",
      description = "auto (the default), always or never.")
  private ColourMode colour = ColourMode.AUTO;

  @Option(names = "--debug", order = 103, description = "Show a stack trace with an error.")
  private boolean debug;

  @Option(
      names = {"-h", "--help"},
      order = 104,
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  void apply() {
    Logging.level(quiet, verbose.length);
  }

  /** The longest time that the command may take. */
  Optional<Duration> timeout() {
    return Optional.ofNullable(timeout).map(Limits::duration);
  }

  boolean quiet() {
    return quiet;
  }

  boolean debug() {
    return debug;
  }

  ColourMode colour() {
    return colour;
  }
}
