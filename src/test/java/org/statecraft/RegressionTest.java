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

  @BeforeAll
  static void panel() throws IOException {
    page = Files.readString(Path.of("docs/r-and-python.md"));
    String command = block("sh").replace("\\\n", " ").replaceFirst("^\\S+ ", "");
    String[] words =
        command.replace("panel.c", folder.resolve("panel.c").toString()).strip().split("\\s+", -1);
    CommandRun run = CommandRun.of(words);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(folder.resolve("panel.codebook.md")).content().contains("| vote_agreement |");
  }

  private static String block(String language) {
    Matcher block = Pattern.compile("(?s)```" + language + "\\n(.*?)```").matcher(page);
    assertThat(block.find()).as(language).isTrue();
    return block.group(1);
  }

  /** What the page shows below a program. */
  private static String shown(String language) {
    Matcher block =
        Pattern.compile("(?s)```" + language + "\\n.*?```\\s+```text\\n(.*?)```").matcher(page);
    assertThat(block.find()).as(language).isTrue();
    return block.group(1);
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

  @Test
  void inR() throws IOException, InterruptedException {
    assumeTrue(run("Rscript", "--version").contains("version"), "R is not installed (r-base-core)");
    Files.writeString(folder.resolve("program.R"), block("r"));
    assertThat(run("Rscript", "program.R").stripTrailing().lines().map(String::stripTrailing))
        .containsExactlyElementsOf(shown("r").lines().map(String::stripTrailing).toList());
  }

  @Test
  void inPython() throws IOException, InterruptedException {
    String python = "";
    for (String each : List.of("python3", "/usr/bin/python3")) {
      if (run(each, "-c", "import pandas, statsmodels; print('there')").strip().equals("there")) {
        python = each;
      }
    }
    assumeTrue(
        !python.isEmpty(), "Python has no pandas and statsmodels (python3-pandas, -statsmodels)");
    Files.writeString(folder.resolve("program.py"), block("python"));
    assertThat(run(python, "program.py").lines())
        .containsExactlyElementsOf(shown("python").lines().toList());
  }
}
