package org.statecraft.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statecraft.app.Hypothesis;
import org.statecraft.power.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which other facts are supposed. */
@Command
final class HypothesisOptions {
  @Option(
      names = "--suppose",
      order = 65,
      paramLabel = "TRIPLES|FILE",
      description = "Suppose that these hold, too: triples as in Turtle, or a file. Repeatable.")
  private List<String> supposed = new ArrayList<>();

  @Option(
      names = "--suppose-not",
      order = 66,
      paramLabel = "PATTERN|FILE",
      description = "Suppose that these do not hold; a pattern may have variables. Repeatable.")
  private List<String> denied = new ArrayList<>();

  @Option(
      names = "--reading",
      order = 67,
      paramLabel = "READING",
      description =
          "By which reading of who can join an initiative, on what ground and to what end the rules"
              + " go: first (the default), second, or agreed, which is what both say.")
  private @Nullable Reading reading;

  /** None of the options. */
  HypothesisOptions() {}

  /** Another set of the same options, which may say more. */
  HypothesisOptions(HypothesisOptions other) {
    supposed = new ArrayList<>(other.supposed);
    denied = new ArrayList<>(other.denied);
    reading = other.reading;
  }

  /** What the options suppose. */
  Hypothesis hypothesis() {
    return new Hypothesis(
        new Hypothesis.Supposed("--suppose", supposed),
        new Hypothesis.Supposed("--suppose-not", denied),
        Optional.ofNullable(reading));
  }
}
