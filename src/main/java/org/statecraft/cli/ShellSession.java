package org.statecraft.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;
import org.statecraft.shell.Settings;
import org.statecraft.shell.Shell;
import org.statecraft.shell.Terminals;
import org.statecraft.shell.Window;

/**
 * A shell from its start to its end.
 *
 * @param host runs the commands
 * @param settings what is in force at the start
 * @param console where standard input comes from and results go
 */
record ShellSession(CommandHost host, Settings settings, Console console) {
  /**
   * Lets somebody type at a terminal, which is closed then.
   *
   * @param init a script that is run first
   * @param history where what is typed is kept
   * @return the exit code
   */
  int typed(Terminals terminal, Optional<Path> init, Optional<Path> history) {
    try (terminal) {
      Shell shell =
          new Shell(host, terminal.console(console), settings, /* interactive= */ true, terminal);
      try {
        init.ifPresent(file -> new Scripts(host, shell, console).run(file, /* keepGoing= */ true));
        return terminal.run(shell, host, history);
      } finally {
        shell.close();
      }
    }
  }

  /**
   * Runs files, or standard input if there are none.
   *
   * @return the exit code
   */
  int scripts(List<Path> files, boolean keepGoing) {
    // Nobody reads along: no colour, no pager, whatever standard output is.
    Shell shell =
        new Shell(
            host, console.withScreen(Screen.NONE), settings, /* interactive= */ false, Window.NONE);
    try {
      Scripts scripts = new Scripts(host, shell, console);
      return files.isEmpty() ? scripts.standardInput(keepGoing) : scripts.run(files, keepGoing);
    } finally {
      shell.close();
    }
  }
}
