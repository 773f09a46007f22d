package org.statecraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.Live;

/** A new user's first files, on the knowledge base as it is. */
@Live
class ValidateTest {
  private static final String CASE = "docs/examples/first-case.ttl";

  /** Eight mistakes of a first case come back, each once, with its line and what to do. */
  @ParameterizedTest
  @ValueSource(strings = {"validate", "check"})
  void allMistakesOfAFirstCaseAreTold(String command) {
    CommandRun run = CommandRun.of(command, CASE);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.lines().stream().filter(line -> line.startsWith(CASE)).map(ValidateTest::place))
        .containsExactly("8:1", "13:21", "16:13", "24:5", "24:30", "29:1", "30:14", "35:1");
  }

  private static String place(String line) {
    return line.substring(CASE.length() + 1).replaceFirst(": .*", "");
  }

  @Test
  void whatIsBegunPasses(@TempDir Path folder) {
    Path first = folder.resolve("first-case.ttl");
    assertThat(CommandRun.of("new", "case", "first-case", "--output", first.toString()).status())
        .isZero();
    assertThat(CommandRun.of("validate", "--fail-on", "info", first.toString()).err())
        .isEqualTo("hint: 1 file, 0 violations, 0 warnings, 0 remarks\n");
    Path rule = folder.resolve("first-rule.rq");
    assertThat(CommandRun.of("new", "rule", "first-rule", "--output", rule.toString()).status())
        .isZero();
    assertThat(CommandRun.of("rules", "check", "--strict", rule.toString()).status()).isZero();
    assertThat(CommandRun.of("infer", "--rules", rule.toString(), "--only", "first-rule").out())
        .contains("participatesIn");
    Path report = folder.resolve("first-report.rq");
    assertThat(
            CommandRun.of("new", "report", "first-report", "--output", report.toString()).status())
        .isZero();
    assertThat(
            CommandRun.of(
                    "query", "-f", report.toString(), "--param", "initiative=kb:AUKUS-Pillar-II")
                .lines())
        .hasSizeGreaterThan(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"aukus", "A name", "a_b", "-x-", "../x"})
  void whatIsTakenOrNoNameIsNotBegun(String name, @TempDir Path folder) {
    Path file = folder.resolve("x.ttl");
    CommandRun run = CommandRun.of("new", "case", "--output", file.toString(), "--", name);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("error: ").contains("\n  ");
    assertThat(file).doesNotExist();
  }

  @Test
  void severitiesDecideTheExitCode() {
    List<String> odd = List.of("validate", "-q", "--no-kb", "docs/examples/data.ttl");
    String shapes = "docs/examples/shapes-own.ttl";
    assertThat(status(odd, "--shapes", shapes, "--fail-on", "info")).isEqualTo(1);
    assertThat(status(odd, "--shapes", shapes)).isEqualTo(1);
    assertThat(status(odd)).isZero();
    List<String> remark = List.of("validate", "-q", "src/test/cases/validate/remark.ttl");
    assertThat(status(remark)).isZero();
    assertThat(status(remark, "--fail-on", "warning")).isZero();
    assertThat(status(remark, "--fail-on", "info")).isEqualTo(1);
  }

  private static int status(List<String> command, String... more) {
    List<String> all = new java.util.ArrayList<>(command);
    all.addAll(List.of(more));
    return CommandRun.of(all.toArray(String[]::new)).status();
  }

  /** A case that keeps the knowledge base from being read is told of all the same. */
  @Test
  void aBrokenFileOfTheKnowledgeBaseItselfIsTold(@TempDir Path folder) throws IOException {
    Path cases = Files.createDirectories(folder.resolve("cases"));
    Path broken = Files.writeString(cases.resolve("broken.ttl"), "<http://x/a> a\n  sc:State .\n");
    Path fine = Files.writeString(cases.resolve("fine.ttl"), "<http://x/a> a <http://x/B> .\n");
    CommandRun run = CommandRun.of("validate", "--kb", folder.toString(), cases.toString());
    assertThat(run.out()).startsWith(broken + ":2:3: error: the prefix sc: is not declared\n");
    assertThat(run.status()).isEqualTo(1);
    assertThat(CommandRun.of("validate", "--kb", folder.toString(), fine.toString()).status())
        .isEqualTo(3);
  }

  /** What the schema of SARIF 2.1.0 requires of what is written. */
  @Test
  void sarifIsOfItsSchema() {
    JsonObject log =
        JsonParser.parseString(
                CommandRun.of("validate", "-o", "sarif", CASE, "src/test/cases/validate/odd.ttl")
                    .out())
            .getAsJsonObject();
    assertThat(log.keySet()).isSubsetOf(Set.of("$schema", "version", "runs"));
    assertThat(log.get("version").getAsString()).isEqualTo("2.1.0");
    JsonObject run = log.getAsJsonArray("runs").get(0).getAsJsonObject();
    assertThat(run.get("columnKind").getAsString()).isEqualTo("utf16CodeUnits");
    JsonObject driver = run.getAsJsonObject("tool").getAsJsonObject("driver");
    assertThat(driver.get("name").getAsString()).isNotBlank();
    List<String> rules =
        driver.getAsJsonArray("rules").asList().stream()
            .map(rule -> rule.getAsJsonObject().get("id").getAsString())
            .toList();
    assertThat(rules).doesNotHaveDuplicates().isNotEmpty();
    assertThat(run.getAsJsonArray("results")).hasSizeGreaterThan(15);
    for (JsonElement each : run.getAsJsonArray("results")) {
      JsonObject result = each.getAsJsonObject();
      assertThat(rules.get(result.get("ruleIndex").getAsInt()))
          .isEqualTo(result.get("ruleId").getAsString());
      assertThat(result.get("level").getAsString()).isIn("none", "note", "warning", "error");
      assertThat(result.getAsJsonObject("message").get("text").getAsString()).isNotBlank();
      JsonObject place =
          result
              .getAsJsonArray("locations")
              .get(0)
              .getAsJsonObject()
              .getAsJsonObject("physicalLocation");
      assertThat(place.getAsJsonObject("artifactLocation").get("uri").getAsString())
          .matches("(docs/examples|src/test/cases/validate)/.*");
      assertThat(place.getAsJsonObject("region").get("startLine").getAsInt()).isPositive();
      assertThat(place.getAsJsonObject("region").get("startColumn").getAsInt()).isPositive();
    }
  }
}
