package org.statecraft.app;

import java.util.Arrays;
import java.util.Locale;
import org.statecraft.lookup.Work;

/** The grades of pages, the weaker before the stronger. */
public enum SourceGrade {
  /** Somebody's account of what others wrote. */
  SECONDARY,
  /** A list that somebody keeps. */
  TRACKER,
  /** A copy of a page elsewhere. */
  MIRROR,
  /** Not graded. */
  NONE,
  /** A newspaper, a broadcaster or an agency. */
  PRESS,
  /** A work of research. */
  SCHOLARLY,
  /** A page of whoever acts. */
  OFFICIAL;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The grade of a work; of one that was not graded, or otherwise than in this list, none. */
  static SourceGrade of(Work work) {
    return Arrays.stream(values())
        .filter(grade -> work.gradeName().filter(grade.toString()::equals).isPresent())
        .findFirst()
        .orElse(NONE);
  }
}
