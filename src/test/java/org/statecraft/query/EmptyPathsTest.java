package org.statecraft.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths of no length, from terms that are in the graph and from such that are not. */
class EmptyPathsTest {
  private static final String PREFIX = "PREFIX : <http://x/> ";

  private static List<String> rows(String data, String pattern) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    RDFParser.fromString(PREFIX + data, Lang.TRIG).parse(dataset);
    List<String> rows = new ArrayList<>();
    new QueryRunner(dataset, Guard.CLOSED, Limits.NONE)
        .run(
            QueryFactory.create(PREFIX + "SELECT * {" + pattern + "}"),
            result -> {
              if (result instanceof QueryResult.Rows all) {
                all.bindings()
                    .forEachRemaining(
                        row ->
                            rows.add(
                                all.variables().stream()
                                    .filter(row::contains)
                                    .map(row::get)
                                    .map(node -> node.toString().replace("http://x/", ""))
                                    .collect(Collectors.joining(" "))));
              }
              return true;
            });
    return rows.stream().sorted().toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          VALUES ?v { :s } ?v :p* ?o
          VALUES ?v { 1 } ?v :p? ?v
          () :p? ?b . ?b :p | ^(:p* / :p*) ?c
          VALUES ?v { :s } OPTIONAL { ?v :p? ?w } FILTER (BOUND(?w))
          BIND (:s AS ?v) FILTER EXISTS { ?v :p? ?w }
          ?v :p* ?w FILTER (?v = :s)
          ?v :p*/:q? ?w VALUES ?v { :s }
          """)
  void onNoDataTheyLeadNowhere(String pattern) {
    assertThat(rows("", pattern)).isEmpty();
    assertThat(rows(":other :p :term .", pattern)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          VALUES ?v { :s :none } ?v :p* ?o ; s o, s s
          VALUES ?v { :o } ?v :p? ?w ; o o
          VALUES ?v { :none } GRAPH :g { ?v :p* ?w } ; ''
          VALUES ?v { :s :t } GRAPH :g { ?v :p* ?w } ; t t, t u
          VALUES ?v { :s } ?v (:p|^:p)*/:q? ?w ; s o, s s
          ?v :p* :none ; none
          :none :p? ?w ; none
          """)
  void theyLeadFromTermsOfTheGraphAndFromTheOneThatIsNamed(String pattern, String expected) {
    assertThat(String.join(", ", rows(":s :p :o . GRAPH :g { :t :p :u }", pattern)))
        .isEqualTo(expected);
  }
}
