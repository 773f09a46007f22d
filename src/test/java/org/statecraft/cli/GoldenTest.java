package org.statecraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.statecraft.Knowledge;
import org.statecraft.console.Screen;

/**
 * Each folder under {@code src/test/cases} that has a file {@code args} is a test: one argument a
 * line in, the files {@code stdout}, {@code stderr} and {@code status} out. {@code {case}} stands
 * for the folder, {@code {cases}} for the one above all cases, {@code {kb}} for the knowledge base
 * that tests run on and {@code {project}} for the project's folder, where {@code docs/examples} has
 * what pages and cases share. An optional file {@code screen} gives the columns of a terminal, with
 * {@code colour} after it for a coloured one.
 *
 * <p>Run with {@code -Dgolden.update=true} to write what the program says now, then read the diff.
 */
class GoldenTest {
  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final Path CASES = Path.of("src/test/cases").toAbsolutePath();
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    List<Path> folders = folders();
    assertThat(folders).hasSizeGreaterThan(60);
    return folders.stream()
        .map(folder -> DynamicTest.dynamicTest(name(folder), () -> check(folder)));
  }

  /** The folders of all cases. */
  static List<Path> folders() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files
          .filter(file -> file.endsWith("args"))
          .map(file -> file.toAbsolutePath().getParent())
          .sorted()
          .toList();
    }
  }

  /** What a case is called. */
  static String name(Path folder) {
    return CASES.relativize(folder).toString();
  }

  /** The arguments of a case. */
  static List<String> args(Path folder) throws IOException {
    return read(folder, "args").lines().map(line -> inside(line, folder)).toList();
  }

  /** Runs a case with other arguments. */
  static CommandRun run(Path folder, List<String> args) throws IOException {
    CommandRun run =
        CommandRun.on(screen(folder), read(folder, "stdin"), args.toArray(String[]::new));
    return new CommandRun(run.status(), outside(run.out(), folder), outside(run.err(), folder));
  }

  private static void check(@Nullable Path folder) throws IOException {
    assertThat(folder).isNotNull();
    if (folder == null) {
      return;
    }
    CommandRun run = run(folder, args(folder));
    String out = run.out();
    String err = run.err();
    if (UPDATE) {
      write(folder, "stdout", out);
      write(folder, "stderr", err);
      write(folder, "status", run.status() == 0 ? "" : run.status() + "\n");
      return;
    }
    String status = read(folder, "status").strip();
    assertThat(run.status())
        .as("status; stderr was:%n%s", err)
        .isEqualTo(status.isEmpty() ? 0 : Integer.parseInt(status));
    assertThat(err).as("stderr").isEqualTo(read(folder, "stderr"));
    assertThat(out).as("stdout").isEqualTo(read(folder, "stdout"));
  }

  private static Screen screen(Path folder) throws IOException {
    String screen = read(folder, "screen").strip();
    if (screen.isEmpty()) {
      return Screen.NONE;
    }
    // Its columns, and after a cross its lines, then what else is said of it.
    String[] size = screen.replaceFirst(" .*", "").split("x", -1);
    return new Screen(
        true,
        true,
        OptionalInt.of(Integer.parseInt(size[0])),
        size.length > 1 ? OptionalInt.of(Integer.parseInt(size[1])) : OptionalInt.empty(),
        screen.contains("colour"),
        !screen.contains("ascii"));
  }

  private static String inside(String text, Path folder) {
    return text.replace("{case}", folder.toString())
        .replace("{cases}", CASES.toString())
        .replace("{kb}", Knowledge.frozen().toString())
        .replace("{project}", PROJECT.toString())
        .replace("\\n", "\n");
  }

  private static String outside(String text, Path folder) {
    return text.replace(folder.toString(), "{case}")
        .replace(CASES.toString(), "{cases}")
        .replace(Knowledge.frozen().toString(), "{kb}")
        .replace(PROJECT.toString(), "{project}");
  }

  static String read(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
  }

  private static void write(Path folder, String name, String text) throws IOException {
    if (text.isEmpty()) {
      Files.deleteIfExists(folder.resolve(name));
    } else {
      Files.writeString(folder.resolve(name), text);
    }
  }
}
