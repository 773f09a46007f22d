package org.statecraft.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.statecraft.infer.RuleTexts.close;
import static org.statecraft.infer.RuleTexts.data;
import static org.statecraft.infer.RuleTexts.lines;
import static org.statecraft.infer.RuleTexts.rule;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.rule.Layer;
import org.statecraft.rule.Rule;
import org.statecraft.task.Limited;

/** What follows from facts by rules, in the corners that have gone wrong or could. */
class MaterializerTest {
  private static final String NEXT =
      "CONSTRUCT { :a :n ?m } WHERE { :a :n ?n BIND (?n + 1 AS ?m) }";

  private static LimitExceeded stopped(Bounds bounds) {
    LimitExceeded limit =
        catchThrowableOfType(
            LimitExceeded.class, () -> close(data(":a :n 1"), bounds, rule("next", NEXT)));
    assertThat(limit).isNotNull();
    assertThat(limit.cutShort()).isTrue();
    return limit;
  }

  @Test
  void freshTermsInEachRoundAreStoppedByTheBoundOnRounds() {
    LimitExceeded limit = stopped(new Bounds(50, 1_000_000));
    assertThat(limit.sentence())
        .isEqualTo("inference was stopped after 50 rounds, in the rule next");
    assertThat(limit.remedy())
        .hasValueSatisfying(remedy -> assertThat(remedy).contains("--max-rounds"));
  }

  @Test
  void freshTermsInEachRoundAreStoppedByTheBoundOnTriples() {
    LimitExceeded limit = stopped(new Bounds(1_000_000, 100));
    assertThat(limit.sentence())
        .isEqualTo("inference was stopped after 100 conclusions, in the rule next");
    assertThat(limit.remedy())
        .hasValueSatisfying(remedy -> assertThat(remedy).contains("--max-triples"));
  }

  @Test
  void freshTermsInEachRoundAreStoppedByTheBoundOnTime() {
    LimitExceeded limit =
        Limited.to(
            Duration.ofMillis(500), () -> stopped(new Bounds(Integer.MAX_VALUE, Long.MAX_VALUE)));
    assertThat(limit.sentence()).isEqualTo("inference was stopped after 0.5 s, in the rule next");
  }

  @Test
  void aVocabularyRuleThatFillsAnAbsenceLaterIsFoundOut() {
    InputProblem problem =
        catchThrowableOfType(
            InputProblem.class,
            () ->
                close(
                    ":a :s :b . :q :inverse :p .",
                    rule(
                        "inverse",
                        Layer.VOCABULARY,
                        "CONSTRUCT { ?y ?q ?x } WHERE { ?q :inverse ?p . ?x ?p ?y }"),
                    rule(
                        "reader",
                        "CONSTRUCT { ?x :p ?y } WHERE { ?x :s ?y FILTER NOT EXISTS { ?y :q ?x }"
                            + " }")));
    assertThat(problem).isNotNull();
    assertThat(problem.sentence())
        .startsWith(
            "the rule reader counts on what is not there, or on all that is there, but later the"
                + " rule inverse concludes")
        .contains("http://example/q");
    assertThat(problem.position().orElseThrow().place()).isEqualTo("reader.rq:2:1");
  }

  @Test
  void whatTheNegatedPatternCannotMatchFillsNoAbsence() {
    assertThat(
            lines(
                close(
                    ":a :s :b . :q :inverse :p .",
                    rule(
                        "inverse",
                        Layer.VOCABULARY,
                        "CONSTRUCT { ?y ?q ?x } WHERE { ?q :inverse ?p . ?x ?p ?y }"),
                    rule(
                        "reader",
                        "CONSTRUCT { ?x :p ?y } WHERE { ?x :s ?y FILTER NOT EXISTS { ?z :q ?z }"
                            + " }"))))
        .containsExactly("a p b by reader", "b q a by inverse");
  }

  @Test
  void vocabularyStaysAtWorkInLaterStrata() {
    assertThat(
            lines(
                close(
                    ":a :s :b .",
                    rule(
                        "symmetric", Layer.VOCABULARY, "CONSTRUCT { ?y :p ?x } WHERE { ?x :p ?y }"),
                    rule("z", "CONSTRUCT { ?x :p ?y } WHERE { ?x :s ?y }"))))
        .containsExactly("a p b by z", "b p a by symmetric");
  }

  @Test
  void conclusionsAreCreditedToTheFirstRuleByStratumRoundAndName() {
    assertThat(
            lines(
                close(
                    ":a :s :b .",
                    rule("late", "CONSTRUCT { ?x :p ?y } WHERE { ?x :s ?y }"),
                    rule("a-later", "CONSTRUCT { ?x :p ?y } WHERE { ?x :t ?y }"),
                    rule("early", "CONSTRUCT { ?x :t ?y ; :p ?y } WHERE { ?x :s ?y }"))))
        .containsExactly("a p b by early", "a t b by early");
  }

  @Test
  void blankNodesOfAHeadAreFreshInEachSolutionAndOnce() {
    Closure closure =
        close(":a :s 1 . :b :s 2 .", rule("mint", "CONSTRUCT { [] :p ?y } WHERE { ?x :s ?y }"));
    assertThat(lines(closure)).containsExactly("_ p 1 by mint", "_ p 2 by mint");
    assertThat(subjects(closure)).hasSize(2);
  }

  @Test
  void blankNodesInsideOfTripleTermsOfAHeadAreFreshToo() {
    Rule mint = rule("mint", "CONSTRUCT { ?x :p <<( _:it :q ?y )>> } WHERE { ?x :s ?y }");
    Set<Node> inside = new HashSet<>();
    close(":a :s 1 . :b :s 2 .", mint)
        .conclusions((rule, triple) -> inside.add(triple.getObject().getTriple().getSubject()));
    assertThat(inside).hasSize(2);
    assertThat(mint.once()).isTrue();
  }

  @Test
  void nowIsOneInstantForAllRules() {
    String now = "BIND (NOW() AS ?now)";
    Closure closure =
        close(
            ":a :s 1 .",
            rule("plain", "CONSTRUCT { ?x :p ?now } WHERE { ?x :s ?y " + now + " }"),
            rule(
                "by-engine",
                "CONSTRUCT { ?x :q ?now } WHERE { { ?x :s ?y } UNION { ?y :s ?x } " + now + " }"));
    Set<Node> instants = new HashSet<>();
    closure.conclusions((rule, triple) -> instants.add(triple.getObject()));
    assertThat(closure.size()).isEqualTo(2);
    assertThat(instants).hasSize(1);
  }

  @Test
  void bindInsideOfNotExistsLeavesTheOuterValueAlone() {
    assertThat(
            lines(
                close(
                    ":a :s :b .",
                    rule(
                        "bind",
                        "CONSTRUCT { ?x :p ?y } WHERE { ?x :s ?y FILTER EXISTS { BIND (1 AS ?z) ?x"
                            + " :s ?w } }"))))
        .containsExactly("a p b by bind");
  }

  @Test
  void anErrorInBindLeavesOutTheTriplesThatNeedItsValue() {
    assertThat(
            lines(
                close(
                    ":a :s 0 . :b :s 2 .",
                    rule(
                        "half",
                        "CONSTRUCT { ?x :p ?v . ?x :q ?y } WHERE { ?x :s ?y BIND (1 / ?y AS ?v)"
                            + " }"))))
        .containsExactly("a q 0 by half", "b p 0.5 by half", "b q 2 by half");
  }

  @Test
  void aDivisionByADecimalZeroIsAnErrorOfTheExpressionAlone() {
    assertThat(
            lines(
                close(
                    ":a :s 1.0 .",
                    rule(
                        "half",
                        "CONSTRUCT { ?x :p ?v . ?x :q ?y } WHERE { ?x :s ?y BIND (1 / (?y - 1) AS"
                            + " ?v) }"))))
        .containsExactly("a q 1.0 by half");
  }

  @Test
  void aFailedBindIsOpenInsideOfNotExists() {
    assertThat(
            lines(
                close(
                    ":a :s 0 . :c :t :d .",
                    rule(
                        "open",
                        "CONSTRUCT { ?x :p ?y } WHERE { ?x :s ?y BIND (1 / ?y AS ?v) FILTER EXISTS"
                            + " { ?v :t+ ?z } }"))))
        .containsExactly("a p 0 by open");
  }

  @Test
  void aPathOfNoLengthReachesNodesThatOtherRulesBringIn() {
    assertThat(
            lines(
                close(
                    ":a :s :a .",
                    rule("new", "CONSTRUCT { :b :t ?x } WHERE { ?x :s ?x }"),
                    rule("self", "CONSTRUCT { ?y :p ?y } WHERE { ?y :s* ?z }"))))
        .containsExactly("a p a by self", "b p b by self", "b t a by new");
  }

  @Test
  void whatRdfCannotSayIsWorkedWithButNotConcluded() {
    Closure closure =
        close(
            ":a :s 1 .",
            rule("turn", "CONSTRUCT { ?y :t ?x } WHERE { ?x :s ?y }"),
            rule("back", "CONSTRUCT { ?x :p ?y } WHERE { ?y :t ?x }"));
    assertThat(lines(closure)).containsExactly("a p 1 by back");
    List<Triple> workings = new java.util.ArrayList<>();
    closure.workings((rule, triple) -> workings.add(triple));
    assertThat(workings).hasSize(1);
    assertThat(closure.size()).isEqualTo(1);
  }

  @Test
  void contradictionsAreFoundOnWhatWasConcluded() {
    Closure closure =
        close(
            ":a :s :a . :b :s :b .",
            rule("p", "CONSTRUCT { ?x :p ?y } WHERE { ?x :s ?y }"),
            rule("never", "CONSTRUCT {} WHERE { ?x :p ?x }"));
    assertThat(closure.clashes(10))
        .hasSize(2)
        .allMatch(clash -> clash.rule().name().equals("never"));
    assertThat(closure.clashes(1)).hasSize(1);
  }

  private static Set<Node> subjects(Closure closure) {
    Set<Node> subjects = new HashSet<>();
    closure.conclusions((rule, triple) -> subjects.add(triple.getSubject()));
    return subjects;
  }

  @Test
  void anExpressionThatFailsLeavesNoValue() {
    for (String optional : new String[] {"", "OPTIONAL { ?x :o ?o }"}) {
      Closure closure =
          close(
              data(":a :n 1"),
              Bounds.GENEROUS,
              rule(
                  "division",
                  "CONSTRUCT { ?x :m ?m } WHERE { ?x :n ?n "
                      + optional
                      + " BIND (1 / (1.0 - ?n) AS ?m) }"));
      assertThat(closure.size()).isZero();
    }
  }
}
