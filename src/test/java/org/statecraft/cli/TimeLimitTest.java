package org.statecraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A time limit ends every command, whatever it is doing. */
@Timeout(120)
class TimeLimitTest {
  /** Hours of going back and forth. */
  private static final String SLOW = "'.*.*.*.*.*.*.*.*.*y'";

  private static final String PREFIX = "PREFIX : <https://example.org/>\n";

  @TempDir private Path folder = Path.of("");

  private String rule(String text) throws IOException {
    return Files.writeString(folder.resolve("slow.rq"), PREFIX + text).toString();
  }

  private String data() throws IOException {
    return Files.writeString(
            folder.resolve("data.ttl"),
            "@prefix : <https://example.org/> . :a :n 1 ; :text \"" + "x".repeat(3000) + "\" .")
        .toString();
  }

  private static void assertStopped(CommandRun run) {
    assertThat(run.err()).contains("incomplete: ").contains(" stopped after 0.5 s");
    assertThat(run.status()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query|ASK {}",
        "infer|--stats",
        "check",
        "show|USA",
        "search|USA",
        "explain|? ? ?",
        "whynot|strategic-vigilance|USA|CHN",
        "whatif|--add|kb:a a kb:B",
        "critical",
        "compare|2020|2021",
        "sources",
        "relations|USA",
        "report|run|participants|--in|AUKUS",
        "panel|--unit|state-year|--from|2020|--to|2021",
        "evaluate",
        "graph|USA|CHN",
        "matrix|USA|CHN",
        "timeline|USA|CHN",
      })
  void inferenceWithoutEnd(String command) throws IOException {
    String rule =
        rule("CONSTRUCT { ?s a :B } WHERE { ?s :text ?t FILTER (REGEX(?t, " + SLOW + ")) }");
    List<String> args = new ArrayList<>();
    Collections.addAll(args, command.split("\\|"));
    int at = args.getFirst().equals("report") ? 2 : 1;
    args.addAll(
        at,
        List.of(
            "--no-kb", "--entail=none", "--rules", rule, "--data", data(), "--timeout", "500ms"));
    assertStopped(CommandRun.of(args.toArray(String[]::new)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { FILTER (REGEX('TEXT', SLOW)) }",
        "ASK { FILTER (REGEX('TEXT', SLOW)) }",
        "SELECT (REPLACE('TEXT', SLOW, '') AS ?x) {}",
        "SELECT * { VALUES ?t { 'TEXT' } FILTER REGEX(?t, SLOW) }",
        "SELECT * { VALUES ?t { 1 } } ORDER BY REGEX('TEXT', SLOW)",
        "SELECT (SUM(IF(REGEX('TEXT', SLOW), 1, 0)) AS ?n) { VALUES ?t { 1 } }",
        "CONSTRUCT { <x:a> <x:b> ?c } WHERE { BIND (REGEX('TEXT', SLOW) AS ?c) }",
      })
  void expressionsOfConstants(String query) {
    String text =
        "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "
            + query.replace("TEXT", "x".repeat(3000)).replace("SLOW", SLOW);
    assertStopped(CommandRun.of("query", "--no-kb", "--timeout", "500ms", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"infer|--stats", "explain|? a ?", "query|ASK {}"})
  void rulesWithinOneMatch(String command) throws IOException {
    for (String filtered : new String[] {"?t", "'" + "x".repeat(3000) + "'"}) {
      String rule =
          rule(
              "CONSTRUCT { ?s a :B } WHERE { ?s :text ?t FILTER (REGEX("
                  + filtered
                  + ", "
                  + SLOW
                  + ")) }");
      List<String> args = new ArrayList<>();
      Collections.addAll(args, command.split("\\|"));
      args.addAll(List.of("--no-kb", "--rules", rule, "--data", data(), "--max-time", "500ms"));
      assertStopped(CommandRun.of(args.toArray(String[]::new)));
    }
  }

  @Test
  void theShellLimitsEachStatement() throws IOException {
    String query = "SELECT * { FILTER (REGEX('" + "x".repeat(3000) + "', " + SLOW + ")) }";
    CommandRun run =
        CommandRun.on(
            CommandRun.PIPE,
            ".set timeout 500ms\n" + query + ";\nASK {};\n",
            "repl",
            "--no-kb",
            "--keep-going");
    assertThat(run.err()).contains("stopped after 0.5 s");
    assertThat(run.out()).endsWith("true\n");
    assertThat(run.status()).isEqualTo(4);
  }
}
