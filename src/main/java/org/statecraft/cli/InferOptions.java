package org.statecraft.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statecraft.app.Infer;
import org.statecraft.problem.RequestProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What is written of what follows, or kept. */
@Command
final class InferOptions {
  @Option(names = "--stats", order = 10, description = "Say how many triples each rule concluded.")
  private boolean stats;

  @Option(
      names = "--only",
      order = 11,
      paramLabel = "RULE",
      description = "Only what is credited to this rule. Repeatable.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--asserted-too",
      order = 12,
      description = "Write the facts too, in their own graphs.")
  private boolean assertedToo;

  @Option(
      names = "--save",
      order = 13,
      description =
          "Keep what follows in the database of --db or at the --endpoint, and write nothing else.")
  private boolean save;

  @Option(
      names = "--update-endpoint",
      order = 14,
      paramLabel = "URL",
      description = "Where the endpoint takes updates, if it is not where it answers queries.")
  private @Nullable String updates;

  /**
   * Whether what follows is kept and not written.
   *
   * @throws RequestProblem if options exclude each other
   */
  boolean save() {
    if (save && (stats || assertedToo || !only.isEmpty())) {
      throw new RequestProblem(
          "--save keeps all that follows", "leave --stats, --only and --asserted-too out");
    }
    if (!save && updates != null) {
      throw new RequestProblem("--update-endpoint is for what is kept", "add --save");
    }
    return save;
  }

  /** Where an endpoint takes updates, if that was said. */
  Optional<String> updates() {
    return Optional.ofNullable(updates);
  }

  /** Whether it is only counted. */
  boolean stats() {
    return stats;
  }

  /** What is wanted. */
  Infer.Request request() {
    return new Infer.Request(only, stats, assertedToo);
  }
}
