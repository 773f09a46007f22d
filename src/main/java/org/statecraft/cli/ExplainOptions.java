package org.statecraft.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statecraft.app.Explain;
import org.statecraft.problem.RequestProblem;
import org.statecraft.render.OutputFormat;
import org.statecraft.render.ProofFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How much is told of why something holds. */
@Command
final class ExplainOptions {
  @Option(names = "--all", order = 10, description = "Every proof, not a shortest one alone.")
  private boolean all;

  @Option(
      names = "--fragile",
      order = 10,
      description =
          "Instead of proofs, the decisions of coding and parameters that would undo the"
              + " conclusion, each tried by inferring anew (all parameters, and what the proofs"
              + " speak of). As text, Markdown or JSON.")
  private boolean fragile;

  @Option(
      names = "--depth",
      order = 11,
      paramLabel = "N",
      description =
          "As text, Markdown or JSON, show so many rules one below the other (default"
              + " ${DEFAULT-VALUE}).")
  private int depth = 20;

  @Option(
      names = "--limit",
      order = 12,
      paramLabel = "N",
      description = "Explain at most so many triples that fit (default ${DEFAULT-VALUE}).")
  private int limit = 20;

  @Option(
      names = {"-o", "--format"},
      order = 20,
      paramLabel = "FORMAT",
      description =
          "text (the default), markdown, json, dot (Graphviz) or turtle (in the terms of PROV-O).")
  private @Nullable ProofFormat format;

  /** The format that was asked for, or text. */
  ProofFormat format(OutputOptions output) {
    return output.format(format, List.of(ProofFormat.values()), ProofFormat.TEXT);
  }

  /** Whether what would undo it is wanted instead. */
  boolean fragile() {
    return fragile;
  }

  /**
   * The format of tables that is like the one asked for.
   *
   * @throws RequestProblem if none is
   */
  OutputFormat table(OutputOptions output) {
    return switch (format(output)) {
      case TEXT -> OutputFormat.TABLE;
      case MARKDOWN -> OutputFormat.MARKDOWN;
      case JSON -> OutputFormat.JSON;
      case DOT, TURTLE ->
          throw new RequestProblem(
              "what would undo a conclusion cannot be written as " + format(output),
              "choose text, markdown or json");
    };
  }

  /** How many rules are shown one below the other. */
  int depth() {
    return depth;
  }

  /** What is to be explained. */
  Explain.Request request(List<String> what) {
    return new Explain.Request(what, all || fragile, limit);
  }

  /** Makes sure that something is to be told. */
  void require(OutputOptions output) {
    if (limit < 1 || depth < 1) {
      throw new RequestProblem("--limit and --depth count from 1", null);
    }
    if (fragile) {
      table(output);
    }
  }
}
