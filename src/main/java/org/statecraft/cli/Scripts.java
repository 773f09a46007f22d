package org.statecraft.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.statecraft.console.Console;
import org.statecraft.input.InputFile;
import org.statecraft.problem.Problem;
import org.statecraft.shell.Shell;

/**
 * Runs scripts in a shell.
 *
 * @param host runs the commands in them
 * @param shell where they run
 * @param console where standard input comes from, and where is told what fails
 */
record Scripts(CommandHost host, Shell shell, Console console) {
  /** Runs standard input as a script, and returns its exit code. */
  int standardInput(boolean keepGoing) {
    try {
      byte[] text = InputFile.text(console.in(), "standard input");
      return shell.run(text, "standard input", keepGoing);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Runs files one after another, up to the first that fails unless it is to go on. */
  int run(List<Path> files, boolean keepGoing) {
    int status = 0;
    for (Path file : files) {
      int ended = run(file, keepGoing);
      status = ended > 1 || shell.left() ? ended : status;
      if (shell.left() || (ended > 1 && !keepGoing)) {
        break;
      }
    }
    return status;
  }

  /** Runs a file; one that cannot be read fails like a statement. */
  int run(Path file, boolean keepGoing) {
    try {
      return shell.run(file, keepGoing);
    } catch (Problem problem) {
      return host.failed(problem, console);
    }
  }
}
