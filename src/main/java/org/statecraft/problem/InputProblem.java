package org.statecraft.problem;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A query, data or rule file holds something that cannot be read; the place is given if known. */
public final class InputProblem extends Problem {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable SourcePosition position;

  /** A problem with the input as a whole. */
  public InputProblem(String sentence, @Nullable String remedy) {
    this(sentence, remedy, null, null);
  }

  /** A problem at a place of the input. */
  public InputProblem(
      String sentence,
      @Nullable String remedy,
      @Nullable SourcePosition position,
      @Nullable Throwable cause) {
    super(sentence, remedy, cause);
    this.position = position;
  }

  /** Where the input is wrong. */
  public Optional<SourcePosition> position() {
    return Optional.ofNullable(position);
  }
}
