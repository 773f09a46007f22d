package org.statecraft.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.statecraft.console.Console;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.QueryText;

/** Where SPARQL comes from: the command line, a file, or standard input. */
enum SparqlText {
  QUERY("query", "queries", "write statecraft query 'SELECT …', or name a file with -f"),
  UPDATE(
      "update",
      "updates",
      "write statecraft update --db DIR 'INSERT DATA { … }', or name a file with -f");

  private static final String STANDARD_INPUT = "-";

  private final String one;
  private final String many;
  private final String usage;

  SparqlText(String one, String many, String usage) {
    this.one = one;
    this.many = many;
    this.usage = usage;
  }

  /**
   * Reads it.
   *
   * @param inline what stands on the command line, if anything
   * @param file the name of a file, if any
   * @throws RequestProblem if it is given twice or not at all, or what is given is the name of a
   *     file
   */
  QueryText read(Console console, @Nullable String inline, @Nullable String file) {
    if ((inline == null) == (file == null)) {
      throw new RequestProblem(
          inline == null
              ? "there is no " + one
              : "there are two " + many + ", one inline and one in a file",
          usage);
    }
    if (STANDARD_INPUT.equals(inline) || STANDARD_INPUT.equals(file)) {
      return QueryText.stream(console.in());
    }
    if (inline != null && namesFile(inline)) {
      throw new RequestProblem(
          "\"" + inline + "\" is no " + one + " but a file", "did you mean -f " + inline + "?");
    }
    return inline != null
        ? QueryText.inline(inline, one)
        : QueryText.file(Path.of(String.valueOf(file)));
  }

  private static boolean namesFile(String text) {
    try {
      return Files.isRegularFile(Path.of(text));
    } catch (InvalidPathException none) {
      return false;
    }
  }
}
