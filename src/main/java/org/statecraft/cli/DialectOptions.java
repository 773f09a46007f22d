package org.statecraft.cli;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statecraft.problem.RequestProblem;
import org.statecraft.table.TableDialect;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How tables are written that are read. */
@Command
final class DialectOptions {
  @Option(
      names = "--null",
      order = 54,
      split = ",",
      paramLabel = "TEXT",
      description = "In tables, what stands for no value beside the empty cell: NA,-9.")
  private List<String> nulls = new ArrayList<>();

  @Option(
      names = "--delimiter",
      order = 54,
      paramLabel = "CHAR",
      description = "In tables, what stands between cells: ; or tab; else as the file's name says.")
  private @Nullable String delimiter;

  @Option(
      names = "--encoding",
      order = 54,
      paramLabel = "NAME",
      description = "In tables, the encoding of the text, such as CP1252, if it is not Unicode.")
  private @Nullable String encoding;

  @Option(
      names = "--all-strings",
      order = 54,
      description = "In tables, take every value for a text, whatever it looks like.")
  private boolean strings;

  /** None of the options. */
  DialectOptions() {}

  /** Another set of the same options, which may say more. */
  DialectOptions(DialectOptions other) {
    nulls = new ArrayList<>(other.nulls);
    delimiter = other.delimiter;
    encoding = other.encoding;
    strings = other.strings;
  }

  /** How tables are written. */
  TableDialect dialect() {
    return new TableDialect(
        nulls,
        Optional.ofNullable(delimiter).map(DialectOptions::character),
        Optional.ofNullable(encoding).map(DialectOptions::charset),
        strings);
  }

  /**
   * One character, or {@code tab}.
   *
   * @throws RequestProblem if it cannot stand between cells
   */
  static char character(String text) {
    String plain = text.equals("tab") || text.equals("\\t") ? "\t" : text;
    if (plain.length() != 1 || "\"\r\n".contains(plain)) {
      throw new RequestProblem(
          "\"" + text + "\" cannot stand between cells", "name one character, such as ; or tab");
    }
    return plain.charAt(0);
  }

  /**
   * An encoding by its name.
   *
   * @throws RequestProblem if there is none of that name
   */
  static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException unknown) {
      throw new RequestProblem(
          "there is no encoding " + name, "name one such as UTF-8, UTF-16, CP1252 or ISO-8859-1");
    }
  }
}
