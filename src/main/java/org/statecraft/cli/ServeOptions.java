package org.statecraft.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.statecraft.problem.RequestProblem;
import org.statecraft.serve.Budget;
import org.statecraft.serve.KnowledgeServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Where callers are answered, who may call, and how much they get. */
@Command
final class ServeOptions {
  private static final int MOST_AT_ONCE = 64;
  private static final long MOST_ROWS = 10_000_000;

  @Option(
      names = "--port",
      order = 10,
      paramLabel = "PORT",
      defaultValue = "8710",
      description = "Answer at http://127.0.0.1:PORT/ (default 8710); 0 takes a port that is free.")
  private int port;

  @Option(
      names = "--max-rows",
      order = 11,
      paramLabel = "ROWS",
      description = "Rows or triples of an answer (default 100000); one with more is refused.")
  private long rows = Budget.USUAL.rows();

  @Option(
      names = "--at-once",
      order = 12,
      paramLabel = "N",
      description = "Requests that work at a time (default 4); others are told to ask again.")
  private int atOnce = Budget.USUAL.atOnce();

  @Option(
      names = "--allow-origin",
      order = 13,
      paramLabel = "ORIGIN",
      description =
          "Let pages of an origin such as https://example.org ask, too, and read what is served."
              + " Repeatable.")
  private List<String> origins = new ArrayList<>();

  /**
   * Where is listened, and to whom.
   *
   * @throws RequestProblem if there is no such port or origin
   */
  KnowledgeServer.Listening listening() {
    for (String origin : origins) {
      if (!origin.matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?")) {
        throw new RequestProblem(
            "--allow-origin " + origin + " is no origin", "write it https://example.org");
      }
    }
    return new KnowledgeServer.Listening(Port.of(port), origins);
  }

  /**
   * What requests may cost.
   *
   * @throws RequestProblem if nothing could be answered, or too much
   */
  Budget budget(Duration time) {
    within("--max-rows", rows, MOST_ROWS);
    within("--at-once", atOnce, MOST_AT_ONCE);
    return new Budget(time, rows, atOnce);
  }

  private static void within(String option, long number, long most) {
    if (number < 1 || number > most) {
      throw new RequestProblem(
          option + " " + number + " is out of bounds", "give a number from 1 to " + most);
    }
  }
}
