package org.statecraft.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Commands under a common name, which alone does nothing. */
@Command
abstract class CommandGroup extends HelpLayout implements Runnable {
  private final String remedy;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  /**
   * A group.
   *
   * @param remedy what to write instead of the name alone
   */
  CommandGroup(String remedy) {
    this.remedy = remedy;
  }

  @Override
  public final void run() {
    throw new ParameterException(spec.commandLine(), remedy);
  }
}
