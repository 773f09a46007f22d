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
      "  statecraft db backup --db target/kb.db --to target/kb-copy.db --force",
      "  statecraft db stats --db target/kb-copy.db"
    })
final class DbBackupCommand extends Subcommand {
  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Option(
      names = "--to",
      order = 2,
      required = true,
      paramLabel = "DIR",
      description = "The folder of the copy.")
  private @Nullable Path target;

  @Option(names = "--force", order = 3, description = "Let the copy replace a database.")
  private boolean force;

  DbBackupCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    Path copy = Objects.requireNonNull(target);
    new Upkeep(database.folder()).backup(copy, force);
    hint("the copy is " + copy);
    return ExitStatus.OK;
  }
}
