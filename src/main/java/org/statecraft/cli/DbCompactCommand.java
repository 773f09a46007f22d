package org.statecraft.cli;

import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.db.Upkeep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes a database smaller. */
@Command(
    name = "compact",
    header = "Give back the room of what was changed and taken away.",
    customSynopsis = "statecraft db compact --db DIR [OPTION…]",
    description =
        "Copies what the database holds into new files beside the old ones, which are removed when"
            + " the copy is whole; until then the old ones are valid.",
    footer = {
      "  statecraft db compact --db target/kb.db",
      "  statecraft db compact --db target/kb.db --timeout 10min"
    })
final class DbCompactCommand extends Subcommand {
  @Mixin private DatabaseOptions database = new DatabaseOptions();

  DbCompactCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    workspace().release();
    Upkeep.Size size = new Upkeep(database.folder()).compact();
    hint(
        String.format(
            java.util.Locale.ROOT, "%,d bytes before, %,d now", size.before(), size.after()));
    return ExitStatus.OK;
  }
}
