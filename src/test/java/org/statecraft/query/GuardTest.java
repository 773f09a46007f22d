package org.statecraft.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.statecraft.cli.CommandRun;
import org.statecraft.problem.InputProblem;

/** What reaches out of the knowledge base is refused wherever in a query it stands. */
class GuardTest {
  /** Expressions that reach out. */
  private static final List<String> EXPRESSIONS =
      List.of(
          "EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
          "NOT EXISTS { SERVICE SILENT ?s { ?s ?p ?o } }",
          "IF(EXISTS { ?s ?p ?o OPTIONAL { SERVICE <http://127.0.0.1:1/> { } } }, 1, 0)",
          "EXISTS { { ?s <java:org.example.Property> ?o } }",
          "<java:org.example.Function>(?s)",
          "<js:run>(1)",
          "COALESCE(1, <http://jena.apache.org/ARQ/function#print>(?s))");

  /** Where in a query an expression can stand. */
  private static final List<String> PLACES =
      List.of(
          "SELECT (X AS ?x) { ?s ?p ?o }",
          "SELECT ?s { ?s ?p ?o FILTER (X) }",
          "SELECT ?s { ?s ?p ?o BIND (X AS ?x) }",
          "SELECT ?s { ?s ?p ?o } ORDER BY (X)",
          "SELECT ?s { ?s ?p ?o } ORDER BY ?s DESC(!(X)) LIMIT 1",
          "SELECT DISTINCT ?s { ?s ?p ?o } ORDER BY (X) LIMIT 3 OFFSET 1",
          "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (!(X) AS ?k)",
          "SELECT ?k (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (X AS ?k)",
          "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (X)",
          "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (COUNT(*) > 0) (SUM(X) > 1)",
          "SELECT (SUM(X) AS ?n) { ?s ?p ?o }",
          "SELECT (GROUP_CONCAT(DISTINCT X; SEPARATOR=\",\") AS ?n) { ?s ?p ?o }",
          "SELECT (1 + MAX(IF(X, 1, 0)) AS ?n) { ?s ?p ?o }",
          "SELECT ?s { { SELECT ?s { ?s ?p ?o } ORDER BY (X) } }",
          "SELECT ?s { ?s ?p ?o MINUS { SELECT (COUNT(X) AS ?c) { ?s ?p ?o } } }",
          "SELECT ?s { ?s ?p ?o OPTIONAL { ?s ?q ?r FILTER (X) } }",
          "SELECT ?s { ?s ?p ?o FILTER EXISTS { SELECT * { ?s ?p ?o } ORDER BY (X) } }",
          "SELECT ?s { ?s ?p ?o } ORDER BY EXISTS { ?s ?p ?o FILTER (X) }",
          "SELECT (SUM(IF(EXISTS { ?s ?p ?o FILTER (X) }, 1, 0)) AS ?n) { ?s ?p ?o }",
          "ASK { ?s ?p ?o FILTER (X) }",
          "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } ORDER BY (X)",
          "DESCRIBE ?s { ?s ?p ?o } ORDER BY (X)",
          "DESCRIBE <x:s> ORDER BY (X)");

  @TempDir private Path folder = Path.of("");

  private static Stream<String> queries() {
    return PLACES.stream()
        .flatMap(place -> EXPRESSIONS.stream().map(expression -> at(place, expression)));
  }

  private static String at(String place, String expression) {
    return place.replaceAll("\\bX\\b", Matcher.quoteReplacement(expression));
  }

  private static Query parsed(String text) {
    return QueryFactory.create(text, Syntax.syntaxSPARQL_12);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void isRefused(String query) {
    assertThatThrownBy(() -> Guard.CLOSED.inspect(parsed(query)))
        .isInstanceOf(InputProblem.class)
        .message()
        .containsAnyOf("another machine", "would run code", "would print");
  }

  @Test
  void whatReachesNothingIsNotRefused() {
    for (String place : PLACES) {
      String query = at(place, "EXISTS { ?s ?p ?z FILTER (<x:unknown>(?z)) }");
      assertThatCode(() -> Guard.CLOSED.inspect(parsed(query))).doesNotThrowAnyException();
    }
  }

  @Test
  void rulesAndReportsAreInspectedToo() throws IOException {
    String where = "{ ?s ?p ?o { SELECT ?s { ?s ?p ?o } ORDER BY (" + EXPRESSIONS.get(0) + ") } }";
    Path rule = folder.resolve("reaching.rq");
    Files.writeString(rule, "CONSTRUCT { ?s <x:p> 1 } WHERE " + where);
    CommandRun infer = CommandRun.of("infer", "--no-kb", "--rules", rule.toString());
    assertThat(infer.err()).contains("SERVICE would ask another machine");
    assertThat(infer.status()).isEqualTo(3);
    Files.writeString(rule, "#+ title: Reaching\nSELECT ?s " + where);
    CommandRun report =
        CommandRun.of("report", "run", "--no-kb", "--reports", folder.toString(), "reaching");
    assertThat(report.err()).contains("SERVICE would ask another machine");
    assertThat(report.status()).isEqualTo(3);
  }
}
