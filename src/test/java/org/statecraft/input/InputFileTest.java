package org.statecraft.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.InputProblem;

/** Files that do not end, or do not even begin. */
class InputFileTest {
  @TempDir private Path folder = Path.of("");

  private Path pipe() throws Exception {
    Path pipe = folder.resolve("pipe.ttl");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    return pipe;
  }

  @Test
  void aPipeIntoWhichNobodyWritesIsAnError() throws Exception {
    Path pipe = pipe();
    assertThatThrownBy(() -> InputFile.open(pipe))
        .isInstanceOf(AccessProblem.class)
        .hasMessageContaining("pipe.ttl: it is a pipe into which nobody writes");
  }

  @Test
  void aPipeMayGetItsWriterLate() throws Exception {
    Path pipe = pipe();
    Process writer =
        new ProcessBuilder("sh", "-c", "sleep 1; echo text > \"$0\"", pipe.toString()).start();
    assertThat(new String(InputFile.text(pipe), StandardCharsets.UTF_8)).isEqualTo("text\n");
    assertThat(writer.waitFor()).isZero();
  }

  @Test
  void aTextWithoutAnEndIsRefused() {
    assertThatThrownBy(() -> InputFile.text(Path.of("/dev/zero")))
        .isInstanceOf(InputProblem.class)
        .hasMessageContaining("/dev/zero does not end within 64 MB");
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }
        };
    assertThatThrownBy(() -> InputFile.text(endless, "standard input"))
        .hasMessageContaining("standard input does not end");
  }

  @Test
  void otherFilesAreReadAsEver() throws Exception {
    Path file = Files.writeString(folder.resolve("a.rq"), "ASK {}");
    assertThat(InputFile.text(file)).asString(StandardCharsets.UTF_8).isEqualTo("ASK {}");
    assertThatThrownBy(() -> InputFile.text(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
