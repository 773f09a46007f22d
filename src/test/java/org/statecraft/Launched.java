package org.statecraft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;

/** Tests that start the packaged program by its launcher, each in a folder of its own. */
abstract class Launched {
  static final Path LAUNCHER = Path.of("statecraft").toAbsolutePath();

  @TempDir Path folder = Path.of("");

  record Ended(int status, String out, String err) {}

  Ended shell(String script) throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", script);
    builder.environment().put("S", LAUNCHER.toString());
    builder.environment().remove("COLUMNS");
    builder.directory(folder.toFile());
    builder.redirectInput(new File("/dev/null"));
    builder.redirectOutput(out.toFile());
    builder.redirectError(err.toFile());
    Process process = builder.start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ended in time").isTrue();
    return new Ended(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  /** A copy of the distribution in a folder of that name. */
  void distribution(String name) throws Exception {
    Path made = Path.of(System.getProperty("statecraft.distribution", "target/statecraft"));
    // What other tests have recorded, or are recording, stays behind.
    Ended ended =
        shell(
            "mkdir -p '"
                + name
                + "/bin' && tar -C '"
                + made.toAbsolutePath()
                + "' --exclude='*.aot*' -cf - . | tar -C '"
                + name
                + "' -xf - && cp \"$S\" '"
                + name
                + "/bin/'");
    assertThat(ended).isEqualTo(new Ended(0, "", ""));
  }
}
