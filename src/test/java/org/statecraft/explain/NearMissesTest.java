package org.statecraft.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statecraft.explain.Worked.rule;
import static org.statecraft.explain.Worked.triple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.statecraft.explain.NearMiss.Outcome;
import org.statecraft.rule.Layer;
import org.statecraft.rule.Rule;

/** Kinds of failure, one by one, on a few facts. */
class NearMissesTest {
  private static final Rule FRIENDS =
      rule("friends", "CONSTRUCT { ?x :friend ?y } WHERE { ?x :likes ?y . ?y :likes ?x }");

  private static List<NearMiss> misses(String asked, String facts, Rule... rules) {
    return Worked.of(facts, rules).nearMisses().of(triple(asked));
  }

  private static List<String> told(String asked, String facts, Rule... rules) {
    return Told.of(misses(asked, facts, rules));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ":b :sees :a             | b likes a",
        ":b :likes :c            | b likes a, but b likes c",
        ":b :likes :c, :d, 4     | b likes a, but b likes 4 . b likes c . b likes d",
        ":b :likes :c, :d, 4, :e | b likes a"
      })
  void whatNobodyStatesIsToldWithAFewOthersThatAreStatedInstead(String facts, String missing) {
    assertThat(told(":a :friend :b", ":a :likes :b . " + facts + " .", FRIENDS))
        .containsExactly("friends 1/2 UNSTATED: " + missing);
  }

  @Test
  void whatHoldsIsToldWithItsTriple() {
    NearMiss only = misses(":a :friend :b", ":a :likes :b .", FRIENDS).getFirst();
    assertThat(only.single()).isTrue();
    assertThat(only.outcomes().getFirst())
        .isEqualTo(new Outcome.Held(List.of(new Premise.Fact(triple(":a :likes :b")))));
    assertThat(only.conclusion()).containsExactly(triple(":a :friend :b"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'2020-01-01'^^xsd:date | '2021-01-01'^^xsd:date | TIME: ?n=2020-01-01 ?w=2021-01-01",
        "'2020'^^xsd:gYear      | '2021'^^xsd:gYear      | TIME: ?n=2020 ?w=2021",
        "1                      | 2.5                    | COMPARISON: ?n=1 ?w=2.5",
        "'x'                    | 2                      | COMPARISON: ?n=x ?w=2",
        "'2020-01-01'^^xsd:date | 5                      | COMPARISON: ?n=2020-01-01 ?w=5"
      },
      quoteCharacter = '`')
  void aComparisonIsToldWithBothValuesAndOfDatesAsTime(String now, String wanted, String failure) {
    Rule rule =
        rule(
            "old", "CONSTRUCT { ?x :is :old } WHERE { ?x :now ?n ; :wanted ?w FILTER (?n >= ?w) }");
    assertThat(told(":a :is :old", ":a :now " + now + " ; :wanted " + wanted + " .", rule))
        .containsExactly("old 2/3 " + failure);
  }

  private static final String OPEN =
      "CONSTRUCT { ?x :joins ?y } WHERE { ?x :asks ?y ; :day ?day . ";

  @Test
  void whatBlocksIsNamed() {
    Rule rule = rule("join", OPEN + "FILTER NOT EXISTS { ?y :bars ?group . ?group :member ?x } }");
    assertThat(
            told(
                ":a :joins :b",
                ":a :asks :b ; :day '2024-01-01'^^xsd:date . :b :bars :g, :h . :h :member :a .",
                rule))
        .containsExactly(
            "join 2/3 NEGATION: b bars ?group . ?group member a, found b bars h . h member a");
  }

  @Test
  void whatBlocksByItsDateIsOutsideTheTime() {
    Rule rule =
        rule(
            "join",
            OPEN + "FILTER NOT EXISTS { GRAPH ?g { ?y :until ?end } FILTER (?end < ?day) } }");
    String facts = ":a :asks :b ; :day '2024-01-01'^^xsd:date . :b :until '%s'^^xsd:date .";
    assertThat(told(":a :joins :b", facts.formatted("2023-12-31"), rule))
        .contains("join 2/3 TIME: b until ?end . where, found b until 2023-12-31");
    assertThat(Worked.of(facts.formatted("2024-01-01"), rule).holds(":a :joins :b")).isTrue();
  }

  @Test
  void whatIsTakenAwayBlocksToo() {
    Rule rule = rule("good", "CONSTRUCT { ?x :is ?y } WHERE { ?x :q ?y . MINUS { ?x :bad ?z } }");
    assertThat(told(":any :is :b", ":a :q :b ; :bad :c .", rule))
        .contains("good 1/2 NEGATION: a bad ?z, found a bad c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FILTER EXISTS { ?x :r ?z }                   | UNSTATED: a r ?z",
        "?x :r+ ?y                                    | UNSTATED: a (r)+ b",
        "?x (:r/:s)+ ?y                               | UNSTATED: a (r/s)+ b",
        "?x :r/:s ?y                                  | UNSTATED: a r d",
        "?x ^:r ?y                                    | UNSTATED: b r a",
        "{ ?x :r ?z FILTER (?z > 3) }                 | UNSTATED: a r ?z . where",
        "{ SELECT ?x WHERE { ?x :r ?z } }             | UNSTATED: a r ?z",
        "GRAPH ?g { ?x :r ?y }                        | UNSTATED: a r b"
      })
  void conditionsOfEveryShapeAreToldAsMissing(String condition, String failure) {
    Rule rule = rule("r", "CONSTRUCT { ?x :p ?y } WHERE { ?x :q ?y . " + condition + " }");
    assertThat(told(":a :p :b", ":a :q :b . :c :r :d . :d :s :b .", rule))
        .first()
        .asString()
        .endsWith(failure);
  }

  @Test
  void whereMoreThanOneFailsTheFirstIsToldAndTheRestIsOpen() {
    Rule rule =
        rule("r", "CONSTRUCT { ?x :p ?y } WHERE { ?x :q ?y . ?y :r ?z . ?z :s ?x . ?x :t ?y }");
    NearMiss only = misses(":a :p :b", ":a :q :b, :c . :c :r :d .", rule).getFirst();
    assertThat(Told.of(only)).isEqualTo("r 1/4 UNSTATED: b r ?z");
    assertThat(only.single()).isFalse();
    assertThat(only.outcomes().stream().map(outcome -> outcome.getClass().getSimpleName()))
        .containsExactly("Held", "Failed", "Open", "Open");
  }

  @Test
  void aTripleThatNoHeadFitsHasNoNearMiss() {
    assertThat(told(":a :loves :b", ":a :likes :b .", FRIENDS)).isEmpty();
    assertThat(
            told(
                ":a :knows :b",
                ":a :likes :a .",
                rule("s", "CONSTRUCT { ?x :knows ?x } WHERE { ?x :likes ?y }")))
        .isEmpty();
  }

  @Test
  void theNearestComesFirstAndRulesOfTheVocabularyLast() {
    Rule far =
        rule("a-far", "CONSTRUCT { ?x :p ?y } WHERE { ?x :q ?y . ?x :r ?y . ?x :s ?y . ?y :t ?x }");
    Rule near = rule("b-near", "CONSTRUCT { ?x :p ?y } WHERE { ?x :q ?y . ?x :r ?y . ?x :u ?y }");
    Rule half = rule("c-half", "CONSTRUCT { ?x :p ?y } WHERE { ?x :q ?y . ?x :u ?y }");
    Rule meaning =
        rule(
            "a",
            Layer.VOCABULARY,
            "CONSTRUCT { ?x :p ?y } WHERE { ?x :q ?y . ?x :r ?y . ?y :u 1 }");
    assertThat(told(":a :p :b", ":a :q :b ; :r :b .", far, near, half, meaning))
        .containsExactly(
            "b-near 2/3 UNSTATED: a u b",
            "c-half 1/2 UNSTATED: a u b",
            "a-far 2/4 UNSTATED: a s b",
            "a 2/3 UNSTATED: b u 1");
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 0", "2, 2, 1", "3, 2, 2", "7, 2, 6"})
  void ofManyWaysAFewAreToldAndTheOthersCounted(int ways, int shown, int others) {
    Rule rule = rule("r", "CONSTRUCT { ?x :p :y } WHERE { ?x :q ?z . ?z :r :y }");
    StringBuilder facts = new StringBuilder();
    for (int i = 0; i < ways; i++) {
      facts.append(":a :q :z").append(i).append(" . ");
    }
    assertThat(misses(":a :p :y", facts.toString(), rule))
        .hasSize(shown)
        .allMatch(miss -> miss.single() && miss.others() == others);
  }

  @Test
  void aMissingConclusionIsToldWithTheReasonOfItsOwn() {
    Rule allies = rule("allies", "CONSTRUCT { ?x :ally ?y } WHERE { ?x :pact ?y . ?y :pact ?x }");
    Rule safe = rule("safe", "CONSTRUCT { ?x :safe ?y } WHERE { ?x :ally ?y ; :strong true }");
    NearMisses finder = Worked.of(":a :strong true ; :pact :b .", allies, safe).nearMisses();
    NearMiss miss = finder.of(triple(":a :safe :b")).getFirst();
    assertThat(because(finder.deepened(miss, 0))).isEmpty();
    assertThat(because(finder.deepened(miss, 1))).containsExactly("allies 1/2 UNSTATED: b pact a");
  }

  /**
   * With the one triple that is missing nothing would follow: the head's value cannot be computed.
   */
  @Test
  void aValueOfTheHeadThatCannotBeComputedIsMissingToo() {
    Rule part =
        rule(
            "part",
            "CONSTRUCT { ?x :part ?v } WHERE { ?x :count ?n . ?x :member :b . BIND (1 / ?n AS ?v)"
                + " }");
    assertThat(misses(":a :part :any", ":a :count 2 .", part)).anyMatch(NearMiss::single);
    assertThat(misses(":a :part :any", ":a :count 0 .", part)).noneMatch(NearMiss::single);
  }

  private static List<String> because(NearMiss miss) {
    assertThat(miss.failure()).isInstanceOf(Failure.Unstated.class);
    return miss.failure() instanceof Failure.Unstated unstated
        ? Told.of(unstated.because())
        : List.of();
  }

  @Test
  void ofARuleThatFeedsItselfReasonsGoNoDeeperThanAsked() {
    Rule far = rule("far", "CONSTRUCT { ?x :far ?y } WHERE { ?x :near ?z . ?z :far ?y }");
    NearMisses finder = Worked.of(":a :near :a, :b .", far).nearMisses();
    NearMiss miss = finder.of(triple(":a :far :c")).getFirst();
    for (int depth = 0; depth < 5; depth++) {
      assertThat(depth(finder.deepened(miss, depth))).isEqualTo(depth);
    }
  }

  private static int depth(NearMiss miss) {
    return miss.failure() instanceof Failure.Unstated unstated && !unstated.because().isEmpty()
        ? 1 + depth(unstated.because().getFirst())
        : 0;
  }
}
