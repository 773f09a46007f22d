package org.statecraft.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.statecraft.app.SourceUse;
import org.statecraft.lookup.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which sources are listed, and in which order. */
@Command
final class GradeOptions {
  /** The grades of pages, the weaker before the stronger. */
  enum Grade {
    SECONDARY,
    TRACKER,
    MIRROR,
    NONE,
    PRESS,
    SCHOLARLY,
    OFFICIAL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The grade of a work; of one that was not graded, or otherwise than in this list, none. */
    private static Grade of(Work work) {
      return Arrays.stream(values())
          .filter(grade -> work.gradeName().filter(grade.toString()::equals).isPresent())
          .findFirst()
          .orElse(NONE);
    }
  }

  @Option(
      names = "--grade",
      order = 10,
      split = ",",
      paramLabel = "GRADE",
      description =
          "Only sources of these grades, the weaker first: secondary, tracker, mirror, none (not"
              + " graded), press, scholarly, official. Repeatable.")
  private List<Grade> grades = new ArrayList<>();

  /** Whether a work is of one of the grades that were chosen. */
  boolean wants(Work work) {
    return grades.isEmpty() || grades.contains(Grade.of(work));
  }

  /** The most cited first; where grades were chosen, the weaker before the stronger. */
  Comparator<SourceUse.Use> order() {
    Comparator<SourceUse.Use> cited =
        Comparator.comparingInt((SourceUse.Use use) -> -use.relations())
            .thenComparingInt(use -> -use.facts());
    return grades.isEmpty()
        ? cited
        : Comparator.comparing((SourceUse.Use use) -> Grade.of(use.work())).thenComparing(cited);
  }
}
