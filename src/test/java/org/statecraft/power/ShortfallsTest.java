package org.statecraft.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statecraft.explain.Worked.node;
import static org.statecraft.explain.Worked.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.statecraft.explain.Told;
import org.statecraft.explain.Worked;
import org.statecraft.rule.Rule;

/** What rules lack, in their own words. */
class ShortfallsTest {
  private static final Rule GIFT =
      rule(
          "gift",
          """
          #+ lacks:
          #+   gives, to | nothing that {one} gives {other} is known;
          #+   kind | what {one} gives {other} is of no kind;
          #+   level ?level | the level of {one} is not known;
          #+   level ?otherLevel | the level of {other} is not known;
          #+   * | {one} at {level} stands too near to {other}
          CONSTRUCT { ?r a sc:InferredRelation ; sc:mechanism :gift ; sc:sideA ?x ; sc:sideB ?y ; sc:basis ?g }
          WHERE {
            ?x :level ?level . ?y :level ?otherLevel .
            ?x :gives ?g . ?g :to ?y ; :kind ?kind .
            FILTER (?level > ?otherLevel + 1)
            BIND (IRI(CONCAT(STR(?g), "-gift")) AS ?r)
          }
          """);

  private static final Rule CIRCLE =
      rule(
          "circle",
          """
          #+ lacks:
          #+   in | no circle of {one} and {other} is known;
          #+   * | of the circles of {one} and {other} none is closed
          CONSTRUCT { ?r a sc:InferredRelation ; sc:mechanism :joint ; sc:party ?x ; sc:basis ?i }
          WHERE {
            ?i :closed true .
            ?x :in ?i .
            FILTER EXISTS { ?other :in ?i FILTER (?other != ?x) }
            BIND (IRI(CONCAT(STR(?i), "-joint")) AS ?r)
          }
          """);

  private static Optional<Shortfall> of(
      String facts, String mechanism, String ones, String others) {
    Worked worked = Worked.of(":gift a sc:Mechanism ; sc:directed true . " + facts, GIFT, CIRCLE);
    Set<Node> first = nodes(ones);
    Set<Node> second = nodes(others);
    Set<Node> parties = new LinkedHashSet<>(first);
    parties.addAll(second);
    return new Reasons(worked.knowledge(), worked.rules())
        .lacking(
            new Coding(
                node("k"),
                Set.of(),
                Optional.of(node(mechanism)),
                first,
                second,
                parties,
                List.of(node("i")),
                /* strict= */ true));
  }

  private static Set<Node> nodes(String names) {
    return Stream.of(names.split(" ", -1))
        .filter(name -> !name.isEmpty())
        .map(Worked::node)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String told(Shortfall shortfall) {
    return names(shortfall.ones())
        + " to "
        + names(shortfall.others())
        + (shortfall.eitherWay() ? " and back" : "")
        + ": "
        + shortfall.sentence();
  }

  private static String names(Set<Node> nodes) {
    return nodes.stream().map(Told::of).collect(Collectors.joining(","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                          | a to b and back: nothing that {one} gives"
            + " {other} is known",
        ":a :gives :g . :g :to :b .                | a to b: what {one} gives {other} is of no"
            + " kind",
        ":b :gives :g . :g :to :a .                | b to a: what {one} gives {other} is of no"
            + " kind",
        ":a :gives :g, :h . :g :to :b . :h :kind 1 | a to b: what {one} gives {other} is of no"
            + " kind",
        ":a :gives :g . :g :to :b ; :kind 1 .      | a to b: {one} at {level} stands too near to"
            + " {other}"
      })
  void theFirstThingThatNothingMeetsIsToldOfTheDirectionThatComesFurthest(
      String facts, String expected) {
    String levels = ":a :level 2 . :b :level 1 . ";
    assertThat(
            of(levels + (facts == null ? "" : facts), "gift", "a", "b").map(ShortfallsTest::told))
        .hasValue(expected);
  }

  @Test
  void theOneOfWhichSomethingIsNotKnownIsNamed() {
    String given = ":a :gives :g . :g :to :b ; :kind 1 . ";
    assertThat(of(given + ":b :level 1 .", "gift", "a", "b").map(ShortfallsTest::told))
        .hasValue("a to b: the level of {one} is not known");
    assertThat(of(given + ":a :level 2 .", "gift", "a", "b").map(ShortfallsTest::told))
        .hasValue("a to b: the level of {other} is not known");
  }

  @Test
  void theValuesThatWereMetAreKept() {
    Shortfall shortfall =
        of(":a :level 2 ; :gives :g . :b :level 1 . :g :to :b ; :kind 1 .", "gift", "a", "b")
            .orElseThrow();
    assertThat(shortfall.values().get("level").getLiteralLexicalForm()).isEqualTo("2");
  }

  @Test
  void actorsAreToldTogetherWhereTheSameIsLackingBetweenAllOfThem() {
    assertThat(of("", "gift", "a b", "c d").map(ShortfallsTest::told))
        .hasValue("a,b to c,d and back: nothing that {one} gives {other} is known");
    // Of those who come as far, and of nobody else.
    String one = ":a :gives :g . :g :to :c, :d . :b :gives :h . :h :to :c .";
    assertThat(of(one, "gift", "a b", "c d").map(ShortfallsTest::told))
        .hasValue("a to c,d: what {one} gives {other} is of no kind");
  }

  @Test
  void aCircleNeedsBothInOneAndTheSame() {
    assertThat(of(":a :in :i . :b :in :j . :i :closed true .", "joint", "a", "b"))
        .map(ShortfallsTest::told)
        .hasValue("a to b: no circle of {one} and {other} is known");
    assertThat(
            of(
                ":a :in :i . :b :in :i . :a :in :j . :c :in :j . :j :closed true .",
                "joint",
                "a",
                "b"))
        .map(ShortfallsTest::told)
        .hasValue("a to b: of the circles of {one} and {other} none is closed");
  }

  @Test
  void ofABlocAloneIsToldWhatIsLackingOnWhatItRestsOn() {
    assertThat(of(":a :in :i . :b :in :i .", "joint", "N", "").map(ShortfallsTest::told))
        .hasValue("N to : of the circles of {one} and {other} none is closed");
  }

  @Test
  void aRuleThatSaysNothingOfWhatItLacksIsNotAsked() {
    assertThat(of("", "none", "a", "b")).isEmpty();
  }

  @Test
  void theEvaluationOfARuleThatSaysNothingFallsBackOnTheNearestMiss() {
    Worked worked =
        Worked.of(
            ":link a sc:Mechanism ; sc:directed true . :q :by :a ; :on :b .",
            rule(
                "sides",
                """
                CONSTRUCT { ?r a sc:InferredRelation ; sc:mechanism :link ; sc:sideA ?x ; sc:sideB ?y ; sc:basis ?q }
                WHERE { ?q :by ?x ; :on ?y ; :hostile true . BIND (IRI(CONCAT(STR(?q), "-link")) AS ?r) }
                """));
    Coding coding =
        new Coding(
            node("k"),
            Set.of(),
            Optional.of(node("link")),
            Set.of(node("b")),
            Set.of(node("a")),
            Set.of(node("a"), node("b")),
            List.of(node("q")),
            /* strict= */ true);
    Reasons reasons = new Reasons(worked.knowledge(), worked.rules());
    assertThat(reasons.lacking(coding)).isEmpty();
    assertThat(reasons.missing(coding).map(Told::of).orElseThrow()).contains("hostile");
  }
}
