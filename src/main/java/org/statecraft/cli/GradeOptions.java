package org.statecraft.cli;

import java.util.ArrayList;
import java.util.List;
import org.statecraft.app.SourceGrade;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which sources are listed. */
@Command
final class GradeOptions {
  @Option(
      names = "--grade",
      order = 10,
      split = ",",
      paramLabel = "GRADE",
      description =
          "Only sources of these grades, the weaker first: secondary, tracker, mirror, none (not"
              + " graded), press, scholarly, official. Repeatable.")
  private List<SourceGrade> grades = new ArrayList<>();

  /** Which sources are wanted. */
  List<SourceGrade> grades() {
    return grades;
  }
}
