package org.statecraft.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.statecraft.app.Pictures;
import org.statecraft.app.Selection;
import org.statecraft.picture.Matrix;
import org.statecraft.problem.RequestProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a matrix sets against what, and how much of it. */
@Command
final class MatrixOptions {
  /** What actors are set against. */
  enum By {
    ACTORS,
    MECHANISMS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--by",
      order = 8,
      paramLabel = "WHAT",
      defaultValue = "actors",
      description = "actors (the default) or mechanisms.")
  private By by;

  @Option(
      names = "--limit",
      order = 14,
      paramLabel = "N",
      description = "At most N actors where none are named; 0 for all." + PictureLimit.DEFAULT)
  private Optional<Integer> limit = Optional.empty();

  @Mixin private MechanismOptions kinds = new MechanismOptions();

  /**
   * The matrix that is wanted.
   *
   * @param data whether it is for a program, which gets all
   */
  Matrix matrix(Pictures pictures, Selection chosen, List<String> names, boolean data) {
    if (limit.orElse(0) < 0) {
      throw new RequestProblem("--limit " + limit.orElse(0) + " cannot be", "--limit is 0 or more");
    }
    Pictures.Request request =
        new Pictures.Request(
            names,
            /* only= */ !names.isEmpty(),
            /* shared= */ false,
            /* actors= */ true,
            kinds.kinds(),
            PictureLimit.of(limit, data),
            /* least= */ 1);
    return by == By.ACTORS
        ? pictures.actors(chosen, request)
        : pictures.mechanisms(chosen, request);
  }
}
