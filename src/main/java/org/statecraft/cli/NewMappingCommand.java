package org.statecraft.cli;

import org.statecraft.app.Columns;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.ingest.NewMapping;
import org.statecraft.table.TableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes a mapping for a table. */
@Command(
    name = "mapping",
    header = "Write a mapping for a table, to be changed.",
    customSynopsis = "statecraft new mapping [OPTION…] FILE",
    description = {
      "The mapping runs as it is: it makes a thing of each row, with a property for each column, and"
          + " finds the states in columns where nearly all values stand for one. Comments say what"
          + " each column holds."
    },
    footer = {
      "  statecraft new mapping src/test/cases/table/pledges.csv",
      "  statecraft new mapping src/test/cases/table/named.csv --output target/named.rq --force"
    })
final class NewMappingCommand extends Subcommand {
  @Mixin private TableArgument argument = new TableArgument();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  NewMappingCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    Selection chosen = sources.selection();
    TableFile table = argument.table(chosen);
    String text;
    try (ReadingProgress progress = new ReadingProgress(console(), quiet(), table, 2)) {
      Columns.Result result = new Columns(workspace()).of(chosen, table, progress);
      text = new NewMapping(table, result.columns()).text();
    }
    output.write(console(), out -> OutputOptions.line(out, text.stripTrailing()));
    hint("import it: statecraft import --mapping FILE.rq " + argument.file());
    return ExitStatus.OK;
  }
}
