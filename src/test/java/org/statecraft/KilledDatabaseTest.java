package org.statecraft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are killed while they write a database. */
@Tag("packaged")
class KilledDatabaseTest {
  private static final Path LAUNCHER = Path.of("statecraft").toAbsolutePath();
  private static final int TRIPLES = 100_000;

  @TempDir private Path folder = Path.of("");

  private Process started(String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(Arrays.asList(args));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("out.txt").toFile())
        .start();
  }

  private String done(String... args) throws IOException, InterruptedException {
    Process process = started(args);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    String out = Files.readString(folder.resolve("out.txt"), StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(out).isZero();
    return out;
  }

  private void killedAfter(long milliseconds, String... args)
      throws IOException, InterruptedException {
    Process process = started(args);
    if (!process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
      // The launcher has become the program: there is one process, and it cannot catch this.
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void theDatabaseHoldsTheLastCommit() throws Exception {
    String database = folder.resolve("one.db").toString();
    Path small = Files.writeString(folder.resolve("small.nt"), "<urn:a> <urn:b> <urn:c> .\n");
    Path large = folder.resolve("large.nt");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < TRIPLES; i++) {
      lines.append("<urn:s").append(i).append("> <urn:p> <urn:o").append(i % 7).append("> .\n");
    }
    Files.writeString(large, lines);
    done("load", "--db", database, small.toString());
    for (long after : new long[] {1200, 2200}) {
      killedAfter(after, "load", "--db", database, large.toString());
      killedAfter(after, "db", "compact", "--db", database);
    }
    String count =
        done("query", "--db", database, "-o", "csv", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");
    assertThat(count.lines().toList()).last().isIn("1", Integer.toString(TRIPLES + 1));
    assertThat(done("db", "check", "--db", database)).contains("the database is whole");
    done("load", "--db", database, large.toString());
    count = done("query", "--db", database, "-o", "csv", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");
    assertThat(count.lines().toList()).last().isEqualTo(Integer.toString(TRIPLES + 1));
  }

  @Test
  void whatWasToBeANewDatabaseIsNone() throws Exception {
    Path large = folder.resolve("large.nt");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 4 * TRIPLES; i++) {
      lines.append("<urn:s").append(i).append("> <urn:p> <urn:o").append(i % 7).append("> .\n");
    }
    Files.writeString(large, lines);
    Path database = folder.resolve("new.db");
    killedAfter(2000, "load", "--db", database.toString(), large.toString());
    assertThat(database).doesNotExist();
    Path small = Files.writeString(folder.resolve("small.nt"), "<urn:a> <urn:b> <urn:c> .\n");
    done("load", "--db", database.toString(), small.toString());
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(path -> String.valueOf(path.getFileName())))
          .noneMatch(name -> name.startsWith(".new.db"));
    }
  }
}
