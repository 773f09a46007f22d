package org.statecraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.statecraft.cli.CommandRun;

/**
 * The programs of {@code docs/r-and-python.md} print what stands there; skipped without R, Python.
 */
@ExtendWith(LiveKnowledge.class)
class RegressionTest {
  private static final int MINUTES = 3;

  @TempDir private static Path folder;
  private static String page;

  /** A program of the page and what the page shows below it. */
  private record Program(String text, List<String> shown) {}

  @BeforeAll
  static void files() throws IOException {
    page = Files.readString(Path.of("docs/r-and-python.md"));
    Matcher commands = Pattern.compile("(?s)```sh\\n(.*?)```").matcher(page);
    while (commands.find()) {
      for (String line : commands.group(1).replace("\\\n", " ").lines().toList()) {
        String[] words =
            line.replaceFirst("^\\S+ ", "")
                .replaceAll("(?<= )(?=(panel|network)\\.)", folder + "/")
                .strip()
                .split("\\s+", -1);
        CommandRun run = CommandRun.of(words);
        assertThat(run.status()).as(run.err()).isZero();
      }
    }
    assertThat(folder.resolve("panel.codebook.md")).content().contains("| vote_agreement |");
  }

  private static List<Program> programs(String language) {
    Matcher block =
        Pattern.compile("(?s)```" + language + "\\n(.*?)```\\s+```text\\n(.*?)```").matcher(page);
    List<Program> programs =
        block.results().map(found -> new Program(found.group(1), lines(found.group(2)))).toList();
    assertThat(programs).as(language).hasSize(2);
    return programs;
  }

  private static List<String> lines(String text) {
    return text.stripTrailing().lines().map(String::stripTrailing).toList();
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
    } catch (IOException missing) {
      return "";
    }
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return Files.readString(out);
  }

  private static void shows(Program program, String interpreter, String file)
      throws IOException, InterruptedException {
    Files.writeString(folder.resolve(file), program.text());
    assertThat(lines(run(interpreter, file))).containsExactlyElementsOf(program.shown());
  }

  @Test
  void regressionInR() throws IOException, InterruptedException {
    assumeTrue(run("Rscript", "--version").contains("version"), "R is not installed (r-base-core)");
    shows(programs("r").getFirst(), "Rscript", "program.R");
  }

  @Test
  void networkInR() throws IOException, InterruptedException {
    assumeTrue(
        run("Rscript", "-e", "library(igraph); cat('there')").endsWith("there"),
        "R has no igraph (r-cran-igraph)");
    shows(programs("r").getLast(), "Rscript", "network.R");
  }

  @Test
  void regressionInPython() throws IOException, InterruptedException {
    shows(programs("python").getFirst(), python("pandas", "statsmodels"), "program.py");
  }

  @Test
  void networkInPython() throws IOException, InterruptedException {
    shows(programs("python").getLast(), python("networkx"), "network.py");
  }

  /** A Python that has some libraries, as Debian calls them after python3-; skips without one. */
  private static String python(String... libraries) throws IOException, InterruptedException {
    String all = String.join(", ", libraries);
    for (String each : List.of("python3", "/usr/bin/python3")) {
      if (run(each, "-c", "import " + all + "; print('there')").strip().equals("there")) {
        return each;
      }
    }
    return Assumptions.abort("Python has no " + all + " (python3-…)");
  }
}
