package org.statecraft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An import that is killed while it writes. */
@Tag("packaged")
class KilledImportTest extends Launched {
  private static final int ROWS = 3_000_000;
  private static final String MAPPING =
      "CONSTRUCT { ?x rdfs:label ?name } WHERE { BIND (IRI(CONCAT(STR(kb:), \"row-\", STR(?n))) AS ?x) }";

  @Test
  void theFileBeforeStaysWholeAndNothingIsLeftInTheEnd() throws Exception {
    Files.writeString(folder.resolve("m.rq"), MAPPING);
    Files.writeString(folder.resolve("small.csv"), "n,name\n0,zero\n");
    Path table = folder.resolve("large.csv");
    try (var out = Files.newBufferedWriter(table)) {
      out.write("n,name\n");
      for (int i = 0; i < ROWS; i++) {
        out.write(i + ",name " + i % 7 + "\n");
      }
    }
    Path made = Files.writeString(folder.resolve("made.nt"), "<urn:a> <urn:b> <urn:c> .\n");
    Process killed =
        new ProcessBuilder(
                LAUNCHER.toString(),
                "import",
                "--mapping",
                "m.rq",
                "large.csv",
                "-o",
                "made.nt",
                "--force")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start();
    long started = System.nanoTime();
    while (killed.isAlive() && half().isEmpty()) {
      assertThat(System.nanoTime() - started).isLessThan(TimeUnit.MINUTES.toNanos(2));
      killed.waitFor(10, TimeUnit.MILLISECONDS);
    }
    // The launcher has become the program: there is one process, and it cannot catch this.
    killed.destroyForcibly().waitFor();
    assertThat(half()).as("killed while it wrote").hasSize(1);
    assertThat(made).hasContent("<urn:a> <urn:b> <urn:c> .");
    Ended next = shell("\"$S\" import --mapping m.rq small.csv -o made.nt --force");
    assertThat(next.status()).as(next.err()).isZero();
    assertThat(made).content().contains("row-0", "zero");
    assertThat(half()).isEmpty();
  }

  /** What is written and has no name yet. */
  private List<Path> half() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(path -> String.valueOf(path.getFileName()).startsWith(".statecraft-"))
          .filter(path -> path.toFile().length() > 0)
          .toList();
    }
  }
}
