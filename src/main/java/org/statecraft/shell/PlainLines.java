package org.statecraft.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.utils.Signals;

/**
 * A session at a terminal that can do nothing but print: whole lines are read as the terminal gives
 * them, which echoes them and lets them be corrected itself.
 */
final class PlainLines {
  /** The prompt of a statement's further lines. */
  static final String GOES_ON = "...> ";

  private final Terminal terminal;
  private final Shell shell;

  /** The lines of a statement that has not ended; signals come on a thread of their own. */
  @SuppressWarnings("JdkObsolete")
  private final StringBuffer typed = new StringBuffer();

  PlainLines(Terminal terminal, Shell shell) {
    this.terminal = terminal;
    this.shell = shell;
  }

  /** Reads and runs statements until the user leaves; the exit status. */
  int run() {
    terminal.handle(Terminal.Signal.INT, signal -> interrupt());
    if (terminal instanceof DumbTerminal) {
      // It hears of no signals itself.
      Signals.register("INT", () -> terminal.raise(Terminal.Signal.INT));
    }
    BufferedReader lines = new BufferedReader(terminal.reader());
    try {
      while (!shell.left()) {
        prompt();
        String line = lines.readLine();
        typed.append(line == null ? "" : line).append('\n');
        StrayCommand.hint(typed.toString().stripTrailing(), shell::named)
            .filter(hint -> StatementScanner.scan(typed.toString()).open())
            .ifPresent(terminal.writer()::println);
        if (line == null || ended(lines)) {
          String text = typed.toString();
          typed.setLength(0);
          if (!StatementScanner.silent(text)) {
            shell.run(text, "", /* keepGoing= */ false);
          }
        }
        if (line == null && !shell.left()) {
          terminal.writer().println();
          shell.leave(0);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return shell.status();
  }

  /** Whether what was typed has ended; where more is there already, it was pasted as a whole. */
  private boolean ended(BufferedReader lines) throws IOException {
    String text = typed.toString();
    return !StatementScanner.scan(text).open()
        || (StatementScanner.ended(text.substring(0, text.length() - 1))
            && !lines.ready()
            && !Terminals.typedAhead(terminal));
  }

  private void prompt() {
    PrintWriter screen = terminal.writer();
    screen.print(typed.isEmpty() ? shell.prompt() : GOES_ON);
    screen.flush();
  }

  /** Stops what runs, or else drops what was typed; the terminal has dropped the line itself. */
  private void interrupt() {
    if (!shell.interrupt()) {
      typed.setLength(0);
      terminal.writer().println();
      prompt();
    }
  }
}
