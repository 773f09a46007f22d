package org.statecraft.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What writes files to begin with. */
@Command(
    header = "Write files to begin with.",
    customSynopsis = "statecraft new mapping [OPTION…] FILE",
    description = "Each runs as it is, and says in comments what to change.",
    subcommands = {NewMappingCommand.class, CommandLine.HelpCommand.class},
    footer = {
      "  statecraft new mapping src/test/cases/table/pledges.csv",
      "  statecraft new mapping src/test/cases/table/named.csv --output target/named.rq --force"
    })
final class NewCommand extends CommandGroup {
  NewCommand() {
    super("name what to begin with: mapping");
  }
}
