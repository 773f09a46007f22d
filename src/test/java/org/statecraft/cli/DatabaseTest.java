package org.statecraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.Knowledge;

/** Databases as users make, change and lose them. */
class DatabaseTest {
  @TempDir private Path folder;
  private String database = "";

  @BeforeEach
  void place() {
    database = folder.resolve("one.db").toString();
  }

  private Path file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  private static CommandRun done(String... args) {
    CommandRun run = CommandRun.of(args);
    assertThat(run.status()).as(Arrays.toString(args) + ": " + run.err()).isZero();
    return run;
  }

  private String load(Object... files) {
    List<String> args = new ArrayList<>(List.of("load", "--db", database));
    Arrays.stream(files).map(Object::toString).forEach(args::add);
    return done(args.toArray(String[]::new)).err();
  }

  private String loadKnowledge() {
    return load(Knowledge.frozen().resolve("ontology"), Knowledge.frozen().resolve("cases"));
  }

  private List<String> query(String query) {
    return done("query", "--db", database, "-o", "tsv", query).lines();
  }

  private List<String> dump(String... more) {
    List<String> args = new ArrayList<>(List.of("dump", "--db", database, "-o", "nquads"));
    args.addAll(List.of(more));
    return done(args.toArray(String[]::new)).lines().stream().sorted().toList();
  }

  @Test
  void termsComeBackAsTheyWereWritten() throws IOException {
    Path all =
        file(
            "terms.nt",
            "<urn:a> <urn:b> \"01\"^^<http://www.w3.org/2001/XMLSchema#integer> .",
            "<urn:a> <urn:b> \"1.50\"^^<http://www.w3.org/2001/XMLSchema#decimal> .",
            "<urn:a> <urn:b> \"2026-01-01T00:00:00.000Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime> .",
            "<urn:a> <urn:b> \"1\"^^<http://www.w3.org/2001/XMLSchema#boolean> .",
            "<urn:a> <urn:b> \"1e0\"^^<http://www.w3.org/2001/XMLSchema#double> .",
            "<urn:a> <urn:b> \"xyz\"^^<http://www.w3.org/2001/XMLSchema#integer> .",
            "<urn:a> <urn:b> \"Grüße\\n\\t\\\"\"@de .",
            "<urn:a> <urn:b> \"left\"@ar--rtl .",
            "<urn:a> <urn:b> <<( <urn:s> <urn:p> \"007\"^^<http://www.w3.org/2001/XMLSchema#integer> )>> .");
    load(all);
    assertThat(dump())
        .isEqualTo(
            done("dump", "--no-kb", "--data", all.toString(), "-o", "nquads").lines().stream()
                .sorted()
                .toList());
    assertThat(dump())
        .hasSize(9)
        .anyMatch(line -> line.contains("\"01\""))
        .anyMatch(line -> line.contains("\"007\""));
    assertThat(query("SELECT ?s { ?s ?p \"01\"^^<http://www.w3.org/2001/XMLSchema#integer> }"))
        .hasSize(2);
  }

  @Test
  void whatCannotBeReadLeavesNoDatabase() throws IOException {
    Path good = file("good.nt", "<urn:a> <urn:b> <urn:c> .");
    Path bad = file("bad.nt", "<urn:a> <urn:b> <urn:c> .", "<urn:a> <urn:b>");
    CommandRun run = CommandRun.of("load", "--db", database, good.toString(), bad.toString());
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("bad.nt:2");
    assertThat(Path.of(database)).doesNotExist();
    try (java.util.stream.Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactlyInAnyOrder(good, bad);
    }
  }

  @Test
  void whatCannotBeReadLeavesADatabaseAsItWas() throws IOException {
    load(file("good.nt", "<urn:a> <urn:b> <urn:c> ."));
    List<String> before = dump();
    Path bad = file("bad.nt", "<urn:x> <urn:b> <urn:c> .", "<urn:a> <urn:b>");
    assertThat(CommandRun.of("load", "--db", database, bad.toString()).status()).isEqualTo(3);
    assertThat(dump()).isEqualTo(before);
    load(file("more.nq", "<urn:x> <urn:b> <urn:c> <urn:g> ."));
    assertThat(dump()).hasSize(2).containsAll(before);
    assertThat(query("SELECT ?g { GRAPH ?g { <urn:x> ?p ?o } }")).containsExactly("?g", "<urn:g>");
  }

  @Test
  void aFileThatIsLoadedAgainSaysWhatItSaysNow() throws IOException {
    loadKnowledge();
    Path own = file("own.ttl", "kb:AUKUS sc:x [ sc:y 1 ], 2 .".transform(DatabaseTest::prefixed));
    load(own);
    load(own);
    String asked = "SELECT ?o { GRAPH ?g { kb:AUKUS sc:x ?o } }";
    assertThat(query(asked)).hasSize(3);
    Files.writeString(own, prefixed("kb:AUKUS sc:x 3 ."));
    load(own);
    assertThat(query(asked)).containsExactly("?o", "3");
  }

  private static String prefixed(String turtle) {
    return "PREFIX sc: <https://w3id.org/statecraft/ontology#>\n"
        + "PREFIX kb: <https://w3id.org/statecraft/id/>\n"
        + turtle;
  }

  /** The program's own output is stated where it is loaded, whatever its graphs are called. */
  @Test
  void conclusionsOfAnotherAreStatedHere() throws IOException {
    Path whole = folder.resolve("whole.nq");
    done("infer", "--asserted-too", "-o", "nquads", "--output", whole.toString());
    load(whole);
    List<String> lines = Files.readAllLines(whole).stream().sorted().toList();
    assertThat(dump()).hasSameSizeAs(lines);
    String asked = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }";
    assertThat(query(asked))
        .isEqualTo(
            done("query", "--no-kb", "--data", whole.toString(), "-o", "tsv", asked).lines());
    assertThat(done("query", "--db", database, "--as-of", "2024", asked).lines())
        .isEqualTo(
            done("query", "--no-kb", "--data", whole.toString(), "--as-of", "2024", asked).lines());
  }

  @Test
  void whatIsKeptIsOutOfDateAfterAChange() {
    loadKnowledge();
    assertThat(done("db", "stats", "--db", database).out()).contains("inference kept,nothing");
    done("infer", "--db", database, "--save");
    assertThat(done("db", "stats", "--db", database).out()).contains("\"full, up to date\"");
    assertThat(done("query", "--db", database, "ASK { ?r a sc:InferredRelation }").err()).isEmpty();
    String change = "DELETE { ?p ?q ?o } WHERE { kb:AUKUS sc:participation ?p . ?p ?q ?o }";
    assertThat(done("update", "--db", database, change).err()).contains("taken away");
    assertThat(done("db", "stats", "--db", database).out()).contains("\"full, out of date\"");
    assertThat(done("query", "--db", database, "ASK {}").err())
        .contains("warning: ")
        .contains("infer --db")
        .contains("--save");
    done("infer", "--db", database, "--save");
    assertThat(done("query", "--db", database, "ASK {}").err()).isEmpty();
    assertThat(query("SELECT * { kb:AUKUS sc:participation/sc:actor ?who }")).hasSize(1);
    done("db", "check", "--db", database);
  }

  @Test
  void updatesChangeWhatIsStatedWhereItIs() throws IOException {
    loadKnowledge();
    done(
        "update",
        "--db",
        database,
        "INSERT DATA { kb:AUKUS sc:x 1 . GRAPH graph:own { kb:AUKUS sc:x 2 } }");
    String asked = "SELECT ?g ?o { GRAPH ?g { kb:AUKUS sc:x ?o } } ORDER BY ?o";
    assertThat(query(asked))
        .containsExactly(
            "?g\t?o",
            "<https://w3id.org/statecraft/graph/updates>\t1",
            "<https://w3id.org/statecraft/graph/own>\t2");
    assertThat(query("SELECT ?o { kb:AUKUS sc:x ?o }")).hasSize(3);
    done("update", "--db", database, "DELETE DATA { kb:AUKUS sc:x 2 }");
    assertThat(query(asked)).hasSize(2);
    done("update", "--db", database, "CLEAR GRAPH graph:updates");
    assertThat(query("SELECT ?g { GRAPH ?g {} FILTER(?g IN (graph:updates, graph:own)) }"))
        .hasSize(1);
  }

  @Test
  void anUpdateIsDoneAsAWhole() {
    loadKnowledge();
    done("infer", "--db", database, "--save");
    List<String> before = dump("--inferred-too");
    CommandRun run =
        CommandRun.of(
            "update",
            "--db",
            database,
            "INSERT DATA { kb:AUKUS sc:x 1 } ; INSERT DATA { GRAPH <https://w3id.org/statecraft/rule/relationship-linkage> { kb:AUKUS sc:x 1 } }");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("cannot be changed");
    assertThat(dump("--inferred-too")).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOAD <http://127.0.0.1:1/x.ttl>",
        "INSERT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "INSERT { ?s ?p ?o } WHERE { ?s ?p ?o FILTER <java:java.lang.Runtime.exit>(1) }",
        "INSERT DATA { GRAPH <https://w3id.org/statecraft/graph/database> { <urn:a> <urn:b> 1 } }",
        "INSERT DATA { kb:AUKUS sc:x }",
        "SELECT * { ?s ?p ?o }",
        ""
      })
  void badUpdatesAreRefused(String update) throws IOException {
    load(file("good.nt", "<urn:a> <urn:b> <urn:c> ."));
    List<String> before = dump();
    CommandRun run = CommandRun.of("update", "--db", database, update);
    assertThat(run.status()).as(run.err()).isIn(2, 3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("error: ");
    assertThat(dump()).isEqualTo(before);
  }

  @Test
  void oneWritesAtATime() throws IOException {
    Path good = file("good.nt", "<urn:a> <urn:b> <urn:c> .");
    load(good);
    try (FileChannel other =
            FileChannel.open(
                Path.of(database, "tdb.lock"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.CREATE);
        FileLock lock = other.lock()) {
      assertThat(lock.isValid()).isTrue();
      for (String[] args :
          new String[][] {
            {"load", "--db", database, good.toString()},
            {"update", "--db", database, "INSERT DATA { <urn:a> <urn:b> 1 }"},
            {"query", "--db", database, "ASK {}"},
            {"db", "compact", "--db", database}
          }) {
        CommandRun run = CommandRun.of(args);
        assertThat(run.status()).as(run.err()).isEqualTo(5);
        assertThat(run.err()).contains("in use by another process");
      }
    }
    done("query", "--db", database, "ASK {}");
  }

  @Test
  void copiesAndCompactedFilesHoldTheSame() throws IOException {
    loadKnowledge();
    done("infer", "--db", database, "--save");
    done("update", "--db", database, "INSERT DATA { kb:AUKUS sc:x 1 }");
    List<String> before = dump("--inferred-too");
    String copy = folder.resolve("copy.db").toString();
    done("db", "backup", "--db", database, "--to", copy);
    done("db", "compact", "--db", database);
    assertThat(dump("--inferred-too")).isEqualTo(before);
    done("db", "check", "--db", database);
    done("update", "--db", database, "DELETE DATA { kb:AUKUS sc:x 1 }");
    database = copy;
    assertThat(dump("--inferred-too")).isEqualTo(before);
    assertThat(CommandRun.of("db", "backup", "--db", database, "--to", copy).status()).isEqualTo(2);
  }

  @Test
  void whatIsNoDatabaseIsSaidToBeNone() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Path note = file("note.txt", "no database");
    for (Path none : List.of(folder.resolve("missing"), other, note)) {
      for (String[] args :
          new String[][] {
            {"query", "--db", none.toString(), "ASK {}"},
            {"update", "--db", none.toString(), "INSERT DATA { <urn:a> <urn:b> 1 }"},
            {"db", "stats", "--db", none.toString()},
            {"infer", "--db", none.toString(), "--save"}
          }) {
        CommandRun run = CommandRun.of(args);
        assertThat(run.status()).as(run.err()).isEqualTo(Files.exists(none) ? 2 : 5);
        assertThat(run.err()).contains("load --db");
      }
    }
    assertThat(CommandRun.of("infer", "--save").status()).isEqualTo(2);
    assertThat(CommandRun.of("load", "--db", database).status()).isEqualTo(2);
    assertThat(CommandRun.of("load", note.toString()).status()).isEqualTo(2);
    assertThat(CommandRun.of("load", "--db", folder.toString(), note.toString()).status())
        .isEqualTo(2);
    assertThat(CommandRun.of("query", "--db", database, "--no-kb", "ASK {}").status()).isEqualTo(2);
  }

  @Test
  void perspectivesAndFilesBesideADatabaseAreThoseOfFiles() throws IOException {
    loadKnowledge();
    Path own = file("own.ttl", prefixed("kb:AUKUS sc:x kb:USA ."));
    for (String[] more :
        new String[][] {
          {"--as-of", "2022", "--entail", "none"},
          {"--as-of", "2022"},
          {"--data", own.toString()},
          {"--data", own.toString(), "--entail", "none"},
          {"--suppose", "kb:AUKUS sc:x kb:USA", "--entail", "none"},
          {"--suppose-not", "kb:AUKUS ?p ?o", "--entail", "none"},
          {"--verified-only", "--entail", "rdfs"}
        }) {
      List<String> files = new ArrayList<>(List.of(more));
      files.addAll(List.of("query", "SELECT * { GRAPH ?g { kb:AUKUS ?p ?o } }"));
      java.util.Collections.rotate(files, 1);
      files.remove("query");
      files.addFirst("query");
      List<String> kept = new ArrayList<>(files);
      kept.addAll(List.of("--db", database));
      assertThat(done(kept.toArray(String[]::new)).lines().stream().sorted().toList())
          .as(String.join(" ", more))
          .isEqualTo(done(files.toArray(String[]::new)).lines().stream().sorted().toList());
    }
  }
}
