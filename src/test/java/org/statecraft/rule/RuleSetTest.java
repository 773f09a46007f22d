package org.statecraft.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.statecraft.infer.RuleTexts.rule;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.SourcePosition;

/** In which order rules run, and which have none. */
class RuleSetTest {
  private static InputProblem refused(Rule... rules) {
    InputProblem problem =
        catchThrowableOfType(InputProblem.class, () -> new RuleSet(List.of(rules)));
    assertThat(problem).as("refusal of " + List.of(rules)).isNotNull();
    return problem;
  }

  private static List<List<String>> strata(Rule... rules) {
    return new RuleSet(List.of(rules))
        .strata().stream().map(stratum -> stratum.stream().map(Rule::name).toList()).toList();
  }

  private static String place(InputProblem problem) {
    return problem.position().map(SourcePosition::place).orElse("nowhere");
  }

  @Test
  void twoRulesCannotHaveOneName() {
    InputProblem problem =
        refused(
            rule("ally", "CONSTRUCT { ?x :p ?y } WHERE { ?x :q ?y }"),
            rule("ally", Layer.VOCABULARY, "CONSTRUCT { ?x :r ?y } WHERE { ?x :q ?y }"));
    assertThat(problem.sentence()).isEqualTo("two rules are called ally: ally.rq and ally.rq");
    assertThat(problem.remedy()).contains("a rule is called by the name of its file; rename one");
    assertThat(place(problem)).isEqualTo("ally.rq:2:1");
  }

  @Test
  void rulesWithoutNegationAreOneStratumByName() {
    assertThat(
            strata(
                rule("b", "CONSTRUCT { ?x :r ?y } WHERE { ?x :q ?y }"),
                rule("a", "CONSTRUCT { ?x :q ?y } WHERE { ?x :r ?y }")))
        .containsExactly(List.of("a", "b"));
  }

  @Test
  void vocabularyComesFirstAndConstraintsInNoStratum() {
    assertThat(
            strata(
                rule("a", "CONSTRUCT { ?x :q ?y } WHERE { ?x :r ?y }"),
                rule("z", Layer.VOCABULARY, "CONSTRUCT { ?x ?p ?y } WHERE { ?y ?p ?x }"),
                rule("never", "CONSTRUCT {} WHERE { ?x :r ?x }")))
        .containsExactly(List.of("z"), List.of("a"));
  }

  @Test
  void aConstraintMayNegateWhatAnyRuleConcludes() {
    RuleSet rules =
        new RuleSet(
            List.of(
                rule("a", "CONSTRUCT { ?x :q ?y } WHERE { ?x :r ?y }"),
                rule("never", "CONSTRUCT {} WHERE { ?x :r ?y FILTER NOT EXISTS { ?x :q ?y } }")));
    assertThat(rules.constraints()).extracting(Rule::name).containsExactly("never");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?x :s ?y FILTER NOT EXISTS { ?x :q ?z }",
        "?x :s ?y FILTER EXISTS { ?x :q ?z }",
        "?x :s ?y MINUS { ?x :q ?z }",
        "?x :s ?y OPTIONAL { ?x :q ?z }",
        "?x :s ?y FILTER (?y = 1 || NOT EXISTS { ?x :q ?y })",
        "?x :s ?y BIND (EXISTS { ?x :q ?y } AS ?e)",
        "{ SELECT ?x (COUNT(*) AS ?n) WHERE { ?x :q ?y } GROUP BY ?x }",
        "{ SELECT DISTINCT ?x WHERE { ?x :q ?y } }",
        "?x :s ?y FILTER NOT EXISTS { ?y (:r|:q)* ?x }",
        "?x :s ?y FILTER NOT EXISTS { ?y :r ?z FILTER NOT EXISTS { ?x :q ?z } }",
        "{ ?x :r ?y } UNION { ?x :s ?y FILTER NOT EXISTS { ?y :q ?x } }",
        "?x :q ?y BIND (NOW() AS ?now)"
      })
  void whatMustBeFinishedRunsBefore(String body) {
    assertThat(
            strata(
                rule("a-reads", "CONSTRUCT { ?x :p :o } WHERE { " + body + " }"),
                rule("b-writes", "CONSTRUCT { ?x :q ?y } WHERE { ?x :r ?y }")))
        .containsExactly(List.of("b-writes"), List.of("a-reads"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?x :r ?y FILTER NOT EXISTS { ?x :q 1 }",
        "?x :r ?y FILTER NOT EXISTS { :b :q ?z }",
        "?x :r ?y FILTER NOT EXISTS { ?z :q ?z }",
        "?x :r ?y FILTER NOT EXISTS { GRAPH ?g { ?x :q ?z } }",
        "GRAPH ?g { ?x :r ?y FILTER NOT EXISTS { ?x :q ?z } }"
      })
  void whatNoConclusionCanMatchIsNoDependency(String body) {
    assertThat(
            strata(
                rule("a-reads", "CONSTRUCT { ?x :p :o } WHERE { " + body + " }"),
                rule("b-writes", "CONSTRUCT { :a :q 2 } WHERE { ?x :r ?y }")))
        .containsExactly(List.of("a-reads", "b-writes"));
  }

  @Test
  void aRuleCannotRestOnItsOwnAbsence() {
    InputProblem problem =
        refused(
            rule(
                "wins",
                "CONSTRUCT { ?x :p ?y }\nWHERE { ?x :q ?y FILTER NOT EXISTS { ?y :p ?z } }"));
    assertThat(problem.sentence())
        .isEqualTo(
            "the rule wins counts on what is not there, or on all that is there, and its own"
                + " conclusions change that");
    assertThat(problem.remedy())
        .contains("let the negated part read something that no rule of the circle concludes");
    assertThat(place(problem)).isEqualTo("wins.rq:2:1");
  }

  @Test
  void aCircleThroughNegationIsRefusedWithAllItsRulesNamed() {
    InputProblem problem =
        refused(
            rule("a", "CONSTRUCT { ?x :p ?y } WHERE { ?x :s ?y FILTER NOT EXISTS { ?x :r ?y } }"),
            rule("b", "CONSTRUCT { ?x :q ?y } WHERE { ?x :p ?y }"),
            rule("c", "CONSTRUCT { ?x :r ?y } WHERE { ?x :q ?y }"),
            rule("outside", "CONSTRUCT { ?x :t ?y } WHERE { ?x :r ?y }"));
    assertThat(problem.sentence())
        .isEqualTo(
            "the rule a counts on what is not there, or on all that is there, and in a circle its"
                + " conclusions change that: a ← c ← b ← a");
    assertThat(place(problem)).isEqualTo("a.rq:2:1");
  }

  @Test
  void aRuleCannotCountWhatItConcludes() {
    InputProblem problem =
        refused(
            rule(
                "count",
                "CONSTRUCT { ?x :n ?n } WHERE { { SELECT ?x (COUNT(*) AS ?n) WHERE { ?x ?p ?y }"
                    + " GROUP BY ?x } }"));
    assertThat(problem.sentence())
        .startsWith("the rule count counts on what is not there, or on all that is there");
  }

  @Test
  void aRuleThatRunsOnceCannotFeedItself() {
    InputProblem problem = refused(rule("mint", "CONSTRUCT { [] :p ?y } WHERE { ?x :p ?y }"));
    assertThat(problem.sentence())
        .isEqualTo(
            "the rule mint runs once, after all it reads is finished, and its own conclusions"
                + " change that");
  }

  @Test
  void computedTermsInACircleAreLeftToTheBounds() {
    assertThatCode(
            () ->
                new RuleSet(
                    List.of(
                        rule(
                            "next",
                            "CONSTRUCT { :a :n ?m } WHERE { :a :n ?n BIND (?n + 1 AS ?m) }"))))
        .doesNotThrowAnyException();
  }

  @Test
  void theRulesThatFeedThemselvesAreTold() {
    RuleSet rules =
        new RuleSet(
            List.of(
                rule("a", "CONSTRUCT { ?x :p ?z } WHERE { ?x :p ?y . ?y :p ?z }"),
                rule("b", "CONSTRUCT { ?x :q ?y } WHERE { ?x :p ?y }")));
    assertThat(rules.theory().recursive()).extracting(Rule::name).containsExactly("a");
    assertThat(rules.rule("b")).map(Rule::name).contains("b");
    assertThat(rules.rule("c")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?z :r* ?z", "?z (:r/:s?)? ?w", "?z !:r ?y", "?z ?any ?y"})
  void whatReadsEverythingReadsItsOwnConclusionsToo(String negated) {
    InputProblem problem =
        refused(
            rule(
                "all",
                "CONSTRUCT { :a :p :o } WHERE { ?x :s ?y FILTER NOT EXISTS { " + negated + " } }"));
    assertThat(problem.sentence()).contains("its own conclusions change that");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"?x :r* ?z", ":b :r* ?z", "?z :r? ?y", "?z (:r/:s*) ?w", "?z :s ?w . ?w :r* ?v"})
  void aPathThatIsHeldAtOneEndReadsItsOwnPropertiesOnly(String negated) {
    assertThat(
            strata(
                rule(
                    "held",
                    "CONSTRUCT { :a :p :o } WHERE { ?x :s ?y FILTER NOT EXISTS { "
                        + negated
                        + " } }")))
        .hasSize(1);
  }
}
