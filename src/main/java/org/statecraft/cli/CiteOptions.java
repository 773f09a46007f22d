package org.statecraft.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statecraft.problem.RequestProblem;
import org.statecraft.render.CitationFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How much is cited, and how. */
@Command
final class CiteOptions {
  @Option(
      names = "--limit",
      order = 10,
      paramLabel = "N",
      description = "Prove at most so many triples that fit (default ${DEFAULT-VALUE}).")
  private int limit = 20;

  @Option(
      names = {"-o", "--format"},
      order = 20,
      paramLabel = "FORMAT",
      description = "text (the default), bibtex, ris or csl-json.")
  private @Nullable CitationFormat format;

  /**
   * At most so many triples that fit are proved.
   *
   * @throws RequestProblem if none would be
   */
  int limit() {
    if (limit < 1) {
      throw new RequestProblem("--limit counts from 1", null);
    }
    return limit;
  }

  /** The format that was asked for, or text. */
  CitationFormat format(OutputOptions output) {
    return output.format(format, List.of(CitationFormat.values()), CitationFormat.TEXT);
  }
}
