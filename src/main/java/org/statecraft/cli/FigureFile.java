package org.statecraft.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.statecraft.console.OutputFile;
import org.statecraft.picture.Figure;
import org.statecraft.picture.PictureFormat;
import org.statecraft.problem.RequestProblem;

/**
 * Where a figure goes that is drawn beside a result.
 *
 * @param path the file, whose name tells the format
 * @param force whether a file that is there may be replaced
 */
record FigureFile(Path path, boolean force) {
  /** Makes sure that it can be written, before anything takes time. */
  void require() {
    format();
    OutputFile.create(path, force).close();
  }

  /** Draws a figure into it, whole or not at all. */
  void write(Figure figure) {
    try (OutputFile file = OutputFile.create(path, force)) {
      OutputOptions.line(file.out(), figure.document(format()).stripTrailing());
      file.commit();
    }
  }

  private PictureFormat format() {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return Figure.ABLE.stream()
        .filter(format -> name.endsWith("." + format))
        .findFirst()
        .orElseThrow(
            () ->
                new RequestProblem(
                    "nothing can be drawn into " + path, "let its name end with .svg or .html"));
  }
}
