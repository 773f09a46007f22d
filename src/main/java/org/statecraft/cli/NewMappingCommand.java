package org.statecraft.cli;

import java.nio.file.Path;
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
          + " each column holds. It goes to standard output, as what is made of a file does."
    },
    footer = {
      "  statecraft new mapping docs/examples/pledges.csv",
      "  statecraft new mapping docs/examples/named.csv -o target/named.rq --force"
    })
final class NewMappingCommand extends Subcommand {
  @Mixin private TableArgument argument = new TableArgument();
  @Mixin private NewFileOptions output = new NewFileOptions();
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
    output.write(console(), text.stripTrailing());
    String mapping = output.file().map(Path::toString).orElse("FILE.rq");
    hint("import it: statecraft import --mapping " + mapping + " " + argument.file());
    return ExitStatus.OK;
  }
}
