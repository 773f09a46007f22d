package org.statecraft.cli;

import java.util.List;
import org.statecraft.app.RelationsOf;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;
import org.statecraft.query.QueryResult;
import org.statecraft.render.RelationRows;
import org.statecraft.render.RenderSettings;
import org.statecraft.render.ShortfallWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists power relations. */
@Command(
    header = "List the power relations of an actor or between two.",
    customSynopsis = "statecraft relations [OPTION…] ACTOR [ACTOR]",
    description = {
      "One row for each relation: its mode and phase, whether it goes to the other or comes from"
          + " it, with whom, on what basis, since when in AI, and whether an analyst coded it, the"
          + " rules infer it, or both. A mechanism with a direction makes one relation of each two"
          + " actors and way, whatever it rests on; any other makes one of each basis.",
      "Where several others are in a relation they are counted; --each lists them. Exit code 1 if"
          + " there is no relation."
    },
    footer = {
      "  statecraft relations USA IRN",
      "  statecraft relations FRA DEU --members --mode cooperation -o csv"
    })
final class RelationsCommand extends Subcommand {
  @Parameters(
      arity = "1..2",
      paramLabel = "ACTOR",
      description = "A label, alias or code, kb:NAME or <iri>.")
  private List<String> actors = List.of();

  @Mixin private RelationsOptions options = new RelationsOptions();
  @Mixin private FormatOptions format = new FittingFormatOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  RelationsCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    RelationsOf.Result result =
        new RelationsOf(workspace()).of(sources.selection(), options.request(actors));
    QueryResult.Rows all = options.rows(result);
    Screen screen = output.screen(console());
    // Eleven columns do not fit a terminal; they are there where a format is asked for.
    rows(
        format.write(
            screen.terminal() && !format.given(output) ? RelationRows.few(all) : all,
            result.knowledge(),
            output,
            console()));
    if (!result.entries().isEmpty()) {
      return ExitStatus.OK;
    }
    hint("no such relation is coded or inferred; statecraft whynot says how near rules came");
    RenderSettings told = RenderSettings.forText(result.knowledge(), screen);
    ShortfallWords words = new ShortfallWords(told);
    result
        .lacks()
        .forEach((mechanism, lack) -> hint(told.name(mechanism) + ": " + words.sentence(lack)));
    return ExitStatus.NO;
  }
}
