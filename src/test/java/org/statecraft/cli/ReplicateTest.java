package org.statecraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.statecraft.Knowledge;
import org.statecraft.endpoint.FusekiServer;

/** Results that are published, and asked for again when the knowledge base has changed. */
class ReplicateTest {
  private static final String MEMBERS = "SELECT ?who { ?who sc:participatesIn kb:AUKUS-Pillar-II }";

  @TempDir private Path folder;
  private String lock = "";

  @BeforeEach
  void place() {
    lock = folder.resolve("paper.lock").toString();
  }

  private static CommandRun done(String... args) {
    CommandRun run = CommandRun.of(args);
    assertThat(run.status()).as(Arrays.toString(args) + ": " + run.err()).isZero();
    return run;
  }

  private String locked(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--lock", lock, "--force"));
    return done(all.toArray(String[]::new)).out();
  }

  private CommandRun replicate(String... more) {
    List<String> args = new ArrayList<>(List.of("replicate", lock));
    args.addAll(List.of(more));
    return CommandRun.of(args.toArray(String[]::new));
  }

  /** The frozen knowledge base with one text in one of its files replaced. */
  private Path lastMonths(String file, String now, String then) throws IOException {
    Path copy = folder.resolve("last-month");
    try (Stream<Path> all = Files.walk(Knowledge.frozen())) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(Knowledge.frozen().relativize(each));
        Files.createDirectories(target.getParent());
        Files.copy(each, target);
      }
    }
    Path changed = copy.resolve(file);
    String text = Files.readString(changed);
    assertThat(text).contains(now);
    Files.writeString(changed, text.replace(now, then));
    return copy;
  }

  /** Last month New Zealand was thought to be where Australia is. */
  private Path withNewZealand() throws IOException {
    return lastMonths(
        "cases/aukus.ttl",
        "kb:AUKUS-Pillar-II-member-AUS a sc:Participation ;\n    sc:actor kb:AUS ;",
        "kb:AUKUS-Pillar-II-member-AUS a sc:Participation ;\n    sc:actor kb:NZL ;");
  }

  private Path lockedLastMonth(String... query) throws IOException {
    Path then = withNewZealand();
    List<String> args = new ArrayList<>(List.of(query));
    args.addAll(List.of("--kb", then.toString()));
    locked(args.toArray(String[]::new));
    return then;
  }

  @Test
  void whatIsStillTheSameIsSaidToBe() {
    String plain = done("query", "-o", "csv", MEMBERS).out();
    assertThat(locked("query", "-o", "csv", MEMBERS)).isEqualTo(plain);
    CommandRun run = replicate();
    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("same: 3 rows, and all files are the same\n");
  }

  @Test
  void aReportIsRunWithItsArgumentsAndItsTime() throws IOException {
    locked("report", "run", "participants", "--in", "AUKUS", "--as-of", "2023", "-o", "csv");
    assertThat(Files.readString(Path.of(lock)))
        .contains(
            "\"report\",\n    \"run\",\n    \"--as-of\",\n    \"2023\",\n    \"participants\"")
        .contains("\"seen\": \"as of 2023-12-31\"")
        .contains("\"reports/participants.rq\": ")
        .doesNotContain(Knowledge.frozen().toString());
    assertThat(replicate().out()).startsWith("same: 3 rows");
  }

  @Test
  void theFactBehindALostRowAndTheConclusionsThatChangedAreNamed() throws IOException {
    Path then = lockedLastMonth("query", MEMBERS);
    CommandRun run = replicate("--kb", Knowledge.frozen().toString(), "--was", then.toString());
    assertThat(run.status()).as(run.err()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("differs: 4 rows then, 3 rows now; 1 lost, 0 gained\n")
        .contains(
            """
            └─ - kb:NZL
               rested on kb:NZL sc:participatesIn kb:AUKUS-Pillar-II, and that on kb:AUKUS-Pillar-II-member-AUS sc:actor kb:NZL
            """)
        .contains("1 changed, 0 gone, 0 new:\n└─ ~ kb/cases/aukus.ttl\n")
        .contains("├─ - kb:AUKUS-Pillar-II-member-AUS sc:actor kb:NZL in case:aukus\n")
        .contains("└─ + kb:AUKUS-Pillar-II-member-AUS sc:actor kb:AUS in case:aukus\n")
        .contains(
            """
               └─ - kb:NZL sc:participatesIn kb:AUKUS-Pillar-II
                  without kb:AUKUS-Pillar-II-member-AUS sc:actor kb:NZL
            """);
  }

  @Test
  void theSameIsToldAsATable() throws IOException {
    Path then = lockedLastMonth("query", MEMBERS);
    CommandRun run =
        replicate("--kb", Knowledge.frozen().toString(), "--was", then.toString(), "-o", "csv");
    assertThat(run.lines())
        .startsWith(
            "part,change,what,because",
            "result,differs,\"differs: 4 rows then, 3 rows now; 1 lost, 0 gained\",")
        .contains(
            "fact,lost,kb:AUKUS-Pillar-II-member-AUS sc:actor kb:NZL,case:aukus",
            "file,changed,kb/cases/aukus.ttl,",
            "conclusion,lost,kb:NZL sc:participatesIn kb:AUKUS-Pillar-II,without"
                + " kb:AUKUS-Pillar-II-member-AUS sc:actor kb:NZL");
  }

  @Test
  void otherFilesThatMakeNoDifferenceAreToldAndAreNoFailure() throws IOException {
    lockedLastMonth("query", "ASK { kb:USA sc:participatesIn kb:AUKUS-Pillar-II }");
    CommandRun run = replicate("--kb", Knowledge.frozen().toString());
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("same: \"true\", though not all it rests on is\n")
        .contains("~ kb/cases/aukus.ttl");
  }

  @Test
  void anotherProgramIsBlamedWhereAllFilesAreTheSame() throws IOException {
    locked("query", "-o", "csv", "SELECT * { VALUES ?x { 1 } }");
    edit("\"program\": \"development\"", "\"program\": \"0.0.9\"");
    edit(
        "\"sha256\": \"" + sha256("\"1\"^^<http://www.w3.org/2001/XMLSchema#integer>"),
        "\"sha256\": \"" + sha256("\"2\"^^<http://www.w3.org/2001/XMLSchema#integer>"));
    edit("\\\"1\\\"^^", "\\\"2\\\"^^");
    CommandRun run = replicate();
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .startsWith(
            "differs: 1 row then, 1 row now; 1 lost, 1 gained; all files are the same, and the"
                + " program is another\n")
        .contains("└─ program: 0.0.9 then, development now");
  }

  private static String sha256(String line) {
    return org.statecraft.replication.Sha256.of(line + "\n");
  }

  private void edit(String part, String other) throws IOException {
    String text = Files.readString(Path.of(lock));
    assertThat(text).contains(part);
    Files.writeString(Path.of(lock), text.replace(part, other));
  }

  @Test
  void aBundleIsAKnowledgeBaseAgain() throws IOException {
    Path then = lockedLastMonth("query", MEMBERS);
    String bundle = folder.resolve("paper.zip").toString();
    String again = folder.resolve("again.zip").toString();
    done("bundle", lock, "-o", bundle);
    done("bundle", lock, "-o", again);
    assertThat(Path.of(again)).hasSameBinaryContentAs(Path.of(bundle));
    try (Stream<Path> all = Files.walk(then)) {
      for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
    assertThat(done("replicate", "--as-published", bundle).out())
        .startsWith("same: 4 rows, and all files are the same\n");
    CommandRun today = CommandRun.of("replicate", bundle, "--kb", Knowledge.frozen().toString());
    assertThat(today.status()).isEqualTo(1);
    assertThat(today.out()).contains("rested on kb:NZL sc:participatesIn kb:AUKUS-Pillar-II");
  }

  @Test
  void aBundleOfWhatHasChangedIsRefused() throws IOException {
    Path then = lockedLastMonth("query", MEMBERS);
    Files.writeString(then.resolve("cases/aukus.ttl"), "");
    CommandRun run = CommandRun.of("bundle", lock, "-o", folder.resolve("paper.zip").toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("a file is not the one of " + lock + ": kb/cases/aukus.ttl");
    assertThat(folder.resolve("paper.zip")).doesNotExist();
  }

  /** Rows are named by where their file lies, and a bundle lies elsewhere. */
  @Test
  void tablesOfOnesOwnAreArchivedToo() throws IOException {
    Path own = Files.createTempDirectory(Path.of("target"), "own");
    try {
      Path table = Files.writeString(own.resolve("mine.csv"), "country\nFrance\nGhana\n");
      String query = "SELECT ?row ?c { ?row csv:country ?c } ORDER BY DESC(?c)";
      locked("query", "--no-kb", "--data", own.toString(), query);
      assertThat(Files.readString(Path.of(lock)))
          .doesNotContain(Path.of("").toAbsolutePath() + "/");
      String bundle = folder.resolve("own.zip").toString();
      done("bundle", lock, "-o", bundle);
      Files.writeString(table, "country\nFrance\nPeru\n");
      assertThat(done("replicate", "--as-published", bundle).out()).startsWith("same: 2 rows");
      CommandRun today = CommandRun.of("replicate", bundle);
      assertThat(today.status()).isEqualTo(1);
      assertThat(today.out())
          .contains("  \"Ghana\"", "rested on <file:./", "+ <file:", "~ data/" + own + "/mine.csv");
      Files.delete(table);
      assertThat(done("replicate", bundle).out())
          .startsWith("same: 2 rows, and all files are the same\n");
    } finally {
      Files.deleteIfExists(own.resolve("mine.csv"));
      Files.delete(own);
    }
  }

  @Test
  void whatADatabaseHoldsIsSaidToBeUnchecked() {
    String database = folder.resolve("kb.db").toString();
    done(
        "load",
        "--db",
        database,
        Knowledge.frozen().resolve("ontology").toString(),
        Knowledge.frozen().resolve("cases").toString());
    locked("query", "--db", database, "SELECT * { kb:AUKUS-Pillar-II-member-AUS sc:actor ?a }");
    assertThat(replicate().out())
        .startsWith("same: 1 row")
        .contains(
            "what the database " + database + " holds: only how often it was changed is known");
    done(
        "update",
        "--db",
        database,
        "DELETE WHERE { GRAPH ?g { kb:AUKUS-Pillar-II-member-AUS ?p ?o } }");
    CommandRun run = replicate();
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("changes of the database: 1 then, 2 now");
    CommandRun past = replicate("--was", Knowledge.frozen().toString());
    assertThat(past.status()).isEqualTo(2);
    assertThat(past.err()).contains("what a database or an endpoint held then is nowhere");
  }

  @Test
  void anEndpointIsAskedAgainOnlyWhereThatIsAllowed() throws IOException {
    Path quads = Files.writeString(folder.resolve("q.nq"), "<urn:a> <urn:b> \"1\" <urn:g> .\n");
    try (FusekiServer server = FusekiServer.with(quads)) {
      locked("query", "--endpoint", server.address(), "SELECT * { GRAPH ?g { ?a ?b ?c } }");
      CommandRun refused = replicate();
      assertThat(refused.status()).isEqualTo(2);
      assertThat(refused.err())
          .contains("asks another machine: query --endpoint " + server.address())
          .contains("--allow-remote");
      CommandRun run = replicate("--allow-remote");
      assertThat(run.out()).startsWith("same: 1 row, ").contains("only its answer is known");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "query"                          | "repl"                                 | is none of query and report run
          "query"                          | "update"                               | is none of query and report run
          "query"                          | "report", "list"                       | is none of query and report run
          "query"                          | "report", "show", "dyad"               | is none of query and report run
          "query"                          | "query", "--output", "gotcha"          | has --output
          "query"                          | "query", "--output=gotcha"             | has --output
          "query"                          | "query", "--lock", "gotcha"            | has --lock
          "query"                          | "query", "--destination", "gotcha"     | has --destination
          "query"                          | "query", "-o", "csv"                   | has --format
          "query"                          | "query", "--home", "/"                 | has --home
          "query"                          | "query", "--help"                      | has --help
          "query"                          | "query", "-f", "/etc/passwd"           | has --file
          "query"                          | "query", "--nonsense"                  | there is no option --nonsense
          "query"                          | "query", "ASK {}"                      | stands apart
          "query"                          | "query", "SELECT * {}", "x"            | one argument too many
          """)
  void editedWordsRunNothingElse(String part, String other, String told) throws IOException {
    locked("query", "--no-kb", "ASK {}");
    edit("    \"query\",\n    \"--no-kb\"", "    " + other.strip());
    CommandRun run = replicate();
    assertThat(run.status()).as(run.out() + run.err()).isEqualTo(3);
    assertThat(run.err()).contains("the command of " + lock).contains(told);
    assertThat(Path.of("gotcha")).doesNotExist();
  }

  @Test
  void aServiceOfAStrangersLockIsNotAsked() throws IOException {
    locked("query", "--no-kb", "ASK {}");
    edit("    \"--no-kb\"", "    \"--no-kb\",\n    \"--allow-remote\"");
    CommandRun run = replicate();
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("asks another machine");
  }

  @Test
  void whatIsAnotherEachTimeIsSaid() {
    locked("query", "SELECT (NOW() AS ?n) (RAND() AS ?r) ?x { ?x a ?y } LIMIT 1");
    assertThat(replicate().out())
        .contains("the answer of NOW(), which is another each time")
        .contains("the answer of RAND()")
        .contains("no ORDER BY says which come first");
  }

  @Test
  void aResultThatIsCutShortIsNotLocked() {
    CommandRun run = CommandRun.of("query", "--limit", "1", MEMBERS, "--lock", lock);
    assertThat(run.status()).isEqualTo(4);
    assertThat(Path.of(lock)).doesNotExist();
  }

  @Test
  void aLockReplacesNothingUnasked() throws IOException {
    Files.writeString(Path.of(lock), "mine");
    assertThat(CommandRun.of("query", "ASK {}", "--lock", lock).status()).isEqualTo(2);
    assertThat(Path.of(lock)).hasContent("mine");
    CommandRun one = CommandRun.of("query", "ASK {}", "--lock", lock, "--output", lock, "--force");
    assertThat(one.err()).contains("cannot be one file");
  }

  @Test
  void theQueryOfAFileIsKeptWithItsText() throws IOException {
    Path query = Files.writeString(folder.resolve("q.rq"), MEMBERS);
    locked("query", "-f", query.toString());
    Files.delete(query);
    assertThat(replicate().out()).startsWith("same: 3 rows, and all files are the same\n");
  }

  @Test
  void aSharedAnswerOfManyRowsKeepsItsHashAlone() {
    locked("query", "-o", "csv", "--no-kb", "SELECT * " + values(10_001));
    assertThat(replicate().out()).startsWith("same: 10001 rows");
    assertThat(Path.of(lock)).content().doesNotContain("\"rows\": [");
  }

  private static String values(int number) {
    StringBuilder values = new StringBuilder("{ VALUES ?x {");
    for (int i = 0; i < number; i++) {
      values.append(' ').append(i);
    }
    return values.append("} }").toString();
  }

  /** Facts that an import made, and the table beside them, are the same in another folder. */
  @Test
  void anImportedTableIsReplicatedElsewhere() throws IOException {
    Path place = Files.createTempDirectory(Path.of("target"), "imported");
    Path table = place.resolve("pledges.csv");
    Path mapping = place.resolve("pledges.rq");
    Path facts = place.resolve("pledges.ttl");
    Path bundle = place.resolve("b.zip");
    Files.writeString(table, "from,to\nUSA,JPN\nCHN,PRK\n");
    Files.writeString(
        mapping,
        """
        #+ title: Pledges
        #+ licence: For research alone
        #+ citation: Somebody (2020)
        CONSTRUCT { ?it a sc:Claim ; sc:about ?state }
        WHERE {
          BIND (sc:state(?to, "iso3") AS ?state)
          BIND (IRI(CONCAT(STR(kb:), "Pledge-", ?from, "-", ?to)) AS ?it)
        }
        """);
    String[] imports = {
      "import", "-q", "--mapping", mapping.toString(), "-o", facts.toString(), "--force", ""
    };
    imports[7] = table.toString();
    done(imports);
    assertThat(Files.readString(facts)).contains("<pledges.csv#row=>").doesNotContain("file:");
    locked(
        "query",
        "--data",
        facts.toString(),
        "SELECT ?it ?row { ?it a sc:Claim ; prov:wasDerivedFrom ?row FILTER CONTAINS(STR(?row), '#row=') }");
    assertThat(Files.readString(Path.of(lock)))
        .contains("pledges.csv, of which", "import it again to see");
    done("bundle", lock, "-o", bundle.toString());
    done("replicate", "--as-published", bundle.toString());
    try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(bundle.toFile())) {
      String page =
          new String(
              zip.getInputStream(zip.getEntry("README.md")).readAllBytes(),
              java.nio.charset.StandardCharsets.UTF_8);
      assertThat(page)
          .contains("pledges.ttl`: For research alone", "pledges.ttl`: Somebody (2020)");
    }
    Files.writeString(table, "from,to\nUSA,JPN\nCHN,RUS\n");
    done(imports);
    CommandRun today = CommandRun.of("replicate", bundle.toString());
    assertThat(today.status()).isEqualTo(1);
    assertThat(today.out())
        .contains("facts: 3 no longer stated, 3 new:", "rested on kb:Pledge-CHN-PRK a sc:Claim")
        .doesNotContain("file:///");
  }
}
