package org.statecraft.cli;

import java.util.List;
import java.util.Optional;
import org.statecraft.app.Pictures;
import org.statecraft.problem.RequestProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is in a picture of a network. */
@Command
final class NetworkOptions {
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
      description = "At most N actors and initiatives; 0 for all." + PictureLimit.DEFAULT)
  private Optional<Integer> limit = Optional.empty();

  @Option(
      names = "--at-least",
      order = 15,
      paramLabel = "N",
      defaultValue = "1",
      description = "Leave out lines of fewer than N relations.")
  private int least;

  /**
   * Makes sure that there can be such a picture.
   *
   * @param nobody whether nobody was named
   */
  void require(boolean nobody) {
    if ((only || shared) && nobody) {
      throw new RequestProblem(
          (only ? "--only" : "--shared") + " needs names", "name those that are to be drawn");
    }
    if (limit.orElse(0) < 0 || least < 1) {
      throw new RequestProblem(
          "--limit " + limit.orElse(0) + " --at-least " + least + " cannot be",
          "--limit is 0 or more, --at-least is 1 or more");
    }
  }

  /**
   * What is to be drawn.
   *
   * @param data whether it is for a program, which gets all
   */
  Pictures.Request request(List<String> names, boolean data) {
    return new Pictures.Request(
        names, only, shared, actors, kinds.kinds(), PictureLimit.of(limit, data), least);
  }
}
