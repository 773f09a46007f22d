package org.statecraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is nested deeply or is long is worked on, or its depth is told in a sentence. */
@Timeout(120)
class DeepInputTest {
  @TempDir private Path folder = Path.of("");

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static String nested(String before, String open, String middle, String close) {
    return before + open.repeat(5_000) + middle + close.repeat(5_000);
  }

  private static Stream<String> nestedQueries() {
    return Stream.of(
        nested("ASK ", "{", "", "}"),
        nested("ASK { FILTER ", "(", "true", ")") + " }",
        nested("ASK { FILTER (", "!!", "true", "") + ") }",
        nested("ASK { FILTER (", "IF(true, ", "true", ", false)") + ") }",
        nested("ASK { FILTER (1", " + 1", " > 0) }", ""),
        nested("ASK { FILTER (true", " || false", ") }", ""),
        nested("ASK { FILTER NOT EXISTS { ?s ", "(", "<x:p>", ")") + " ?o } }",
        nested("SELECT * ", "{ SELECT * ", "{}", "}"),
        nested("ASK { BIND (1 AS ?t) FILTER (", "(", "?t = ?t", ")") + ") }");
  }

  @ParameterizedTest
  @MethodSource("nestedQueries")
  void nestedQueriesAreAnswered(String query) {
    CommandRun run = CommandRun.of("query", "--no-kb", "-o", "csv", query);
    assertThat(run.err()).doesNotContain("null").doesNotContain("bug");
    assertThat(run.status()).isZero();
  }

  @Test
  void whatIsTooDeepIsToldWithItsPlace() {
    int levels = 3_000_000;
    String query = "ASK {\n" + "{".repeat(levels) + "}".repeat(levels) + "}";
    CommandRun run = CommandRun.of("query", "--no-kb", query);
    assertThat(run.err()).startsWith("error: query:2:" + levels).contains("nested too deeply");
    assertThat(run.status()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"<x:n0> <x:p>+ ?x", "<x:n0> <x:p>* ?x", "?x <x:p>+ <x:n20000>"})
  void pathsAlongAChain(String path) throws IOException {
    String chain =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "<x:n" + i + "> <x:p> <x:n" + (i + 1) + "> .")
            .collect(Collectors.joining("\n"));
    CommandRun run =
        CommandRun.of(
            "query",
            "--no-kb",
            "--data",
            file("chain.ttl", chain),
            "-o",
            "csv",
            "SELECT (COUNT(*) AS ?n) { " + path + " }");
    assertThat(run.lines().getLast()).startsWith("2000");
    assertThat(run.status()).isZero();
  }

  @Test
  void aLongListIsWalked() throws IOException {
    String list =
        "<x:a> <x:p> ("
            + IntStream.range(0, 10_000).mapToObj(String::valueOf).collect(Collectors.joining(" "))
            + ") .";
    CommandRun run =
        CommandRun.of(
            "query",
            "--no-kb",
            "--data",
            file("list.ttl", list),
            "-o",
            "csv",
            "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>"
                + " SELECT (COUNT(*) AS ?n) { <x:a> <x:p>/rdf:rest*/rdf:first ?x }");
    assertThat(run.lines()).containsExactly("n", "10000");
  }

  @Test
  void rulesWithManyAlternativesAreRead() throws IOException {
    String rule =
        "CONSTRUCT { ?s <x:q> 1 } WHERE { ?s <x:p> ?o FILTER (?o = 0"
            + " || ?o = 1".repeat(20_000)
            + ") }";
    CommandRun run =
        CommandRun.of(
            "infer",
            "--no-kb",
            "--rules",
            file("long.rq", rule),
            "--data",
            file("data.ttl", "<x:s> <x:p> 1 ."),
            "-o",
            "ntriples");
    assertThat(run.err()).isEmpty();
    assertThat(run.lines()).hasSize(1);
  }
}
