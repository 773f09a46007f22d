package org.statecraft.cli;

import org.jspecify.annotations.Nullable;
import org.statecraft.problem.RequestProblem;
import org.statecraft.render.ProofFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** In which format is told what does not hold, or must not. */
@Command
final class ProofFormatOptions {
  @Option(
      names = {"-o", "--format"},
      order = 20,
      paramLabel = "FORMAT",
      description = "text (the default), markdown or json.")
  private @Nullable ProofFormat format;

  /**
   * The format that was asked for, or text.
   *
   * @param what what is told, in the plural or as a clause
   * @throws RequestProblem if the format cannot hold it
   */
  ProofFormat format(String what, OutputOptions output) {
    if (format != null && !ProofFormat.TOLD.contains(format)) {
      throw new RequestProblem(
          format + " cannot hold " + what, "choose one of text, markdown, json");
    }
    return output.format(format, ProofFormat.TOLD, ProofFormat.TEXT);
  }
}
