package org.statecraft.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Directory;
import org.statecraft.picture.Network;
import org.statecraft.picture.NetworkReader;
import org.statecraft.picture.NetworkWriter;
import org.statecraft.picture.PictureFormat;
import org.statecraft.picture.PictureRequest;
import org.statecraft.power.Relations;
import org.statecraft.problem.RequestProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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
  /** How many are in a picture that is looked at. */
  private static final int USUAL = 30;

  @Parameters(
      arity = "0..*",
      paramLabel = "ACTOR|INITIATIVE",
      description = "A label, alias or code, kb:NAME or <iri>.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--actors",
      order = 8,
      description = "Tie actors to one another, and not to the initiatives they are in.")
  private boolean actors;

  @Option(names = "--only", order = 9, description = "Leave out whom is not named.")
  private boolean only;

  @Option(
      names = "--shared",
      order = 9,
      description = "Leave out whom not all that are named are tied to.")
  private boolean shared;

  @Mixin private MechanismOptions kinds = new MechanismOptions();

  @Option(
      names = "--limit",
      order = 14,
      paramLabel = "N",
      description =
          "At most N actors and initiatives; 0 for all."
              + " Default: 30, and all in formats for programs.")
  private Optional<Integer> limit = Optional.empty();

  @Option(
      names = "--at-least",
      order = 15,
      paramLabel = "N",
      defaultValue = "1",
      description = "Leave out lines of fewer than N relations.")
  private int least;

  @Mixin private PictureOptions picture = new PictureOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  GraphCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    if ((only || shared) && names.isEmpty()) {
      throw new RequestProblem(
          (only ? "--only" : "--shared") + " needs names", "name those that are to be drawn");
    }
    if (limit.orElse(0) < 0 || least < 1) {
      throw new RequestProblem(
          "--limit " + limit.orElse(0) + " --at-least " + least + " cannot be",
          "--limit is 0 or more, --at-least is 1 or more");
    }
    Selection chosen = sources.selection();
    KnowledgeBase knowledge = workspace().knowledge(chosen);
    Directory directory = workspace().directory(chosen);
    List<Node> nodes = names.stream().map(directory::resolve).distinct().toList();
    Relations relations = new Relations(knowledge);
    PictureRequest choice =
        new PictureRequest(
            nodes,
            only,
            shared,
            actors,
            kinds.mechanisms(relations),
            kinds.mode(relations),
            limit.orElse(picture.format(EnumSet.allOf(PictureFormat.class)).data() ? 0 : USUAL),
            least,
            chosen.words());
    Network network = new NetworkReader(knowledge).read(choice);
    picture.write(
        console(),
        EnumSet.allOf(PictureFormat.class),
        (format, screen, safeCsv) -> NetworkWriter.write(network, format, screen, safeCsv));
    if (network.edges().isEmpty()) {
      hint("nothing ties them; leave --only, --mode or --mechanism out, or name others");
      return ExitStatus.NO;
    }
    return ExitStatus.OK;
  }
}
