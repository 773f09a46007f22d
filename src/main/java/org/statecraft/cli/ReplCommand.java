package org.statecraft.cli;

import java.time.Duration;
import java.util.Optional;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.shell.Settings;
import org.statecraft.shell.Terminals;
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
      "  statecraft repl -f docs/examples/three.sparql",
      "  statecraft repl --keep-going -f docs/examples/three.sparql"
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
    ShellSession session = new ShellSession(host, settings, console());
    return ExitStatus.ofCode(
        options.files().isEmpty() && console().typed()
            ? session.typed(
                Terminals.system(console().screen().columns()), options.init(), options.history())
            : session.scripts(options.files(), options.keepGoing()));
  }
}
