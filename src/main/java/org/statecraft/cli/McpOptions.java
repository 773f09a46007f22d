package org.statecraft.cli;

import java.util.Optional;
import org.statecraft.mcp.Budget;
import org.statecraft.problem.RequestProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Where agents are answered, and how much they get. */
@Command
final class McpOptions {
  @Option(
      names = "--http",
      order = 10,
      paramLabel = "PORT",
      description = "Answer at http://127.0.0.1:PORT/mcp instead; 0 takes a port that is free.")
  private Optional<Integer> port = Optional.empty();

  @Option(
      names = "--limit",
      order = 11,
      paramLabel = "ROWS",
      description =
          "Rows of an answer where a call asks for no other number (default 50; at most 1000).")
  private Optional<Integer> rows = Optional.empty();

  /**
   * The port; empty for the standard streams.
   *
   * @throws RequestProblem if there is no such port
   */
  Optional<Integer> port() {
    return port.map(Port::of);
  }

  /**
   * Rows of an answer.
   *
   * @throws RequestProblem if there would be none, or too many
   */
  int rows() {
    int most = rows.orElse(Budget.USUAL.rows());
    if (most < 1 || most > Budget.MOST_ROWS) {
      throw new RequestProblem(
          "--limit " + most + " is out of bounds", "give a number from 1 to " + Budget.MOST_ROWS);
    }
    return most;
  }
}
