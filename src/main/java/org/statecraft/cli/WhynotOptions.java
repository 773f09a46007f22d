package org.statecraft.cli;

import java.util.List;
import org.statecraft.app.WhyNot;
import org.statecraft.problem.RequestProblem;
import org.statecraft.render.ProofFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How much is told of what is missing. */
@Command
final class WhynotOptions {
  @Option(
      names = "--vocabulary",
      order = 10,
      description = "Also rules of RDFS or OWL, which are left out where one of the theory fits.")
  private boolean vocabulary;

  @Option(
      names = "--depth",
      order = 11,
      paramLabel = "N",
      description =
          "Look so many rules deep into why a premise is missing (default ${DEFAULT-VALUE}).")
  private int depth = 2;

  @Option(
      names = "--limit",
      order = 12,
      paramLabel = "N",
      description = "Show at most so many ways of each rule (default ${DEFAULT-VALUE}).")
  private int limit = 3;

  @Mixin private ProofFormatOptions format = new ProofFormatOptions();

  /** The format that was asked for, or text. */
  ProofFormat format(OutputOptions output) {
    return format.format("what is missing", output);
  }

  /** What is to be told of something. */
  WhyNot.Request request(List<String> what) {
    return new WhyNot.Request(what, vocabulary, depth, limit);
  }

  /** Makes sure that something is to be told. */
  void require() {
    if (limit < 1 || depth < 1) {
      throw new RequestProblem("--limit and --depth count from 1", null);
    }
  }
}
