package org.statecraft.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told about the patterns of a rule, with its place, and what is not. */
class LinterPatternsTest {
  @TempDir private Path folder;
  private Lint lint = new Lint(Path.of(""));

  @BeforeEach
  void inAFolder() {
    lint = new Lint(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "?x :lieks ?y .                              ~ error unknown-term r.rq:6:6 did you mean"
            + " :likes?",
        "?x :likes :bcd .                            ~ error unknown-term r.rq:6:13",
        "?x a :Stat .                                ~ error unknown-term r.rq:6:8 did you mean"
            + " :State?",
        "?x :likes+ :aa .                            ~ error unknown-term r.rq:6:14 did you mean"
            + " :a?",
        "?x (:likes|:liked)+ ?y .                    ~ error unknown-term r.rq:6:14 did you mean"
            + " :likes?",
        "?x :likes ?y . FILTER (?y != :Stat)         ~ error unknown-term r.rq:6:32 did you mean"
            + " :State?",
        "?x :likes ?y . FILTER NOT EXISTS {?y :qqq ?x} ~ error unknown-term r.rq:6:40",
        "?x :likes ?y . VALUES ?y { :a :zzzzzz }     ~ error unknown-term r.rq:6:33",
        "?x :likes ?y . OPTIONAL { ?y a :Stat }      ~ error unknown-term r.rq:6:34 did you mean"
            + " :State?",
        "?x :likes ?y . BIND (IF(?y = :no, 1, 2) AS ?z) ~ error unknown-term r.rq:6:32",
        "?x :likes :State .                          ~ warning matches-nothing r.rq:6:6",
        "?x :likes ?y . MINUS { ?x a :b }            ~ warning matches-nothing r.rq:6:31"
      })
  void aPatternThatNobodyStatesIsTold(String pattern, String expected) {
    assertThat(lint.check(lint.body("r", "?x :knows :a", pattern))).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?x :likes ?y . FILTER (STRSTARTS(STR(?y), STR(:)))",
        "?x :likes ?y . FILTER (?y != 3 && ?y != 'Stat')",
        "?x ?p ?y .",
        "?x :likes ?y . ?x a rdfs:Datatype .",
        "?x :likes ?y . BIND (?y AS ?z) ?z :next ?w .",
        "?x :likes ?y . BIND (STR(?y) AS ?s) BIND (STR(?x) AS ?t) FILTER (?s = ?t)",
        "?x :likes ?y . :a :next :b .",
        "?x :likes ?y . VALUES ?v { 1 2 }",
        "?x :likes ?y . :a :next ?least . FILTER (?y > ?least)"
      })
  void whatIsInOrderIsNotTold(String pattern) {
    assertThat(lint.check(lint.body("r", "?x :knows :a", pattern))).isEmpty();
  }

  @Test
  void rulesThatFeedEachOtherKnowTheirTerms() {
    Path first = lint.body("first", "?x :friend :yes", "?x :likes ?y");
    Path second = lint.body("second", "?x :partner ?y", "?x :friend :yes ; :likes ?y");
    Path third = lint.body("third", "?x :partner :b", "?x :friend :no");
    assertThat(lint.check(first, second)).isEmpty();
    assertThat(lint.check(second)).containsExactly("error unknown-term second.rq:6:6");
    assertThat(lint.findings(List.of(lint.read(first)), second)).isEmpty();
    assertThat(lint.check(first, third)).containsExactly("error unknown-term third.rq:6:14");
  }

  @Test
  void whatIsConcludedCountsAsThePropertyAndTheClassAbove() {
    Path head = lint.body("head", "?x :loves ?y . ?x a :Big", "?x :likes ?y");
    Path reader = lint.body("reader", "?x :happy true", "?x :adores ?y ; a :Thing");
    assertThat(lint.check(head, reader)).isEmpty();
    assertThat(lint.check(reader))
        .containsExactly(
            "warning matches-nothing reader.rq:6:6", "warning matches-nothing reader.rq:6:21");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?x :likes ?y . ?z :next ?w .                             | 6:27",
        "?x :likes ?y . ?z :next ?w . FILTER (?x = ?z)            | 6:27",
        "{ ?x :likes ?y } UNION { ?x :next ?y } ?z a :State .     | 6:42",
        "?x :likes ?y FILTER NOT EXISTS { ?x :next ?w . ?z a ?v } | 6:55",
        "?x :likes ?y MINUS { ?x :next ?w . ?z a :State }         | 6:38",
        "{ ?x :likes ?y . ?z :next ?w } UNION { ?x :next ?z }     | 6:29"
      })
  void partsThatNothingJoinsAreTold(String pattern, String place) {
    assertThat(lint.check(lint.body("r", "?x :knows :a", pattern)))
        .containsExactly("warning pairs r.rq:" + place);
  }

  @Test
  void partsThatMeetLaterOrOnlyMayBeThereAreJoined() {
    assertThat(
            lint.check(
                lint.body("r", "?x :knows :a", "?x :likes ?y . ?z :next ?w . ?y :next ?z .")))
        .isEmpty();
    assertThat(
            lint.check(lint.body("r", "?x :knows :a", "?x :likes ?y . OPTIONAL { ?z :next ?w }")))
        .isEmpty();
    assertThat(
            lint.check(
                lint.body(
                    "r",
                    "?x :knows :a",
                    "?x :likes ?y FILTER NOT EXISTS { ?x :next ?w . ?y :next ?v }")))
        .isEmpty();
  }

  private static final String SIDED = "?r sc:sideA ?x ; sc:sideB ?y";

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "?r sc:sideA ?x ; sc:sideB ?x ~ BIND (IRI(STR(?x)) AS ?r) ~ stands on both sides of ?r",
        "?r sc:sideA ?x ; sc:sideB ?y ~ BIND (IRI(CONCAT(STR(?x), STR(?y))) AS ?r) ~ nothing keeps",
        "?r sc:sideA ?x ; sc:sideB ?y ~ FILTER (?x != ?y) BIND (IRI(STR(?x)) AS ?r) ~ named without"
            + " ?y",
        "?r sc:sideA ?x ; sc:sideB ?y ~ FILTER (?x != ?y) BIND (STR(?z) AS ?n) BIND (IRI(?n) AS ?r)"
            + " ~ named without ?x and ?y",
        ":r sc:sideA ?x ; sc:sideB ?y ~ FILTER (!sameTerm(?x, ?y)) ~ named without ?x and ?y"
      })
  void whoMayStandOnBothSidesIsTold(String head, String extra, String sentence) {
    Path file = lint.body("r", head, "?x :likes ?y . ?z :next ?x .", extra);
    assertThat(lint.findings(List.of(), file))
        .filteredOn(finding -> finding.kind().equals("both-sides"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.sentence()).contains(sentence);
              assertThat(finding.severity()).hasToString("warning");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FILTER (?x != ?y) BIND (IRI(CONCAT(STR(?x), STR(?y))) AS ?r)",
        "FILTER (!sameTerm(?y, ?x)) BIND (CONCAT(STR(?x), STR(?y)) AS ?n) BIND (IRI(?n) AS ?r)",
        "FILTER (?x != ?y) ?r :next ?x ."
      })
  void aRelationThatIsNamedAfterBothSidesIsInOrder(String extra) {
    assertThat(lint.check(lint.body("r", SIDED, "?x :likes ?y .", extra))).isEmpty();
  }
}
