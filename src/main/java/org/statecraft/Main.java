package org.statecraft;

import org.statecraft.cli.Cli;
import org.statecraft.console.Console;

/** The program. */
public final class Main {
  private Main() {}

  /** Runs one command line and exits with its status. */
  public static void main(String[] args) {
    System.exit(Cli.run(Console.system(), args));
  }
}
