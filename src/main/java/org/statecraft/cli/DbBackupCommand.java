package org.statecraft.cli;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.db.Upkeep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Copies a database. */
@Command(
    name = "backup",
    header = "Copy a database as it is.",
    customSynopsis = "statecraft db backup --db DIR --to DIR [OPTION…]",
    description =
        "The copy is a database of its own, with what follows if that is kept. It appears whole or"
            + " not at all.",
    footer = {
      "  statecraft db backup --db target/kb.db --to target/kb-copy.db",
      "  statecraft db stats --db target/kb-copy.db"
    })
final class DbBackupCommand extends Subcommand {
  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Option(
      names = "--to",
      order = 2,
      required = true,
      paramLabel = "DIR",
      description = "The folder of the copy, which must not be there yet.")
  private @Nullable Path target;

  DbBackupCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    new Upkeep(database.folder()).backup(Objects.requireNonNull(target));
    return ExitStatus.OK;
  }
}
