package org.statecraft.cli;

import org.statecraft.app.ImportTables;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes facts of tables. */
@Command(
    header = "Make facts of the rows of tables.",
    customSynopsis =
        "statecraft import --mapping FILE|NAME [-o FILE | --into DIR] [OPTION…] TABLE…",
    description = {
      "A mapping is a CONSTRUCT whose variables stand for the cells of a row; new mapping writes one"
          + " for a table. sc:state(?code, \"cow\", ?year) is the state that a code stands for; so"
          + " with gw, iso2, iso3, iso-numeric and name. What stands for none is told with row,"
          + " column and candidates, and nothing is imported unless such rows may be left out.",
      "Each thing that is made says from which row of which file it is (prov:wasDerivedFrom), and so"
          + " does each fact about a state."
    },
    footer = {
      "  statecraft import --mapping atop-alliances docs/examples/atop.csv",
      "  statecraft import --mapping docs/examples/spells.rq docs/examples/spells.csv"
    })
final class ImportCommand extends Subcommand {
  @Mixin private ImportOptions options = new ImportOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  ImportCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    ImportTables.Request request = options.request();
    Selection chosen = sources.selection();
    ImportTables tables = new ImportTables(workspace());
    ImportProgress progress = new ImportProgress(console(), quiet(), options.bytes());
    ImportTables.Result result;
    if (options.output().isPresent()) {
      result = tables.toFile(chosen, request, options.output().get(), progress);
    } else if (options.database().isPresent()) {
      LoadProgress loading = new LoadProgress(console(), quiet());
      result = tables.toDatabase(chosen, request, options.database().get(), progress, loading);
      loading.done();
    } else {
      result = tables.toStream(chosen, request, console().out(), progress);
    }
    hint(progress.summary(result));
    return ExitStatus.OK;
  }
}
