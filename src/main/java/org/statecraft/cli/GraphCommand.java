package org.statecraft.cli;

import java.util.ArrayList;
import java.util.List;
import org.statecraft.app.Pictures;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.picture.Network;
import org.statecraft.picture.NetworkWriter;
import org.statecraft.picture.NetworkYears;
import org.statecraft.picture.YearsWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Draws actors, initiatives and what ties them. */
@Command(
    header = "Draw the network of actors and initiatives, or of actors.",
    customSynopsis = "statecraft graph [OPTION…] [ACTOR|INITIATIVE]…",
    description = {
      "Of those that are named and whom they are tied to, or of those with the closest ties. Blue"
          + " lines are relations of cooperation, dashed vermilion ones competition, dotted grey"
          + " ones participation on which no relation rests.",
      "In a terminal each relation is a column that marks whom it ties, and is told below; as SVG"
          + " and HTML those that cooperate stand near one another. With --aggregate a hundred can"
          + " be looked at, in groups. Exit code 1 if there is nothing to draw."
    },
    footer = {
      "  statecraft graph USA CHN --shared",
      "  statecraft graph --by-year 2019..2024 --mode competition -o svg"
    })
final class GraphCommand extends Subcommand {
  @Parameters(
      arity = "0..*",
      paramLabel = "ACTOR|INITIATIVE",
      description = "A label, alias or code, kb:NAME or <iri>.")
  private List<String> names = new ArrayList<>();

  @Mixin private NetworkOptions network = new NetworkOptions();
  @Mixin private PictureOptions picture = new PictureOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  GraphCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    network.require(names.isEmpty());
    Pictures.Request request = network.request(names, picture.format(network.able()));
    boolean nothing =
        network.years().map(years -> years(request, years)).orElseGet(() -> whole(request));
    if (nothing) {
      hint("nothing ties them; leave --only, --mode or --mechanism out, or name others");
    }
    return nothing ? ExitStatus.NO : ExitStatus.OK;
  }

  /** Draws each year; whether nothing ties anybody in any. */
  private boolean years(Pictures.Request request, NetworkOptions.Years years) {
    NetworkYears drawn =
        new Pictures(workspace())
            .years(sources.selection(), request, network.aggregation(), years.from(), years.to());
    picture.write(
        console(),
        network.able(),
        (format, screen, safeCsv) -> YearsWriter.write(drawn, format, screen, safeCsv));
    return drawn.empty();
  }

  private boolean whole(Pictures.Request request) {
    Network drawn =
        new Pictures(workspace()).network(sources.selection(), request, network.aggregation());
    picture.write(
        console(),
        network.able(),
        (format, screen, safeCsv) -> NetworkWriter.write(drawn, format, screen, safeCsv));
    return drawn.edges().isEmpty();
  }
}
