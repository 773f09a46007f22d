package org.statecraft.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.problem.Problem;
import org.statecraft.problem.RequestProblem;

/** How a command ended, as the shell sees it. */
public enum ExitStatus {
  /** Done. */
  OK(0, "done"),
  /** The command ran, and its answer is no. */
  NO(
      1,
      "the answer is no (ASK false with --exit-status, not derivable, inconsistent, faulty rules"
          + " or files, a share under --fail-under)"),
  /** The command line cannot be meant so. */
  USAGE(2, "wrong usage, unknown or ambiguous entity"),
  /** The user's query or data cannot be read. */
  BAD_INPUT(3, "bad input: query, data or rule, with the place"),
  /** The result is not whole. */
  LIMIT(4, "a limit on time, rows or memory was hit; the output is incomplete"),
  /** The outside world failed. */
  ACCESS(5, "a file or the network failed"),
  /** Our fault. */
  BUG(70, "a bug of this program"),
  /** The user stopped it. */
  INTERRUPTED(130, "interrupted");

  private final int code;
  private final String meaning;

  ExitStatus(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The number the shell sees. */
  public int code() {
    return code;
  }

  /** The status for a kind of problem. */
  static ExitStatus of(Problem problem) {
    return switch (problem) {
      case RequestProblem request -> USAGE;
      case InputProblem input -> BAD_INPUT;
      case LimitExceeded limit -> LIMIT;
      case AccessProblem access -> ACCESS;
    };
  }

  /** The status of a number; a number that is none of them is our fault. */
  static ExitStatus ofCode(int code) {
    return Arrays.stream(values()).filter(status -> status.code == code).findFirst().orElse(BUG);
  }

  /** Codes and meanings for the help text, in the order of the codes. */
  static Map<String, String> table() {
    Map<String, String> table = new LinkedHashMap<>();
    Arrays.stream(values()).forEach(status -> table.put(" " + status.code, status.meaning));
    return table;
  }
}
