package org.statecraft.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Directory;
import org.statecraft.picture.Matrix;
import org.statecraft.picture.MatrixReader;
import org.statecraft.picture.MatrixWriter;
import org.statecraft.picture.PictureRequest;
import org.statecraft.power.Relations;
import org.statecraft.problem.RequestProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws actors against actors or mechanisms. */
@Command(
    header = "Draw actors against actors, or against mechanisms.",
    customSynopsis = "statecraft matrix [OPTION…] [ACTOR]…",
    description = {
      "How many power relations each two actors have: cooperation below the diagonal, competition"
          + " above it; or, with --by mechanisms, in how many relations of each mechanism an actor"
          + " stands. Of the actors that are named, or of those with the closest ties.",
      "Exit code 1 if no relation is there."
    },
    footer = {"  statecraft matrix USA CHN IRN GBR FRA DEU", "  statecraft matrix --by mechanisms"})
final class MatrixCommand extends Subcommand {
  /** How many are in a picture that is looked at. */
  private static final int USUAL = 30;

  /** What actors are set against. */
  enum By {
    ACTORS,
    MECHANISMS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(
      arity = "0..*",
      paramLabel = "ACTOR",
      description = "A label, alias or code, kb:NAME or <iri>.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--by",
      order = 8,
      paramLabel = "WHAT",
      defaultValue = "actors",
      description = "actors (the default) or mechanisms.")
  private By by;

  @Mixin private MechanismOptions kinds = new MechanismOptions();

  @Option(
      names = "--limit",
      order = 14,
      paramLabel = "N",
      description =
          "At most N actors where none are named; 0 for all."
              + " Default: 30, and all in formats for programs.")
  private Optional<Integer> limit = Optional.empty();

  @Mixin private PictureOptions picture = new PictureOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  MatrixCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    if (limit.orElse(0) < 0) {
      throw new RequestProblem("--limit " + limit.orElse(0) + " cannot be", "--limit is 0 or more");
    }
    Selection chosen = sources.selection();
    KnowledgeBase knowledge = workspace().knowledge(chosen);
    Directory directory = workspace().directory(chosen);
    List<Node> nodes = names.stream().map(directory::resolve).distinct().toList();
    if (nodes.size() == 1 && by == By.ACTORS) {
      throw new RequestProblem(
          "a matrix needs two actors", "name another, or see statecraft graph --actors");
    }
    Relations relations = new Relations(knowledge);
    PictureRequest choice =
        new PictureRequest(
            nodes,
            /* only= */ !nodes.isEmpty(),
            /* shared= */ false,
            /* actors= */ true,
            kinds.mechanisms(relations),
            kinds.mode(relations),
            limit.orElse(picture.format(MatrixWriter.ABLE).data() ? 0 : USUAL),
            /* least= */ 1,
            chosen.words());
    MatrixReader reader = new MatrixReader(knowledge);
    Matrix matrix = by == By.ACTORS ? reader.actors(choice) : reader.mechanisms(choice);
    picture.write(
        console(),
        MatrixWriter.ABLE,
        (format, screen, safeCsv) -> MatrixWriter.write(matrix, format, screen, safeCsv));
    if (matrix.cells().isEmpty()) {
      hint("no such relation is coded or inferred; statecraft whynot says how near rules came");
      return ExitStatus.NO;
    }
    return ExitStatus.OK;
  }
}
