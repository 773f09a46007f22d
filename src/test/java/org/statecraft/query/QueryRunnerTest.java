package org.statecraft.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.task.Limited;

class QueryRunnerTest {
  private static final DatasetGraph DENSE = dense(60);

  /** A graph in which everything sees everything. */
  private static DatasetGraph dense(int size) {
    DatasetGraph dataset = DatasetGraphFactory.createGeneral();
    for (int from = 0; from < size; from++) {
      for (int to = 0; to < size; to++) {
        dataset.add(
            Quad.defaultGraphNodeGenerated,
            NodeFactory.createURI("https://example.org/" + from),
            NodeFactory.createURI("https://example.org/p" + to % 7),
            NodeFactory.createURI("https://example.org/" + to));
      }
    }
    return dataset;
  }

  private static QueryRunner runner(Limits limits) {
    return new QueryRunner(DENSE, Guard.CLOSED, limits);
  }

  private static long drain(QueryResult result) {
    long count = 0;
    if (result instanceof QueryResult.Rows rows) {
      while (rows.bindings().hasNext()) {
        rows.bindings().next();
        count++;
      }
    }
    if (result instanceof QueryResult.Triples triples) {
      while (triples.triples().hasNext()) {
        triples.triples().next();
        count++;
      }
    }
    return count;
  }

  /** Queries that would run for hours, each held up in another part of the engine. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i",
        "SELECT (GROUP_CONCAT(STR(?d)) AS ?all) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "SELECT (COUNT(*) AS ?n) { ?a (<x:p>|!<x:p>)* ?b . ?b (<x:p>|!<x:p>)* ?c . ?c"
            + " (<x:p>|!<x:p>)* ?d . ?d (<x:p>|!<x:p>)* ?e }",
        "CONSTRUCT { ?a ?b ?i } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "ASK { BIND (REPLACE(\"0123456789\", \"[0-9]\", \"aaaaaaaaaaaaaaaaaaaa\") AS ?long) FILTER"
            + " REGEX(?long, \"^(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)x$\") }",
      })
  void aTimeLimitStopsAnything(String text) {
    Query query = QueryFactory.create(text);
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () ->
            assertThatThrownBy(
                    () ->
                        Limited.to(
                            Duration.ofMillis(300),
                            () -> runner(Limits.NONE).run(query, QueryRunnerTest::drain)))
                .isInstanceOf(LimitExceeded.class)
                .matches(failure -> ((LimitExceeded) failure).cutShort()));
  }

  @Test
  void aTimeLimitThatIsNotReachedChangesNothing() {
    Query query = QueryFactory.create("SELECT * { ?a ?b ?c }");
    assertThat(
            Limited.<Long>to(
                Duration.ofMinutes(1),
                () -> runner(Limits.NONE).run(query, QueryRunnerTest::drain)))
        .isEqualTo(3600);
  }

  @Test
  void aRowLimitHandsOutThatManyRowsAndThenComplains() {
    Query query = QueryFactory.create("SELECT * { ?a ?b ?c }");
    Limits limits = new Limits(OptionalLong.of(10));
    List<Long> seen = new ArrayList<>();
    assertThatThrownBy(() -> runner(limits).run(query, result -> seen.add(drain(result))))
        .isInstanceOf(LimitExceeded.class)
        .matches(failure -> !((LimitExceeded) failure).cutShort());
    assertThat(seen).containsExactly(10L);
  }

  @Test
  void aRowLimitThatJustFitsIsNoLimit() {
    Query query = QueryFactory.create("SELECT * { ?a ?b ?c }");
    Limits limits = new Limits(OptionalLong.of(3600));
    assertThat(runner(limits).run(query, QueryRunnerTest::drain)).isEqualTo(3600);
  }

  @Test
  void constructedTriplesComeOnce() {
    Query query = QueryFactory.create("CONSTRUCT { <x:a> <x:b> ?c } { ?a ?b ?c }");
    assertThat(runner(Limits.NONE).run(query, QueryRunnerTest::drain)).isEqualTo(60);
  }

  /** The first row of a result that has no end arrives. */
  @Test
  void rowsAreHandedOutWhileTheQueryRuns() {
    Query query = QueryFactory.create("SELECT ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
    Boolean first =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30),
            () ->
                runner(Limits.NONE)
                    .run(
                        query,
                        result ->
                            ((QueryResult.Rows) result)
                                .bindings()
                                .next()
                                .contains(Var.alloc("a"))));
    assertThat(first).isTrue();
  }
}
