package org.statecraft.cli;

import org.jspecify.annotations.Nullable;
import org.statecraft.app.UpdateDatabase;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.db.Updating;
import org.statecraft.query.QueryText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes a database by SPARQL. */
@Command(
    header = "Change a database by a SPARQL update.",
    customSynopsis = "statecraft update --db DIR [OPTION…] SPARQL|-|-f FILE",
    description = {
      "The update is done as a whole or not at all. The prefixes of the database need no"
          + " declaration. Where the default graph is the union of all graphs, a triple that names"
          + " no graph is added to graph:updates, and taken away wherever it is stated.",
      "What rules concluded cannot be changed; if it is kept, it is out of date then, and infer"
          + " --save brings it up to date. LOAD and SERVICE are refused."
    },
    footer = {
      "  statecraft update --db target/kb.db 'INSERT DATA { kb:AUKUS sc:note \"tried\"@en }'",
      "  statecraft update --db target/kb.db 'DELETE WHERE { GRAPH graph:updates { ?s ?p ?o } }'"
    })
final class UpdateCommand extends Subcommand {
  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "SPARQL",
      description = "The update; - reads it from standard input.")
  private @Nullable String text;

  @Option(
      names = {"-f", "--file"},
      order = 10,
      paramLabel = "FILE",
      description = "Read the update from FILE; - for standard input.")
  private @Nullable String file;

  UpdateCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    QueryText update = SparqlText.UPDATE.read(console(), text, file);
    workspace().release();
    Updating.Changed changed = new UpdateDatabase(database.folder()).by(update);
    hint(
        Plural.of(changed.added(), "triple")
            + " added, "
            + Plural.of(changed.removed(), "triple")
            + " taken away");
    return ExitStatus.OK;
  }
}
