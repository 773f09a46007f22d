package org.statecraft.cli;

import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Card;
import org.statecraft.lookup.CardReader;
import org.statecraft.render.CardFormat;
import org.statecraft.render.CardJson;
import org.statecraft.render.CardWriter;
import org.statecraft.render.RenderSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private ShowOptions options = new ShowOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  ShowCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    CardFormat written = options.format(output);
    Selection chosen = sources.selection();
    KnowledgeBase knowledge = workspace().knowledge(chosen);
    Card card = new CardReader(knowledge).read(workspace().directory(chosen).resolve(entity));
    RenderSettings settings = options.settings(knowledge, written, output.screen(console()));
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
