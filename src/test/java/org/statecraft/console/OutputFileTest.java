package org.statecraft.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.RequestProblem;

class OutputFileTest {
  @TempDir private Path folder = Path.of("");

  private static void write(OutputFile file, String text) throws IOException {
    file.out().write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theFileAppearsOnlyWhenDone() throws IOException {
    Path target = folder.resolve("result.csv");
    try (OutputFile file = OutputFile.create(target, false)) {
      write(file, "whole");
      assertThat(target).doesNotExist();
      file.commit();
    }
    assertThat(target).hasContent("whole");
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void aResultThatIsNotFinishedLeavesNothingBehind() throws IOException {
    Path target = folder.resolve("result.csv");
    Files.writeString(target, "old");
    try (OutputFile file = OutputFile.create(target, true)) {
      write(file, "half");
    }
    assertThat(target).hasContent("old");
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void namesMayBeAsLongAsTheyCanBe() throws IOException {
    Path target = folder.resolve("n".repeat(251) + ".csv");
    Path other = folder.resolve("n".repeat(251) + ".tsv");
    try (OutputFile file = OutputFile.create(target, false);
        OutputFile second = OutputFile.create(other, false)) {
      write(file, "whole");
      write(second, "as well");
      file.commit();
      second.commit();
    }
    assertThat(target).hasContent("whole");
    assertThat(other).hasContent("as well");
    assertThat(files()).isEqualTo(2);
  }

  @Test
  void anExistingFileIsKeptUnlessForced() throws IOException {
    Path target = folder.resolve("result.csv");
    Files.writeString(target, "old");
    assertThatThrownBy(() -> OutputFile.create(target, false))
        .isInstanceOf(RequestProblem.class)
        .hasMessageContaining("exists already");
    try (OutputFile file = OutputFile.create(target, true)) {
      write(file, "new");
      file.commit();
    }
    assertThat(target).hasContent("new");
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path target = folder.resolve("real.csv");
    Files.writeString(target, "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), target);
    try (OutputFile file = OutputFile.create(link, true)) {
      write(file, "new");
      file.commit();
    }
    assertThat(link).isSymbolicLink();
    assertThat(target).hasContent("new");
  }

  @Test
  void aFolderOrAMissingOneIsRefused() {
    assertThatThrownBy(() -> OutputFile.create(folder, true)).isInstanceOf(RequestProblem.class);
    assertThatThrownBy(() -> OutputFile.create(folder.resolve("no/such/file"), false))
        .isInstanceOf(AccessProblem.class);
  }

  @Test
  void whatAKilledProcessLeftIsDeleted() throws IOException, InterruptedException {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    Path left = Files.writeString(folder.resolve(".statecraft-" + ended.pid() + "-1"), "half");
    long alive = ProcessHandle.current().parent().orElseThrow().pid();
    Path written = Files.writeString(folder.resolve(".statecraft-" + alive + "-1"), "half");
    Path other = Files.writeString(folder.resolve(".statecraft-history"), "not ours to delete");
    Path target = folder.resolve("result.csv");
    try (OutputFile file = OutputFile.create(target, false);
        OutputFile second = OutputFile.create(folder.resolve("second.csv"), false)) {
      write(file, "whole");
      file.commit();
      second.commit();
    }
    assertThat(target).hasContent("whole");
    assertThat(left).doesNotExist();
    assertThat(written).exists();
    assertThat(other).exists();
  }

  private long files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.count();
    }
  }
}
