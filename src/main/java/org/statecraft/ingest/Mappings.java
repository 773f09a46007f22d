package org.statecraft.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.QueryText;
import org.statecraft.query.Similar;

/** The mappings that come with the program, and those in files. */
public final class Mappings {
  private static final String FOLDER = "mappings/";
  private static final String LIST = FOLDER + "mappings.txt";

  private Mappings() {}

  /** The names of those that come with the program. */
  public static List<String> names() {
    return text(LIST).lines().filter(line -> !line.isBlank()).toList();
  }

  /**
   * A mapping by its file or its name.
   *
   * @throws RequestProblem if there is neither
   */
  public static QueryText find(String name) {
    Path file = Path.of(name);
    if (Files.isRegularFile(file)) {
      return QueryText.file(file);
    }
    if (names().contains(name)) {
      return QueryText.inline(text(FOLDER + name + ".rq"), name + ".rq");
    }
    throw new RequestProblem(
        "there is no mapping " + name,
        Similar.to(name, names())
            .map(similar -> "did you mean " + similar + "?")
            .orElse(
                "write one with statecraft new mapping FILE.csv, or name one that is there: "
                    + String.join(", ", names())));
  }

  private static String text(String resource) {
    try (InputStream in =
        Objects.requireNonNull(Mappings.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
