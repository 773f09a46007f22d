package org.statecraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statecraft.db.Database;
import org.statecraft.query.Guard;
import org.statecraft.query.Limits;
import org.statecraft.query.QueryResult;
import org.statecraft.query.QueryRunner;

/**
 * Patterns that a database joins by the numbers of terms have the solutions that they always had.
 */
class JoinsInDatabasesTest {
  private static final List<String> TERMS =
      List.of(
          ":a",
          ":b",
          ":c",
          ":p",
          "_:x",
          "_:y",
          "1",
          "01",
          "1.0",
          "\"t\"",
          "\"t\"@en",
          "\"t\"@de",
          "\"2024-01-01\"^^xsd:date",
          "<<( :a :p 01 )>>");
  private static final List<String> SUBJECTS = TERMS.subList(0, 6);
  private static final List<String> PREDICATES = List.of(":p", ":q", ":a");
  private static final String PREFIXES =
      "PREFIX : <http://example.org/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n";

  private final Random random = new Random(20_261_130);

  @TempDir private Path folder;

  private Path data;
  private Path database;

  @BeforeEach
  void load() throws IOException {
    data = folder.resolve("data.trig");
    database = folder.resolve("joins.db");
    StringBuilder text = new StringBuilder(PREFIXES);
    for (String graph : List.of("", ":g ", ":h ")) {
      text.append(graph).append("{\n");
      for (int i = 0; i < 40; i++) {
        text.append("%s %s %s .\n".formatted(any(SUBJECTS), any(PREDICATES), any(TERMS)));
      }
      text.append("}\n");
    }
    Files.writeString(data, text);
    CommandRun run = CommandRun.of("load", "--db", database.toString(), data.toString());
    assertThat(run.status()).as(run.err()).isZero();
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** A term as a query says it, which cannot name a blank node, or a variable. */
  private String place(List<String> terms) {
    String term = any(terms);
    return random.nextInt(3) > 0 || term.startsWith("_:")
        ? any(List.of("?a", "?b", "?c", "?d"))
        : term;
  }

  private String patterns(int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      String object = random.nextInt(12) == 0 ? "<<( ?a :p ?o )>>" : place(TERMS);
      text.append("%s %s %s . ".formatted(place(SUBJECTS), place(PREDICATES), object));
    }
    return text.toString();
  }

  private String query() {
    String first = patterns(3);
    String second = patterns(2);
    return PREFIXES
        + "SELECT * { "
        + switch (random.nextInt(8)) {
          case 0 -> first + "OPTIONAL { " + second + "}";
          case 1 -> "{ " + first + "} UNION { " + second + "} " + patterns(2);
          case 2 -> first + "FILTER NOT EXISTS { " + second + "}";
          case 3 -> "GRAPH ?g { " + first + "} " + second;
          case 4 -> "VALUES (?a ?b) { (:a UNDEF) (UNDEF 01) (:nowhere :b) (:b :p) } " + first;
          case 5 -> first + "MINUS { " + second + "}";
          case 6 -> "OPTIONAL { " + second + "} " + first;
          default -> first;
        }
        + "}";
  }

  /** The solutions in an order that does not depend on the store; blank nodes are all alike. */
  private static List<String> solutions(DatasetGraph asked, Query query) {
    return new QueryRunner(asked, Guard.CLOSED, Limits.NONE)
        .run(
            query,
            result -> {
              List<String> rows = new ArrayList<>();
              ((QueryResult.Rows) result).bindings().forEachRemaining(row -> rows.add(text(row)));
              rows.sort(Comparator.naturalOrder());
              return rows;
            });
  }

  private static String text(Binding row) {
    TreeSet<String> cells = new TreeSet<>();
    row.forEach(
        (Var variable, org.apache.jena.graph.Node value) ->
            cells.add(variable + "=" + (value.isBlank() ? "_:" : value)));
    return cells.toString();
  }

  @Test
  void randomPatternsHaveTheSolutionsThatTheyHaveInMemory() {
    DatasetGraph memory = RDFDataMgr.loadDatasetGraph(data.toString());
    int solved = 0;
    try (Database opened = Database.open(database)) {
      for (int i = 0; i < 1_000; i++) {
        String text = query();
        Query query = QueryFactory.create(text);
        query.setLimit(5_000);
        List<String> expected = solutions(memory, query);
        if (expected.size() < 5_000) {
          assertThat(solutions(opened.stated().dataset(), query)).as(text).isEqualTo(expected);
          solved += expected.isEmpty() ? 0 : 1;
        }
      }
    }
    assertThat(solved).isGreaterThan(250);
  }

  @Test
  void rowsThatLeadToNoSolutionDoNotKeepAQueryFromBeingStopped() {
    CommandRun run =
        CommandRun.of(
            "query",
            "--db",
            database.toString(),
            "--timeout",
            "300ms",
            "SELECT * {"
                + Stream.of("abcdefgh".split(""))
                    .map(v -> " ?s%s ?p%s ?o%s .".formatted(v, v, v))
                    .reduce("", String::concat)
                + " ?ph ?oh ?sh . ?oh ?ph ?sh }");
    assertThat(run.status()).as(run.out()).isEqualTo(ExitStatus.LIMIT.code());
    assertThat(run.err()).contains("incomplete");
  }
}
