package org.statecraft.cli;

import org.statecraft.problem.RequestProblem;
import org.statecraft.render.ProofFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How many contradictions are told, and how. */
@Command
final class CheckOptions {
  @Option(
      names = "--limit",
      order = 12,
      paramLabel = "N",
      description = "Show at most so many contradictions of each rule (default ${DEFAULT-VALUE}).")
  private int limit = 5;

  @Option(
      names = "--depth",
      order = 13,
      paramLabel = "N",
      description = "Show so many rules one below the other (default ${DEFAULT-VALUE}).")
  private int depth = 20;

  @Mixin private ProofFormatOptions format = new ProofFormatOptions();

  /** At most so many contradictions are shown of each rule. */
  int limit() {
    return limit;
  }

  /** How many rules are shown one below the other. */
  int depth() {
    return depth;
  }

  /**
   * The format that was asked for, or text.
   *
   * @throws RequestProblem if it cannot hold contradictions, or nothing would be told
   */
  ProofFormat format(OutputOptions output) {
    if (limit < 1 || depth < 1) {
      throw new RequestProblem("--limit and --depth count from 1", null);
    }
    return format.format("contradictions", output);
  }
}
