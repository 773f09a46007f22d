package org.statecraft.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.statecraft.ingest.Matching;
import org.statecraft.ingest.Register;
import org.statecraft.problem.RequestProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which column of a table holds states, and how. */
@Command
final class MatchOptions {
  @Option(
      names = "--column",
      order = 10,
      required = true,
      paramLabel = "NAME",
      description = "The column that holds states.")
  private String column;

  @Option(
      names = "--by",
      order = 11,
      paramLabel = "CODE",
      description =
          "By what it names them: cow, gw, iso2, iso3, iso-numeric or name. Default: that by which"
              + " most values are known.")
  private @Nullable String by;

  @Option(
      names = "--year",
      order = 12,
      paramLabel = "COLUMN|YEAR",
      description = "The column with the year of each row, or one year: codes moved.")
  private @Nullable String year;

  /** What is wanted. */
  Matching.Request request() {
    boolean number = year != null && year.matches("\\d{4}");
    return new Matching.Request(
        column,
        Optional.ofNullable(by).map(MatchOptions::register),
        number && year != null ? OptionalInt.of(Integer.parseInt(year)) : OptionalInt.empty(),
        number ? Optional.empty() : Optional.ofNullable(year));
  }

  private static Register register(String name) {
    return Register.called(name)
        .orElseThrow(
            () ->
                new RequestProblem(
                    "states are not named by " + name,
                    "choose one of "
                        + Arrays.stream(Register.values())
                            .map(Register::toString)
                            .collect(Collectors.joining(", "))));
  }
}
