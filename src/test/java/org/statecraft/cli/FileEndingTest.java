package org.statecraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ending of a file's name chooses the format of the result. */
class FileEndingTest {
  @TempDir private Path folder;

  private CommandRun query(String file, String query, String... more) {
    String[] args = new String[5 + more.length];
    args[0] = "query";
    args[1] = "--no-kb";
    args[2] = "--output";
    args[3] = folder.resolve(file).toString();
    System.arraycopy(more, 0, args, 4, more.length);
    args[4 + more.length] = query;
    return CommandRun.of(args);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x.csv    | n
          x.TSV    | ?n
          x.jsonl  | {"n":1}
          x.ndjson | {"n":1}
          x.txt    | n
          x        | n
          x.2024   | n
          """)
  void solutions(String file, String begin) throws IOException {
    assertThat(query(file, "SELECT ?n { BIND(1 AS ?n) }").status()).isZero();
    assertThat(Files.readString(folder.resolve(file))).startsWith(begin + "\n");
  }

  @ParameterizedTest
  @CsvSource({
    "x.json,{",
    "x.md,| n |",
    "x.xml,<?xml",
    "x.srx,<?xml",
    "x.html,<!DOCTYPE html>",
    "x.htm,<!DOCTYPE html>"
  })
  void documents(String file, String begin) throws IOException {
    assertThat(query(file, "SELECT ?n { BIND(1 AS ?n) }").status()).isZero();
    assertThat(Files.readString(folder.resolve(file))).startsWith(begin).contains("n");
  }

  @ParameterizedTest
  @CsvSource({
    "x.nt,<http://e/s> <http://e/p>",
    "x.rdf,<rdf:RDF",
    "x.xml,<rdf:RDF",
    "x.json,{",
    "x.jsonld,{",
    "x.ttl,<http://e/s>"
  })
  void graphs(String file, String begin) throws IOException {
    assertThat(query(file, "CONSTRUCT { <http://e/s> <http://e/p> 1 } {}").status()).isZero();
    assertThat(Files.readString(folder.resolve(file))).startsWith(begin);
  }

  @Test
  void whatWasAskedForMayAgree() {
    assertThat(query("x.json", "ASK {}", "-o", "json").status()).isZero();
    assertThat(query("x.data", "ASK {}", "-o", "json").status()).isZero();
  }

  @Test
  void aContradictionIsRefused() {
    CommandRun run = query("x.json", "ASK {}", "-o", "csv");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("x.json", "json", "csv");
    assertThat(folder.resolve("x.json")).doesNotExist();
  }

  @Test
  void whatTheFormatCannotHoldIsRefused() {
    CommandRun run = query("x.svg", "ASK {}");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("svg", "csv");
    assertThat(query("x.csv", "CONSTRUCT WHERE { ?s ?p ?o }").status()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          query | x.png     | .png     | csv
          query | x.xlsx    | .xlsx    | csv
          query | x.parquet | .parquet | csv
          query | x.csv.gz  | .gz      | compress
          graph | x.pdf     | .pdf     | svg
          """)
  void anEndingThatNoFormatHasIsRefused(String command, String file, String ending, String other) {
    Path output = folder.resolve(file);
    String[] words =
        command.equals("query")
            ? new String[] {"query", "--no-kb", "ASK {}"}
            : new String[] {"graph", "USA", "CHN", "--only"};
    CommandRun run = CommandRun.of(with(with(words, Path.of("--output")), output));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(file, ending, other);
    assertThat(output).doesNotExist();
    assertThat(query("x.png", "ASK {}", "-o", "csv").status()).isZero();
    assertThat(query("x.csv.gz", "ASK {}", "-o", "csv").status()).isEqualTo(2);
  }

  @Test
  void picturesAndCards() throws IOException {
    Path svg = folder.resolve("x.svg");
    String[] graph = {"graph", "USA", "CHN", "--only", "--output", svg.toString()};
    assertThat(CommandRun.of(graph).status()).isZero();
    assertThat(Files.readString(svg)).contains("<svg ");
    Path card = folder.resolve("x.json");
    assertThat(CommandRun.of("show", "AUKUS", "--output", card.toString()).status()).isZero();
    assertThat(Files.readString(card)).startsWith("{");
  }

  @Test
  void theShellsFilesChooseTheirFormat() throws IOException {
    Path once = folder.resolve("once.jsonl");
    Path all = folder.resolve("all.csv");
    Path drawn = folder.resolve("drawn.svg");
    String script =
        ".set format tsv\n.once %s\nSELECT ?n { BIND(1 AS ?n) };\n.once %s\n.graph USA CHN --only\n.output %s\nASK {};\n"
            .formatted(once, drawn, all);
    assertThat(CommandRun.on(CommandRun.PIPE, script, "repl").err()).isEmpty();
    assertThat(Files.readString(once)).isEqualTo("{\"n\":1}\n");
    assertThat(Files.readString(all)).isEqualTo("boolean\ntrue\n");
    assertThat(Files.readString(drawn)).contains("<svg ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x.bib  | @misc{
          x.ris  | TY  - ELEC
          x.json | [
          x.txt  | https://
          """)
  void references(String file, String begin) throws IOException {
    Path written = folder.resolve(file);
    CommandRun run =
        CommandRun.of("cite", "--entail", "none", "kb:MGCS", "--output", written.toString());
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Files.readString(written)).startsWith(begin);
  }

  /** What ends in json is a table of sources there, and a list of references of others. */
  @Test
  void sourcesAsReferences() throws IOException {
    Path bib = folder.resolve("x.bib");
    Path json = folder.resolve("x.json");
    String[] few = {"sources", "--source", "imf.org", "--entail", "none", "--output"};
    assertThat(CommandRun.of(with(few, bib)).status()).isZero();
    assertThat(Files.readString(bib)).startsWith("@misc{imf-org-");
    assertThat(CommandRun.of(with(few, json)).status()).isZero();
    assertThat(Files.readString(json)).contains("\"bindings\"");
    assertThat(CommandRun.of("sources", "-o", "ris", "--output", bib + "2.bib").status())
        .isEqualTo(2);
  }

  private static String[] with(String[] args, Path file) {
    String[] all = java.util.Arrays.copyOf(args, args.length + 1);
    all[args.length] = file.toString();
    return all;
  }
}
