package org.statecraft.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.statecraft.app.Pictures;
import org.statecraft.picture.Aggregation;
import org.statecraft.picture.PictureFormat;
import org.statecraft.picture.YearsWriter;
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

  @Option(
      names = "--aggregate",
      order = 8,
      paramLabel = "BY",
      description =
          "Put actors together: by the camps that are recorded, or in communities of those that"
              + " cooperate (method of Louvain).")
  private Optional<Aggregation.By> aggregate = Optional.empty();

  @Option(
      names = "--seed",
      order = 8,
      paramLabel = "S",
      description = "From which the chance of communities follows (default 1).")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--by-year",
      order = 8,
      paramLabel = "FROM..TO",
      description =
          "Draw the actors of each year, small beside one another, each year inferred by itself.")
  private Optional<String> years = Optional.empty();

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
    years();
    if ((only || shared) && nobody) {
      throw new RequestProblem(
          (only ? "--only" : "--shared") + " needs names", "name those that are to be drawn");
    }
    if (seed.isPresent() && !aggregate.equals(Optional.of(Aggregation.By.COMMUNITIES))) {
      throw new RequestProblem(
          "--seed is for communities alone", "say --aggregate communities, or leave --seed out");
    }
    if (limit.orElse(0) < 0 || least < 1) {
      throw new RequestProblem(
          "--limit " + limit.orElse(0) + " --at-least " + least + " cannot be",
          "--limit is 0 or more, --at-least is 1 or more");
    }
  }

  /** How actors are put together, if they are. */
  Optional<Aggregation> aggregation() {
    return aggregate.map(by -> new Aggregation(by, seed.orElse(1L)));
  }

  /** The first and the last year, if each is drawn. */
  Optional<Years> years() {
    return years.map(Years::of);
  }

  /**
   * Some years.
   *
   * @param from the first
   * @param to the last
   */
  record Years(int from, int to) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{4})\\.\\.([0-9]{4})");

    private static Years of(String text) {
      Matcher written = WRITTEN.matcher(text);
      if (!written.matches()) {
        throw new RequestProblem(
            "--by-year " + text + " are no years",
            "write the first and the last, such as 2015..2025");
      }
      int from = Integer.parseInt(written.group(1));
      int to = Integer.parseInt(written.group(2));
      if (from < 1 || to < from) {
        throw new RequestProblem("--by-year " + text + " ends before it begins", null);
      }
      return new Years(from, to);
    }
  }

  /** What a picture can be written in. */
  Set<PictureFormat> able() {
    return years.isPresent() ? YearsWriter.ABLE : EnumSet.allOf(PictureFormat.class);
  }

  /** What is to be drawn in a format: all there is, where it is for a program or only counted. */
  Pictures.Request request(List<String> names, PictureFormat format) {
    boolean all =
        format.data()
            || aggregate.isPresent()
            || (years.isPresent() && format == PictureFormat.TEXT);
    return new Pictures.Request(
        names,
        only,
        shared,
        actors || aggregate.isPresent() || years.isPresent(),
        kinds.kinds(),
        PictureLimit.of(limit, all),
        least);
  }
}
