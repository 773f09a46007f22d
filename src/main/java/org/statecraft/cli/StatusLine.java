package org.statecraft.cli;

import org.statecraft.console.Console;

/** One line on a terminal that says how far something is, and is gone when that is done. */
final class StatusLine {
  private static final String CLEAR = "\r\u001b[K";

  private final Console console;
  private boolean shown;

  StatusLine(Console console) {
    this.console = console;
  }

  /** Shows a text in place of what was shown. */
  void show(String text) {
    shown = true;
    print(CLEAR + text);
  }

  /** Clears the line away, if there is one. */
  void clear() {
    if (shown) {
      print(CLEAR);
      shown = false;
    }
  }

  private void print(String text) {
    console.err().print(text);
    console.err().flush();
  }
}
