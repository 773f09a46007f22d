package org.statecraft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A class of the command line that grows does what belongs below it, or is about two nouns. */
class CommandLineSizeTest {
  private static final Path FOLDER = Path.of("src/main/java/org/statecraft/cli");
  private static final int MOST = 80;

  @Test
  void allButGroupsOfOptionsAreShort() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : files()) {
      int lines = Files.readAllLines(file).size();
      if (lines > MOST) {
        tooLong.add(file.getFileName() + " has " + lines + " lines");
      }
    }
    assertThat(tooLong).as("classes of more than %d lines", MOST).isEmpty();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      List<Path> all =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.toString().endsWith("Options.java"))
              .sorted()
              .toList();
      assertThat(all).hasSizeGreaterThan(60);
      return all;
    }
  }
}
