package org.statecraft.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;
import org.statecraft.input.InputFile;
import org.statecraft.problem.Problem;
import org.statecraft.shell.Settings;
import org.statecraft.shell.Shell;
import org.statecraft.shell.Terminals;
import org.statecraft.shell.Window;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the interactive shell, or runs a script in it. */
@Command(
    header = "Start the interactive shell, or run a script in it.",
    customSynopsis = "statecraft repl [OPTION…] [-f FILE]…",
    description = {
      "SPARQL is typed as it is and ends with a semicolon outside of brackets, or with an empty"
          + " line (in scripts, outside of braces). A line that begins with"
          + " a dot is a command: .show AUKUS works as statecraft show AUKUS does, on what is open;"
          + " .help lists them. On a terminal, statecraft alone starts the shell, too.",
      "Options of the knowledge base and of formats hold from the start; .set shows and changes"
          + " them.",
      "A script, from FILE or standard input, stops at its first error with that exit code, unless"
          + " --keep-going is given."
    },
    footer = {
      "  statecraft repl -f src/test/cases/shell/script/three.sparql",
      "  statecraft repl --keep-going -f src/test/cases/shell/script/three.sparql"
    })
final class ReplCommand extends Subcommand {
  @Option(
      names = {"-f", "--file"},
      order = 10,
      paramLabel = "FILE",
      description = "Run the statements in FILE. Repeatable.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--keep-going",
      order = 11,
      description = "After a statement that failed, run those after it.")
  private boolean keepGoing;

  @Option(
      names = "--no-init",
      order = 12,
      description = "Do not run the init file, statecraft/init in the folder for configurations.")
  private boolean noInit;

  @Option(names = "--no-history", order = 13, description = "Keep nothing of what is typed.")
  private boolean noHistory;

  @Option(
      names = "--param",
      order = 14,
      paramLabel = "NAME=VALUE",
      description = "A value for ?NAME in queries. Repeatable.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Mixin
  @SuppressWarnings("UnusedVariable") // the options that were given become settings, all alike
  private FormatOptions format = new FormatOptions();

  @Mixin
  @SuppressWarnings("UnusedVariable") // these, too
  private KnowledgeOptions knowledge = new KnowledgeOptions();

  @Spec private CommandSpec spec;

  ReplCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  void limitTime(Optional<Duration> longest) {
    // It becomes a setting, and holds for each statement.
  }

  @Override
  ExitStatus execute() {
    CommandHost host = new CommandHost();
    Settings settings = settings(host);
    if (files.isEmpty() && console().typed()) {
      return ExitStatus.ofCode(interactive(host, settings));
    }
    // Nobody reads along: no colour, no pager, whatever standard output is.
    Shell shell =
        new Shell(
            host,
            console().withScreen(Screen.NONE),
            settings,
            /* interactive= */ false,
            Window.NONE);
    int status = 0;
    try {
      if (files.isEmpty()) {
        return ExitStatus.ofCode(shell.run(standardInput(), "standard input", keepGoing));
      }
      for (Path file : files) {
        int ended = run(shell, host, file, keepGoing);
        status = ended > 1 || shell.left() ? ended : status;
        if (shell.left() || (ended > 1 && !keepGoing)) {
          break;
        }
      }
      return ExitStatus.ofCode(status);
    } finally {
      shell.close();
    }
  }

  /** Runs a script; one that cannot be read fails like a statement. */
  private int run(Shell shell, CommandHost host, Path script, boolean goOn) {
    try {
      return shell.run(script, goOn);
    } catch (Problem problem) {
      return host.failed(problem, console());
    }
  }

  /** What the options put in force, as .set does it later. */
  private Settings settings(CommandHost host) {
    Settings settings = new Settings();
    for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
      String name = CommandHost.name(option);
      if (host.options().contains(name)) {
        List<String> values =
            option.arity().max() == 0 ? List.of() : List.copyOf(option.originalStringValues());
        settings.options().put(name, values);
        host.check(settings, name);
      }
    }
    parameters.forEach(settings::give);
    return settings;
  }

  private int interactive(CommandHost host, Settings settings) {
    try (Terminals terminal = Terminals.system(console().screen().columns())) {
      Console here = terminal.console(console());
      Shell shell = new Shell(host, here, settings, /* interactive= */ true, terminal);
      Optional<Path> init = noInit ? Optional.empty() : init();
      try {
        init.filter(Files::isRegularFile)
            .ifPresent(file -> run(shell, host, file, /* goOn= */ true));
        return terminal.run(shell, host, noHistory ? Optional.empty() : Optional.of(history()));
      } finally {
        shell.close();
      }
    }
  }

  private byte[] standardInput() {
    try {
      return InputFile.text(console().in(), "standard input");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Where what is typed is kept, by the base directory specification of freedesktop.org. */
  private static Path history() {
    return folder("XDG_STATE_HOME", ".local/state").resolve("statecraft/history");
  }

  private static Optional<Path> init() {
    return Optional.of(folder("XDG_CONFIG_HOME", ".config").resolve("statecraft/init"));
  }

  private static Path folder(String variable, String otherwise) {
    @Nullable String named = System.getenv(variable);
    return named != null && Path.of(named).isAbsolute()
        ? Path.of(named)
        : Path.of(System.getProperty("user.home", ".")).resolve(otherwise);
  }
}
