package org.statecraft.lint;

import org.jspecify.annotations.Nullable;
import org.statecraft.problem.SourcePosition;

/**
 * Something about a rule that is wrong or looks wrong.
 *
 * @param severity how bad it is
 * @param kind a short stable name of what was looked at, for scripts
 * @param sentence what is the matter
 * @param remedy what to do, if that is known
 * @param position where
 */
public record Finding(
    Severity severity,
    String kind,
    String sentence,
    @Nullable String remedy,
    SourcePosition position) {
  /** How bad a finding is. */
  public enum Severity {
    /** The rule cannot run, or not as it is meant. */
    ERROR,
    /** The rule runs, and yet something is odd. */
    WARNING;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static Finding error(
      String kind, String sentence, @Nullable String remedy, SourcePosition position) {
    return new Finding(Severity.ERROR, kind, sentence, remedy, position);
  }

  static Finding warning(
      String kind, String sentence, @Nullable String remedy, SourcePosition position) {
    return new Finding(Severity.WARNING, kind, sentence, remedy, position);
  }
}
