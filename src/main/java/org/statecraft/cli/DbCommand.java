package org.statecraft.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with databases as such. */
@Command(
    header = "Look after a database: its size, copies, and whether it is whole.",
    customSynopsis = "statecraft db stats|compact|backup|check --db DIR [OPTION…]",
    description =
        "A database is made by load, changed by load, update and infer --save, and read by every"
            + " command with --db. One process writes at a time, and none reads meanwhile.",
    synopsisHeading = "%n",
    descriptionHeading = "%n",
    optionListHeading = "%n",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    headerHeading = "",
    footer = {"  statecraft db stats --db target/kb.db", "  statecraft db check --db target/kb.db"},
    subcommands = {
      DbStatsCommand.class,
      DbCompactCommand.class,
      DbBackupCommand.class,
      DbCheckCommand.class,
      CommandLine.HelpCommand.class
    })
final class DbCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  /** Without a command there is nothing to do. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "name what to do with a database: stats, compact, backup or check");
  }
}
