package org.statecraft.cli;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Card;
import org.statecraft.lookup.CardReader;
import org.statecraft.render.CardFormat;
import org.statecraft.render.CardJson;
import org.statecraft.render.CardWriter;
import org.statecraft.render.RenderSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows all that is known of one entity. */
@Command(
    header = "Show what is known of an entity.",
    customSynopsis = "statecraft show [OPTION…] ENTITY",
    description =
        "The card of a state, initiative, organisation or anything else says what it is, who takes"
            + " part since when, its relationships, positions and claims, and where each is from."
            + " The card of a class or property says how it is used, with a query that asks for"
            + " it.",
    footer = {"  statecraft show Finland", "  statecraft show --names sc:Provision"})
final class ShowCommand extends Subcommand {
  @Parameters(
      paramLabel = "ENTITY",
      description = "A label, alias or code (AUKUS, us, \"United States\"), kb:NAME or <iri>.")
  private String entity;

  @Option(
      names = {"-o", "--format"},
      order = 20,
      paramLabel = "FORMAT",
      description = "table (the default) or json.")
  private @Nullable CardFormat format;

  @Option(
      names = "--names",
      order = 21,
      description =
          "In the table, call things by their names in queries (kb:FIN, sc:iso3), and say with"
              + " which terms each part is asked for.")
  private boolean names;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  ShowCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    CardFormat written = output.format(format, List.of(CardFormat.values()), CardFormat.TABLE);
    Selection chosen = sources.selection();
    KnowledgeBase knowledge = workspace().knowledge(chosen);
    Node found = workspace().directory(chosen).resolve(entity);
    Card card = new CardReader(knowledge).read(found);
    Screen screen = output.screen(console());
    RenderSettings settings =
        names && written == CardFormat.TABLE
            ? new RenderSettings(
                knowledge.prefixes(), screen, Optional.empty(), /* safeCsv= */ false)
            : told(knowledge, screen);
    output.write(
        console(),
        out -> {
          switch (written) {
            case TABLE -> new CardWriter(settings).write(card, out);
            case JSON -> new CardJson(settings).write(card, out);
          }
        });
    return ExitStatus.OK;
  }
}
