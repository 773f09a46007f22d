package org.statecraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made of tables is found in the database that it was put into. */
class TablesInDatabasesTest {
  private static final String EXAMPLES = "docs/examples/";
  private static final String COUNT =
      "SELECT (COUNT(*) AS ?n) { ?spell <https://w3id.org/statecraft/ontology#actor> ?s }";

  @TempDir private Path folder;

  private String database() {
    return folder.resolve("tables.db").toString();
  }

  private static String run(String... words) {
    CommandRun run = CommandRun.of(words);
    assertThat(run.status()).as(run.err()).isZero();
    return run.out();
  }

  private void importSpells() {
    run(
        "import",
        "--mapping",
        EXAMPLES + "spells.rq",
        "--into",
        database(),
        EXAMPLES + "spells.csv");
  }

  @Test
  void factsAreFoundInADatabaseOfTheirOwn() {
    importSpells();
    String made = run("import", "--mapping", EXAMPLES + "spells.rq", EXAMPLES + "spells.csv");
    int spells = made.split("ontology#actor|sc:actor", -1).length - 1;
    assertThat(spells).isPositive();
    assertThat(run("query", "--db", database(), COUNT, "-o", "csv"))
        .isEqualTo("n\n" + spells + "\n");
  }

  @Test
  void besideAKnowledgeBaseTheyHaveTheGraphOfTheirTable() {
    run("load", "--db", database(), Path.of("src/test/kb/ontology").toString());
    importSpells();
    assertThat(
            run(
                "query",
                "--db",
                database(),
                "SELECT DISTINCT ?g { GRAPH ?g { ?spell sc:actor ?state } }",
                "-o",
                "csv"))
        .contains("docs/examples/spells.csv");
  }

  @Test
  void rowsOfATableAreLoadedAsTheyAre() {
    run("load", "--db", database(), EXAMPLES + "pledges.csv");
    assertThat(
            run(
                "query",
                "--db",
                database(),
                "SELECT (COUNT(*) AS ?n) { ?row a csv:Row }",
                "-o",
                "csv"))
        .isEqualTo("n\n4\n");
  }
}
