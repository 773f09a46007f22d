package org.statecraft;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.statecraft.cli.Cli;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;
import org.statecraft.db.Exactness;

/**
 * Runs what users run most and prints nothing. The launcher has Java record which classes that
 * takes, so that later starts find them ready.
 */
public final class Rehearsal {
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("query", "-o", "table", "--labels", "SELECT ?x { ?x a sc:Alliance } ORDER BY ?x"),
          List.of(
              "query", "-o", "csv", "SELECT (COUNT(*) AS ?n) { ?x sc:participation/sc:actor ?a }"),
          List.of("query", "-o", "tsv", "SELECT ?x { ?x sc:actr ?a OPTIONAL { ?x sc:from ?d } }"),
          List.of("query", "-o", "json", "ASK { kb:USA a sc:State FILTER EXISTS { ?s ?p 1 } }"),
          List.of("query", "DESCRIBE kb:AUKUS"),
          List.of("query", "SELEC"),
          List.of("show", "AUKUS"),
          List.of("show", "-o", "json", "nz"),
          List.of("search", "-o", "table", "bletchly"),
          List.of("explain", "USA", "IRN"),
          List.of("relations", "AUS", "CHN"),
          List.of("report", "run", "overlap", "--one", "kb:AUKUS", "--other", "kb:Five-Eyes"),
          List.of("infer", "--stats"));

  /** What is typed at the shell: a name to be completed, a command, and the end. */
  private static final String KEYS =
      "SELECT * {\r?x a sc:Mode };\rASK { kb:Bletchley-Decl\t ?p ?o };\r.show AUKUS\r.exit\r";

  /** A table, of which a row names no state. */
  private static final String VOTES =
      """
      rcid,country,country_code,vote
      1,United States,US,yes
      1,Atlantis,,no
      2,Canada,CA,abstain
      """;

  private Rehearsal() {}

  /** Takes a command line to run it alone, or nothing for all. */
  public static void main(String[] args) {
    Exactness.require();
    OutputStream nowhere = OutputStream.nullOutputStream();
    PrintStream silent = new PrintStream(nowhere, false, StandardCharsets.UTF_8);
    InputStream nothing = InputStream.nullInputStream();
    Console console = new Console(nothing, nowhere, silent, Screen.NONE);
    if (args.length > 0) {
      Cli.run(console, args);
      return;
    }
    COMMANDS.forEach(command -> Cli.run(console, command.toArray(String[]::new)));
    Cli.pretend(console, KEYS);
    importTable(console);
  }

  /** Where no file can be written, imports start without having been rehearsed. */
  private static void importTable(Console console) {
    try {
      Path folder = Files.createTempDirectory("statecraft-");
      Path table = Files.writeString(folder.resolve("votes.csv"), VOTES);
      Path facts = folder.resolve("votes.ttl");
      Path rejects = folder.resolve("rejects.csv");
      Cli.run(
          console,
          "import",
          "--quiet",
          "--mapping=unga-votes",
          table.toString(),
          "--output=" + facts,
          "--rejects=" + rejects);
      for (Path each : List.of(rejects, facts, table, folder)) {
        Files.deleteIfExists(each);
      }
    } catch (IOException unwritable) {
      // Nothing depends on it.
    }
  }
}
