package org.statecraft.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.QueryText;
import org.statecraft.query.Similar;

/** The reports in some folders; one in a later folder takes the place of its namesake. */
public final class Reports {
  private static final String SUFFIX = ".rq";

  private final Map<String, Path> files = new TreeMap<>();

  /**
   * Looks into folders.
   *
   * @throws AccessProblem if one cannot be read
   */
  public Reports(List<Path> folders) {
    for (Path folder : folders) {
      try (Stream<Path> found = Files.list(folder)) {
        found
            .filter(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file))
            .forEach(file -> files.put(name(file), file));
      } catch (IOException | UncheckedIOException failure) {
        throw AccessProblem.of("cannot read the folder " + folder, failure);
      }
    }
  }

  private static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - SUFFIX.length());
  }

  /** All reports by name. */
  public List<Report> all() {
    return files.entrySet().stream().map(file -> read(file.getKey(), file.getValue())).toList();
  }

  private static Report read(String name, Path file) {
    return Report.of(name, QueryText.file(file));
  }

  /**
   * The report of a name.
   *
   * @throws RequestProblem if there is none
   */
  public Report find(String name) {
    Path file = files.get(name);
    if (file == null) {
      throw new RequestProblem(
          "there is no report " + name,
          Similar.to(name, files.keySet())
              .map(similar -> "did you mean " + similar + "?")
              .orElse("statecraft report list shows them"));
    }
    return read(name, file);
  }
}
