package org.statecraft.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.statecraft.input.InputFile;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.Problem;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.QueryText;
import org.statecraft.query.Similar;

/** The reports in some folders; one in a later folder takes the place of its namesake. */
public final class Reports {
  private static final String SUFFIX = ".rq";

  private final Map<String, Path> files = new TreeMap<>();
  private final Set<String> taken;

  /**
   * Looks into folders.
   *
   * @param taken the options, with their dashes, that every report has: no parameter is called so
   * @throws AccessProblem if one cannot be read
   */
  public Reports(List<Path> folders, Set<String> taken) {
    this.taken = Set.copyOf(taken);
    for (Path folder : folders) {
      try (Stream<Path> found = Files.list(folder)) {
        found
            .filter(file -> file.toString().endsWith(SUFFIX) && InputFile.isFile(file))
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

  /**
   * All reports by name.
   *
   * @param unread is told what is wrong with each file that is no report
   */
  public List<Report> all(Consumer<Problem> unread) {
    List<Report> all = new ArrayList<>();
    files.forEach(
        (name, file) -> {
          try {
            all.add(read(name, file));
          } catch (Problem wrong) {
            unread.accept(wrong);
          }
        });
    return all;
  }

  private Report read(String name, Path file) {
    return new ReportHead(QueryText.file(file), taken).read(name);
  }

  /**
   * The report of a name.
   *
   * @throws RequestProblem if there is none
   * @throws InputProblem if its head is wrong, with the place
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
