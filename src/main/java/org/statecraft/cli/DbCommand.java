package org.statecraft.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What can be done with databases as such. */
@Command(
    header = "Look after a database: its size, copies, and whether it is whole.",
    customSynopsis = "statecraft db stats|compact|backup|check --db DIR [OPTION…]",
    description =
        "A database is made by load, changed by load, update and infer --save, and read by every"
            + " command with --db. One process writes at a time, and none reads meanwhile.",
    footer = {"  statecraft db stats --db target/kb.db", "  statecraft db check --db target/kb.db"},
    subcommands = {
      DbStatsCommand.class,
      DbCompactCommand.class,
      DbBackupCommand.class,
      DbCheckCommand.class,
      CommandLine.HelpCommand.class
    })
final class DbCommand extends CommandGroup {
  DbCommand() {
    super("name what to do with a database: stats, compact, backup or check");
  }
}
