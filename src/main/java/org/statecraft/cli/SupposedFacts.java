package org.statecraft.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.statecraft.app.Hypothesis;
import org.statecraft.problem.RequestProblem;
import picocli.CommandLine.Option;

/** The options that say which facts are supposed to hold or not to hold. */
final class SupposedFacts {
  @Option(
      names = "--add",
      order = 10,
      paramLabel = "TRIPLES|FILE",
      description = "Suppose that these hold, too. Repeatable.")
  private List<String> add = new ArrayList<>();

  @Option(
      names = "--remove",
      order = 11,
      paramLabel = "PATTERN|FILE",
      description = "Suppose that these do not hold. Repeatable.")
  private List<String> remove = new ArrayList<>();

  /**
   * What is supposed.
   *
   * @throws RequestProblem if that is nothing
   */
  Hypothesis hypothesis() {
    Hypothesis hypothesis =
        new Hypothesis(
            new Hypothesis.Supposed("--add", add),
            new Hypothesis.Supposed("--remove", remove),
            Optional.empty());
    if (hypothesis.none()) {
      throw new RequestProblem("nothing is supposed", "name facts with --add or --remove");
    }
    return hypothesis;
  }
}
