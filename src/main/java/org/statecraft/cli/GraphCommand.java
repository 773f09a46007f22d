package org.statecraft.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.statecraft.app.Pictures;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.picture.Network;
import org.statecraft.picture.NetworkWriter;
import org.statecraft.picture.PictureFormat;
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
          + " and HTML those that cooperate stand near one another. Exit code 1 if there is nothing"
          + " to draw."
    },
    footer = {
      "  statecraft graph USA CHN --shared",
      "  statecraft graph --actors --mode competition -o svg"
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
    boolean data = picture.format(EnumSet.allOf(PictureFormat.class)).data();
    Network drawn =
        new Pictures(workspace()).network(sources.selection(), network.request(names, data));
    picture.write(
        console(),
        EnumSet.allOf(PictureFormat.class),
        (format, screen, safeCsv) -> NetworkWriter.write(drawn, format, screen, safeCsv));
    if (drawn.edges().isEmpty()) {
      hint("nothing ties them; leave --only, --mode or --mechanism out, or name others");
      return ExitStatus.NO;
    }
    return ExitStatus.OK;
  }
}
