package org.statecraft.cli;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.Quad;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.query.QueryResult;
import org.statecraft.render.OutputFormat;
import org.statecraft.render.RenderSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes all that is stated. */
@Command(
    header = "Write all that sources state, in their graphs.",
    customSynopsis = "statecraft dump [OPTION…]",
    description =
        "Of a database or of the knowledge base, as it is seen by the other options. nquads keeps"
            + " the graphs and is written in little memory; ntriples and turtle give all graphs as"
            + " one.",
    footer = {
      "  statecraft dump --db target/kb.db -o nquads",
      "  statecraft dump --no-kb --data cases/aukus.ttl -o ntriples"
    })
final class DumpCommand extends Subcommand {
  @Option(
      names = "--inferred-too",
      order = 10,
      description = "Write what follows too, in the graphs of the rules.")
  private boolean inferredToo;

  @Mixin private FormatOptions format = new FormatOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  DumpCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    Selection chosen = sources.selection();
    OutputFormat written = format.forGraph(output);
    KnowledgeBase knowledge =
        inferredToo ? workspace().knowledge(chosen) : workspace().facts(chosen);
    RenderSettings settings =
        format.settings(knowledge, knowledge.prefixes(), output.screen(console()));
    Iterator<Quad> quads =
        inferredToo
            ? Iter.concat(knowledge.asserted(), knowledge.concluded())
            : knowledge.asserted();
    output.write(console(), out -> written.write(new QueryResult.Quads(quads), settings, out));
    return ExitStatus.OK;
  }
}
