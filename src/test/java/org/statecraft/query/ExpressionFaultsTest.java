package org.statecraft.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.statecraft.problem.InputProblem;

/** Whatever goes wrong in a function is an error of its expression and ends no query. */
class ExpressionFaultsTest {
  private static final String PREFIXES =
      "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX : <https://example.org/> ";

  /** Values that functions seldom see. */
  private static final List<String> ODD =
      List.of(
          "<x:iri>",
          "\"\"",
          "\"text\"",
          "\"a$b\\\\\"",
          "\"[\"",
          "\"en_US\"",
          "\"\\uFFFD\\t\\n\"",
          "\"日本\"@ja",
          "0",
          "-1",
          "0.0",
          "1.50",
          "99999999999999999999999999",
          "\"NaN\"^^xsd:double",
          "\"-INF\"^^xsd:double",
          "\"1e308\"^^xsd:double",
          "\"x\"^^xsd:integer",
          "\"x\"^^:unknown",
          "true",
          "\"maybe\"^^xsd:boolean",
          "\"2024-02-29\"^^xsd:date",
          "\"2024-02-30\"^^xsd:date",
          "\"-0044-03-15\"^^xsd:date",
          "\"2024-02-29T24:00:00Z\"^^xsd:dateTime",
          "\"2024-02-29T12:00:00.5-14:00\"^^xsd:dateTime",
          "\"12:00:00\"^^xsd:time",
          "\"2024\"^^xsd:gYear",
          "\"--02-29\"^^xsd:gMonthDay",
          "\"P1Y\"^^xsd:yearMonthDuration",
          "\"-PT0.5S\"^^xsd:dayTimeDuration",
          "\"P1Y2M3DT4H5M6S\"^^xsd:duration",
          "\"PT9999999S\"^^xsd:duration",
          "\"PT1H\"^^xsd:duration",
          "\"!!\"^^xsd:base64Binary",
          "\"0g\"^^xsd:hexBinary",
          "\"<a\"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral>",
          "\"{\"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON>",
          "\"a\"@en--rtl",
          "<<( <x:s> <x:p> 1 )>>",
          "BNODE()",
          "?unbound",
          "COALESCE()");

  private static final List<String> FEW =
      List.of(
          "<x:iri>",
          "\"a$b\\\\\"",
          "\"[\"",
          "-1",
          "\"NaN\"^^xsd:double",
          "\"2024-02-29T24:00:00Z\"^^xsd:dateTime",
          "\"P1Y\"^^xsd:yearMonthDuration",
          "BNODE()");

  private static final List<String> CALLS =
      List.of(
          "STR(A)",
          "LANG(A)",
          "LANGDIR(A)",
          "DATATYPE(A)",
          "IRI(A)",
          "BNODE(A)",
          "ABS(A)",
          "CEIL(A)",
          "FLOOR(A)",
          "ROUND(A)",
          "STRLEN(A)",
          "UCASE(A)",
          "LCASE(A)",
          "ENCODE_FOR_URI(A)",
          "YEAR(A)",
          "MONTH(A)",
          "DAY(A)",
          "HOURS(A)",
          "MINUTES(A)",
          "SECONDS(A)",
          "TIMEZONE(A)",
          "TZ(A)",
          "MD5(A)",
          "SHA1(A)",
          "SHA256(A)",
          "SHA512(A)",
          "isIRI(A)",
          "isBLANK(A)",
          "isLITERAL(A)",
          "isNUMERIC(A)",
          "isTRIPLE(A)",
          "SUBJECT(A)",
          "PREDICATE(A)",
          "OBJECT(A)",
          "hasLANG(A)",
          "hasLANGDIR(A)",
          "!A",
          "-A",
          "+A",
          "A + B",
          "A - B",
          "A * B",
          "A / B",
          "A = B",
          "A != B",
          "A < B",
          "A >= B",
          "A && B",
          "A || B",
          "A IN (B, 1)",
          "A NOT IN (B)",
          "LANGMATCHES(A, B)",
          "CONTAINS(A, B)",
          "STRSTARTS(A, B)",
          "STRENDS(A, B)",
          "STRBEFORE(A, B)",
          "STRAFTER(A, B)",
          "STRLANG(A, B)",
          "STRLANGDIR(A, B, B)",
          "STRDT(A, B)",
          "SUBSTR(A, B)",
          "SUBSTR(A, B, B)",
          "CONCAT(A, B)",
          "REGEX(A, B)",
          "REGEX(A, B, B)",
          "REPLACE(A, B, A)",
          "REPLACE(A, A, B)",
          "REPLACE(A, B, B, A)",
          "sameTerm(A, B)",
          "IF(A, B, A)",
          "COALESCE(A, B)",
          "TRIPLE(A, B, A)",
          "xsd:integer(A)",
          "xsd:decimal(A)",
          "xsd:double(A)",
          "xsd:dateTime(A)",
          "xsd:date(A)",
          "xsd:boolean(A)",
          "xsd:duration(A)",
          "xsd:dayTimeDuration(A)",
          "xsd:string(A)",
          "xsd:gYear(A)");

  private static Stream<String> calls() {
    return Stream.concat(CALLS.stream(), functions());
  }

  /** All functions that are called by IRI, but for those that would print, wait or run code. */
  private static Stream<String> functions() {
    List<String> calls = new ArrayList<>();
    List<String> iris = new ArrayList<>();
    FunctionRegistry.standardRegistry().keys().forEachRemaining(iris::add);
    for (String iri : new TreeSet<>(iris)) {
      if (!iri.contains("jsFunction") && !iri.endsWith("#wait")) {
        calls.add("<" + iri + ">(A)");
        calls.add("<" + iri + ">(A, B)");
      }
    }
    return calls.stream();
  }

  private static List<String> run(String text) {
    Query query = QueryFactory.create(PREFIXES + text, Syntax.syntaxSPARQL_12);
    return new QueryRunner(DatasetGraphFactory.create(), Guard.CLOSED, Limits.NONE)
        .run(
            query,
            result -> {
              List<String> rows = new ArrayList<>();
              ((QueryResult.Rows) result)
                  .bindings()
                  .forEachRemaining(row -> rows.add(row.toString()));
              return rows;
            });
  }

  /** The odd values, computed for rows, sorted by and aggregated; and some of them as constants. */
  @ParameterizedTest
  @MethodSource("calls")
  void noFunctionEndsAQuery(String call) {
    String inRow = call.replaceAll("\\bA\\b", "?a").replaceAll("\\bB\\b", "?b");
    String data = rows("?a", ODD) + (inRow.contains("?b") ? rows("?b", FEW) : "");
    answersOrRefuses(
        "SELECT (SUM(?x) AS ?sum) (MAX(?x) AS ?most) (COUNT(DISTINCT ?x) AS ?n) { "
            + data
            + " BIND ("
            + inRow
            + " AS ?x) } GROUP BY ("
            + inRow
            + " AS ?k) HAVING (COUNT(*) > 0) ORDER BY ("
            + inRow
            + ")");
    for (String value : FEW) {
      String constant =
          call.replaceAll("\\b[AB]\\b", java.util.regex.Matcher.quoteReplacement(value));
      answersOrRefuses("SELECT (" + constant + " AS ?x) {}");
    }
  }

  private static String rows(String variable, List<String> values) {
    return values.stream()
        .map(value -> "{ BIND (" + value + " AS " + variable + ") }")
        .collect(Collectors.joining(" UNION ", "{ ", " } "));
  }

  /** A wrong number of arguments, or an expression of constants that cannot be, is told. */
  private static void answersOrRefuses(String query) {
    try {
      assertThat(run(query)).isNotNull();
    } catch (InputProblem | org.apache.jena.query.QueryException refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT (COALESCE(1/0.0, 'n/a') AS ?x) {} | \"n/a\"",
        "SELECT (COALESCE(HOURS(:a), 1) AS ?x) {} | 1",
        "SELECT (COALESCE(REPLACE('USD 5', 'USD ', '$'), 1) AS ?x) {} | 1",
        "SELECT (COALESCE(STRLANG('a', 'en_US'), 1) AS ?x) {} | 1",
        "SELECT (COALESCE('a' + 'b', 1) AS ?x) {} | 1",
        "SELECT (COALESCE(TRIPLE('a', :p, 1), 1) AS ?x) {} | 1",
        "SELECT (COALESCE('2024'^^xsd:gYear + 'P1Y'^^xsd:yearMonthDuration, 1) AS ?x) {} | 1",
        "SELECT (COUNT(?n/?d) AS ?x) { VALUES (?n ?d) {(7 0.0) (6 2.0)} } | 1",
        "SELECT (MONTH('2024-05-01'^^xsd:date) AS ?x) {} | 5",
        "SELECT (STR(YEAR('0099-01-01'^^xsd:date)) AS ?x) {} | \"99\"",
        "SELECT (STR(SECONDS('2024-05-01T00:07:07.50'^^xsd:dateTime)) AS ?x) {} | \"7.5\"",
        "SELECT (STR('2024-03-01'^^xsd:date - '2024-02-28'^^xsd:date) AS ?x) {} | \"P2D\"",
        "SELECT (STR('2024-03-01'^^xsd:date + 'PT36H'^^xsd:dayTimeDuration) AS ?x) {} |"
            + " \"2024-03-02\"",
        "SELECT (DATATYPE('PT1H'^^xsd:dayTimeDuration * 2) = xsd:dayTimeDuration AS ?x) {} | true",
        "SELECT (<http://www.w3.org/ns/sparql#lang>('a'@fr) AS ?x) {} | \"fr\"",
        "SELECT (REPLACE('abc'@en, 'b', '[$0]') AS ?x) {} | \"a[b]c\"@en",
        "SELECT (SAMETERM(BNODE('x'), BNODE('x')) AS ?x) {} | true",
      })
  void theAnswerIsThatOfTheText(String query, String value) {
    assertThat(run(query)).hasSize(1).first().asString().contains("( ?x = " + value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT (BNODE('x') AS ?a) (BNODE('x') AS ?b) (BNODE('y') AS ?c) { VALUES ?v { 1 2 } }",
        "SELECT ?a ?b ?c { VALUES ?v { 1 2 } BIND (BNODE('x') AS ?a) FILTER (true)"
            + " BIND (BNODE(CONCAT('x', '')) AS ?b) BIND (BNODE('y') AS ?c) }",
      })
  void aLabelMeansOneBlankNodeInOneSolution(String query) {
    Query parsed = QueryFactory.create(PREFIXES + query, Syntax.syntaxSPARQL_12);
    List<Map<String, String>> rows =
        new QueryRunner(DatasetGraphFactory.create(), Guard.CLOSED, Limits.NONE)
            .run(
                parsed,
                result -> {
                  List<Map<String, String>> all = new ArrayList<>();
                  ((QueryResult.Rows) result)
                      .bindings()
                      .forEachRemaining(
                          row ->
                              all.add(
                                  Map.of(
                                      "a", String.valueOf(row.get("a")),
                                      "b", String.valueOf(row.get("b")),
                                      "c", String.valueOf(row.get("c")))));
                  return all;
                });
    assertThat(rows).hasSize(2).allMatch(row -> Objects.equals(row.get("a"), row.get("b")));
    assertThat(rows).noneMatch(row -> Objects.equals(row.get("a"), row.get("c")));
    assertThat(rows.get(0).get("a")).isNotEqualTo(rows.get(1).get("a"));
  }
}
