package org.statecraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.statecraft.Knowledge;

/**
 * What commands print of a database is what they print of the files that were loaded into it. A few
 * cases of each command are tried, and all with {@code -Dgolden.database=all}.
 */
class GoldenOfDatabaseTest {
  /** What reads no knowledge base, or another one. */
  private static final Set<String> ELSEWHERE = Set.of("--no-kb", "--kb", "--db", "--help", "-h");

  /** Commands that take no database, and the shell, whose commands are the others. */
  private static final Set<String> WITHOUT =
      Set.of("completion", "help", "repl", "--version", "-V", "load", "update", "db");

  private static final boolean ALL = "all".equals(System.getProperty("golden.database"));
  private static final int FEW = 2;

  @TempDir private static Path folder;

  @BeforeAll
  static void load() {
    String database = database();
    String home = Knowledge.frozen().toString();
    assertThat(CommandRun.of("load", "--db", database, home + "/ontology", home + "/cases"))
        .extracting(CommandRun::status)
        .isEqualTo(0);
    assertThat(CommandRun.of("infer", "--db", database, "--save"))
        .extracting(CommandRun::status)
        .isEqualTo(0);
  }

  private static String database() {
    return folder.resolve("kb.db").toString();
  }

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    Map<String, Integer> tried = new HashMap<>();
    for (Path each : GoldenTest.folders()) {
      List<String> args = GoldenTest.args(each);
      if (!args.isEmpty()
          && !WITHOUT.contains(args.getFirst())
          && args.stream().noneMatch(ELSEWHERE::contains)
          && !GoldenTest.read(each, "status").strip().equals("2")
          && (ALL || tried.merge(args.getFirst(), 1, Integer::sum) <= FEW)) {
        tests.add(DynamicTest.dynamicTest(GoldenTest.name(each), () -> check(each, args)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(ALL ? 200 : 30);
    return tests.stream();
  }

  private static void check(Path each, List<String> args) throws IOException {
    List<String> with = new ArrayList<>(args);
    with.add("--db");
    with.add(database());
    CommandRun run = GoldenTest.run(each, with);
    assertThat(run.out()).as("stdout").isEqualTo(GoldenTest.read(each, "stdout"));
    assertThat(run.err()).as("stderr").isEqualTo(GoldenTest.read(each, "stderr"));
  }
}
