package org.statecraft.cli;

import java.util.ArrayList;
import java.util.List;
import org.statecraft.app.Pictures;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.picture.Matrix;
import org.statecraft.picture.MatrixWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
  @Parameters(
      arity = "0..*",
      paramLabel = "ACTOR",
      description = "A label, alias or code, kb:NAME or <iri>.")
  private List<String> names = new ArrayList<>();

  @Mixin private MatrixOptions options = new MatrixOptions();
  @Mixin private PictureOptions picture = new PictureOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  MatrixCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    boolean data = picture.format(MatrixWriter.ABLE).data();
    Matrix matrix = options.matrix(new Pictures(workspace()), sources.selection(), names, data);
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
