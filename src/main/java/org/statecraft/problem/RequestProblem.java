package org.statecraft.problem;

import org.jspecify.annotations.Nullable;

/** What was asked for cannot be meant so: an unknown or ambiguous name, a value that is no term. */
public final class RequestProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** A request that has to be put differently. */
  public RequestProblem(String sentence, @Nullable String remedy) {
    super(sentence, remedy, null);
  }
}
