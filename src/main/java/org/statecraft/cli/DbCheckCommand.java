package org.statecraft.cli;

import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.db.Upkeep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells whether a database is whole. */
@Command(
    name = "check",
    header = "Tell whether a database is whole.",
    customSynopsis = "statecraft db check --db DIR [OPTION…]",
    description =
        "Reads every row in every order, and every term, and compares them. Exit code 5 if"
            + " something is missing.",
    footer = {
      "  statecraft db check --db target/kb.db",
      "  statecraft db check --db target/kb.db --timeout 10min"
    })
final class DbCheckCommand extends Subcommand {
  @Mixin private DatabaseOptions database = new DatabaseOptions();

  DbCheckCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    workspace().release();
    Upkeep.Checked checked = new Upkeep(database.folder()).check();
    hint(
        "the database is whole: "
            + Plural.of(checked.rows(), "row")
            + " in "
            + checked.orders()
            + " orders, "
            + Plural.of(checked.terms(), "term"));
    return ExitStatus.OK;
  }
}
