package org.statecraft.problem;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failure that is explained to the user in one sentence and that names what to do next. Its kinds
 * say whose it is to mend; which exit code a kind has is decided by the command line alone.
 */
public abstract sealed class Problem extends RuntimeException
    permits InputProblem, RequestProblem, LimitExceeded, AccessProblem {
  private static final long serialVersionUID = 1L;

  private final @Nullable String remedy;

  Problem(String message, @Nullable String remedy, @Nullable Throwable cause) {
    super(message, cause);
    this.remedy = remedy;
  }

  /** The sentence shown to the user, without a final full stop. */
  public String sentence() {
    String message = getMessage();
    return message == null ? getClass().getSimpleName() : message;
  }

  /** What the user can do next, when there is something better than reading the sentence again. */
  public Optional<String> remedy() {
    return Optional.ofNullable(remedy);
  }
}
