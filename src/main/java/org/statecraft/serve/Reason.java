package org.statecraft.serve;

import org.apache.jena.query.QueryCancelledException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.problem.Problem;
import org.statecraft.problem.ProblemText;
import org.statecraft.problem.RequestProblem;
import org.statecraft.task.Task;

/** Why there is no result, as an answer. */
final class Reason {
  private static final Logger LOG = LoggerFactory.getLogger("serve");

  private Reason() {}

  /** The answer to a request that failed. */
  static Reply of(Throwable failure) {
    return switch (failure) {
      case Refusal refusal -> refusal.reply();
      case Problem problem -> Reply.text(status(problem), ProblemText.of(problem, Reason::words));
      case Task.LeftBehind late -> of(late.reason());
      case QueryCancelledException ended ->
          Reply.text(Reply.UNAVAILABLE, "the request was stopped");
      case OutOfMemoryError exhausted -> exhausted();
      case StackOverflowError exhausted -> exhausted();
      default -> {
        LOG.warn("a request failed by a bug of Statecraft", failure);
        yield Reply.text(Reply.BUG, "this is a bug of Statecraft: " + failure);
      }
    };
  }

  private static Reply exhausted() {
    return Reply.text(Reply.UNAVAILABLE, "the request needs more memory than there is\nnarrow it");
  }

  private static int status(Problem problem) {
    return switch (problem) {
      case InputProblem input -> Reply.BAD_REQUEST;
      case RequestProblem request -> Reply.BAD_REQUEST;
      case LimitExceeded limit -> limit.cutShort() ? Reply.UNAVAILABLE : Reply.UNPROCESSABLE;
      case AccessProblem access -> Reply.UNAVAILABLE;
    };
  }

  /** What a problem says, for who asks a server. */
  static String words(String sentence) {
    return sentence
        .replace("add --allow-remote if that is what you want", "this server asks nobody")
        .replace(
            "allow more time with --timeout", "have the server started with a longer --timeout")
        .replace(
            "raise --limit to see more",
            "ask for it in parts, by LIMIT and OFFSET, or have the server started with more"
                + " --max-rows");
  }
}
