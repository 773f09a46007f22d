package org.statecraft.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statecraft.power.Basis;
import org.statecraft.power.Belief;
import org.statecraft.power.Period;
import org.statecraft.power.Perspective;
import org.statecraft.problem.RequestProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** From when, and on whose account, the facts are looked at. */
@Command
final class PerspectiveOptions {
  @Option(
      names = "--as-of",
      order = 60,
      paramLabel = "DATE",
      description =
          "See the world as of a day, or of the last day of a month or year: what began later or"
              + " had ended is not there, and no rule sees it.")
  private @Nullable String asOf;

  @Option(
      names = "--between",
      order = 61,
      paramLabel = "FROM..TO",
      description = "See what was there at any time from one date to another.")
  private @Nullable String between;

  @Option(
      names = "--undated",
      order = 61,
      description =
          "With --as-of or --between: also codings of which no date is known, which are left out"
              + " otherwise.")
  private boolean undated;

  @Option(
      names = "--source",
      order = 62,
      paramLabel = "SOURCE",
      description =
          "Believe this source: a page, all pages of a host, or a work such as Cai-2024."
              + " Repeatable.")
  private List<String> believed = new ArrayList<>();

  @Option(
      names = "--without-source",
      order = 63,
      paramLabel = "SOURCE",
      description = "Do not believe this source. Repeatable.")
  private List<String> disbelieved = new ArrayList<>();

  @Option(
      names = "--verified-only",
      order = 64,
      description = "Believe only what a page confirms: no general knowledge, no reading of ours.")
  private boolean verified;

  @Option(
      names = "--basis",
      order = 64,
      split = ",",
      paramLabel = "BASIS",
      description =
          "Of targets and others that say how they are known, believe what is stated by the actor,"
              + " reported by others, or inferred by us. Several: stated,reported")
  private @Nullable List<Basis> bases;

  /** None of the options. */
  PerspectiveOptions() {}

  /** Another set of the same options, which may say more. */
  PerspectiveOptions(PerspectiveOptions other) {
    asOf = other.asOf;
    between = other.between;
    undated = other.undated;
    believed = new ArrayList<>(other.believed);
    disbelieved = new ArrayList<>(other.disbelieved);
    verified = other.verified;
    bases = other.bases;
  }

  /** The perspective that the options name. */
  Perspective perspective() {
    if (asOf != null && between != null) {
      throw new RequestProblem("--as-of and --between exclude each other", "leave one of them out");
    }
    if (bases != null && bases.isEmpty()) {
      throw new RequestProblem("--basis names none", "write --basis stated,reported");
    }
    Optional<Period> period =
        Optional.ofNullable(asOf)
            .map(date -> Period.asOf(date, "--as-of"))
            .or(() -> Optional.ofNullable(between).map(Period::between));
    return new Perspective(
        period,
        undated,
        new Belief(believed, disbelieved, verified, bases == null ? Set.of() : Set.copyOf(bases)));
  }
}
