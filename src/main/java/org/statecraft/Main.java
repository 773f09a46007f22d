package org.statecraft;

import java.util.Locale;
import org.statecraft.cli.Cli;
import org.statecraft.console.Console;
import org.statecraft.db.Exactness;

/** The program. */
public final class Main {
  private Main() {}

  /** Runs one command line and exits with its status. */
  public static void main(String[] args) {
    // Answers must not depend on the user's language: LCASE("I") is no letter of Turkish here.
    Locale.setDefault(Locale.ROOT);
    Exactness.require();
    System.exit(Cli.run(Console.system(), args));
  }
}
