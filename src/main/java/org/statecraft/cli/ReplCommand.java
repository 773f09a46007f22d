package org.statecraft.cli;

import java.time.Duration;
import java.util.Optional;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;
import org.statecraft.shell.Settings;
import org.statecraft.shell.Shell;
import org.statecraft.shell.Terminals;
import org.statecraft.shell.Window;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
  @Mixin private ReplOptions options = new ReplOptions();

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
    Settings settings = options.settings(host, spec.commandLine().getParseResult());
    if (options.files().isEmpty() && console().typed()) {
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
    try {
      Scripts scripts = new Scripts(host, shell, console());
      return ExitStatus.ofCode(
          options.files().isEmpty()
              ? scripts.standardInput(options.keepGoing())
              : scripts.run(options.files(), options.keepGoing()));
    } finally {
      shell.close();
    }
  }

  private int interactive(CommandHost host, Settings settings) {
    try (Terminals terminal = Terminals.system(console().screen().columns())) {
      Console here = terminal.console(console());
      Shell shell = new Shell(host, here, settings, /* interactive= */ true, terminal);
      try {
        options
            .init()
            .ifPresent(
                file -> new Scripts(host, shell, console()).run(file, /* keepGoing= */ true));
        return terminal.run(shell, host, options.history());
      } finally {
        shell.close();
      }
    }
  }
}
