package org.statecraft.lint;

import org.jspecify.annotations.Nullable;
import org.statecraft.problem.SourcePosition;

/**
 * Something about a rule or a file that is wrong or looks wrong.
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
    /** What was looked at cannot be used, or not as it is meant. */
    ERROR,
    /** It can be read, and breaks what holds for all of its kind. */
    VIOLATION,
    /** It can be used, and yet something is odd. */
    WARNING,
    /** Nothing is wrong, but it could be better. */
    INFO;

    /** Whether this is as bad as another, or worse. */
    public boolean reaches(Severity other) {
      return compareTo(other) <= 0;
    }

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
