package org.statecraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.statecraft.Knowledge;

/**
 * What commands print of what is kept elsewhere is what they print of the files it came from. A few
 * cases of each command are tried, and all with {@code -Dgolden.database=all}.
 */
abstract class GoldenOfStore {
  /** What reads no knowledge base, or another one. */
  private static final Set<String> ELSEWHERE = Set.of("--no-kb", "--kb", "--db", "--help", "-h");

  /** Commands that read no other store, and the shell, whose commands are the others. */
  private static final Set<String> WITHOUT =
      Set.of(
          "completion",
          "help",
          "repl",
          "--version",
          "-V",
          "load",
          "update",
          "db",
          "replicate",
          "bundle");

  private static final boolean ALL = "all".equals(System.getProperty("golden.database"));

  /** How far inference is, which takes longer where nothing is kept of it. */
  private static final Pattern PROGRESS = Pattern.compile("\\r\u001B\\[K(inferring[^\\r]*)?");

  /** The options that name the store, for a command. */
  abstract List<String> options(List<String> args);

  /** How many cases of each command are tried. */
  abstract int few();

  /** Whether a command reads the store at all. */
  boolean reads(List<String> args) {
    return !WITHOUT.contains(args.getFirst()) && args.stream().noneMatch(ELSEWHERE::contains);
  }

  /** Makes a database of the knowledge base that tests run on. */
  static void load(Path database) {
    String home = Knowledge.frozen().toString();
    assertThat(
            CommandRun.of("load", "--db", database.toString(), home + "/ontology", home + "/cases"))
        .extracting(CommandRun::status)
        .isEqualTo(0);
  }

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    Map<String, Integer> tried = new HashMap<>();
    for (Path each : GoldenTest.folders()) {
      List<String> args = GoldenTest.args(each);
      if (!args.isEmpty()
          && reads(args)
          && !GoldenTest.read(each, "status").strip().equals("2")
          && (ALL || tried.merge(args.getFirst(), 1, Integer::sum) <= few())) {
        tests.add(DynamicTest.dynamicTest(GoldenTest.name(each), () -> check(each, args)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(ALL ? 190 : 15);
    return tests.stream();
  }

  private void check(Path each, List<String> args) throws IOException {
    List<String> with = new ArrayList<>(args);
    with.addAll(options(args));
    CommandRun run = GoldenTest.run(each, with);
    assertThat(run.out())
        .as("stdout; stderr was:%n%s", run.err())
        .isEqualTo(GoldenTest.read(each, "stdout"));
    assertThat(PROGRESS.matcher(run.err()).replaceAll(""))
        .as("stderr")
        .isEqualTo(GoldenTest.read(each, "stderr"));
  }
}
