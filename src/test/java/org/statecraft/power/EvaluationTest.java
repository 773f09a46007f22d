package org.statecraft.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statecraft.explain.Worked.node;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.explain.Worked;
import org.statecraft.power.Evaluation.Judged;
import org.statecraft.power.Evaluation.Precision;

/** Verdicts on codings, by hand. */
class EvaluationTest {
  /** Two mechanisms; states a to e, of which a and b are in the bloc N, and d has the organ u. */
  private static final String WORLD =
      """
      :link a sc:Mechanism ; sc:directed true . :joint a sc:Mechanism ; sc:directed false .
      :a a sc:State ; sc:participatesIn :N, :W . :b a sc:State ; sc:participatesIn :N, :W .
      :c a sc:State ; sc:participatesIn :W . :d a sc:State . :e a sc:State .
      :u a sc:Organ ; sc:unitOf :d .
      :N a sc:CollectiveActor . :W a sc:CollectiveActor . :stranger a sc:Actor .
      :a rdfs:label "A" . :b rdfs:label "B" . :c rdfs:label "C" . :d rdfs:label "D" . :e rdfs:label "E" .
      :u rdfs:label "U" . :N rdfs:label "N" . :W rdfs:label "W" .
      """;

  private static final String LINK = ":r a sc:InferredRelation ; sc:mechanism :link ; ";
  private static final String JOINT = ":r a sc:InferredRelation ; sc:mechanism :joint ; ";
  private static final String K = ":k a sc:CodedRelation ; sc:codedBy :me ; sc:mechanism ";

  private static Evaluation evaluation(String facts, String... coders) {
    return new Evaluation(
        Worked.of(WORLD + facts).knowledge(),
        Set.of(coders).stream().map(Worked::node).collect(Collectors.toSet()),
        /* strict= */ false);
  }

  private static Judged judged(String facts) {
    List<Judged> all = evaluation(facts).judged();
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sc:sideA :c ; sc:sideB :d     | sc:sideA :c ; sc:sideB :d     | FOUND | false",
        "sc:sideA :c ; sc:sideB :d     | sc:sideA :d ; sc:sideB :c     | FOUND | true",
        "sc:sideA :a, :c ; sc:sideB :d | sc:sideA :c ; sc:sideB :d     | FOUND | false",
        "sc:party :c, :d               | sc:sideA :d ; sc:sideB :c     | FOUND | true",
        // Two of one side, or nobody of the other.
        "sc:sideA :a, :c ; sc:sideB :d | sc:sideA :a ; sc:sideB :c     | MISSED | false",
        "sc:sideA :c ; sc:sideB :d     | sc:sideA :c ; sc:sideB :e     | MISSED | false",
        // A bloc instead of a member, a member or an organ instead of the whole.
        "sc:sideA :a ; sc:sideB :d     | sc:sideA :N ; sc:sideB :d     | OTHER_LEVEL | false",
        "sc:sideA :N ; sc:sideB :d     | sc:sideA :b ; sc:sideB :d     | OTHER_LEVEL | false",
        "sc:sideA :N ; sc:sideB :d     | sc:sideA :d ; sc:sideB :b     | OTHER_LEVEL | true",
        "sc:sideA :N ; sc:sideB :d     | sc:sideA :b ; sc:sideB :u     | OTHER_LEVEL | false",
        // A bloc to which both belong stands for neither against the other.
        "sc:sideA :a ; sc:sideB :c     | sc:sideA :W ; sc:sideB :c     | MISSED | false",
        "sc:sideA :W ; sc:sideB :c     | sc:sideA :a ; sc:sideB :c     | MISSED | false",
        "sc:sideA :a ; sc:sideB :b     | sc:sideA :N ; sc:sideB :N     | MISSED | false"
      })
  void itIsFoundBetweenThePartiesOrWithABlocInTheirPlace(
      String coded, String inferred, Verdict verdict, boolean reversed) {
    Judged judged = judged(K + ":link ; " + coded + " . " + LINK + inferred + " .");
    assertThat(judged.verdict()).isEqualTo(verdict);
    assertThat(judged.reversed()).isEqualTo(reversed);
    assertThat(judged.by()).isEqualTo(verdict == Verdict.MISSED ? List.of() : List.of(node("r")));
  }

  @Test
  void ofAMechanismWithoutDirectionNothingIsTheOtherWayRound() {
    Judged judged =
        judged(
            (K + ":joint ; sc:sideA :c ; sc:sideB :d . ")
                + (JOINT + "sc:sideA :d ; sc:sideB :c ."));
    assertThat(judged.verdict()).isEqualTo(Verdict.FOUND);
    assertThat(judged.reversed()).isFalse();
  }

  @Test
  void whatIsInferredByAnotherMechanismIsNamed() {
    Judged judged =
        judged((K + ":link ; sc:sideA :c ; sc:sideB :d . ") + (JOINT + "sc:party :c, :d, :e ."));
    assertThat(judged.verdict()).isEqualTo(Verdict.OTHER_MECHANISM);
    assertThat(judged.by()).containsExactly(node("r"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The bloc among others of its own, and its members on the same basis, or all of them.
        "sc:party :N, :a               | FOUND",
        "sc:party :a, :b ; sc:basis :i | OTHER_LEVEL",
        "sc:party :a, :b               | OTHER_LEVEL",
        // With somebody else; a part of it on another basis; alone.
        "sc:party :N, :a, :c           | MISSED",
        "sc:party :a, :b, :c           | MISSED",
        "sc:party :N                   | MISSED"
      })
  void aBlocCodedAloneMeansItsMembersAmongThemselves(String inferred, Verdict verdict) {
    String coded = K + ":joint ; sc:party :N ; sc:basis :i . ";
    assertThat(judged(coded + JOINT + inferred + " .").verdict()).isEqualTo(verdict);
  }

  @Test
  void someMembersOnAnotherBasisAreNotTheBloc() {
    String coded = K + ":joint ; sc:party :W ; sc:basis :i . ";
    assertThat(judged(coded + JOINT + "sc:party :a, :c ; sc:basis :j .").verdict())
        .isEqualTo(Verdict.MISSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Nobody else; with itself; of whom nothing is known; by no mechanism.
        ":k a sc:CodedRelation ; sc:mechanism :link ; sc:party :c",
        ":k a sc:CodedRelation ; sc:mechanism :link ; sc:sideA :c ; sc:sideB :c",
        ":k a sc:CodedRelation ; sc:mechanism :link ; sc:sideA :c ; sc:sideB :stranger",
        ":k a sc:Coding ; sc:codedMechanism sc:none-fits ; sc:sideA :c ; sc:sideB :d",
        ":k a sc:CodedRelation ; sc:mechanism :link"
      })
  void whatNoRuleCouldFindIsNotCodable(String coding) {
    String inferred = LINK + "sc:sideA :c ; sc:sideB :d, :c, :stranger .";
    Judged judged = judged(coding + " . " + inferred);
    assertThat(judged.verdict()).isEqualTo(Verdict.NOT_CODABLE);
    assertThat(judged.unknown())
        .isEqualTo(coding.contains("stranger") ? Set.of(node("stranger")) : Set.of());
  }

  @Test
  void whoIsKnownCountsWithoutTheStranger() {
    Judged judged =
        judged(
            (K + ":link ; sc:sideA :c ; sc:sideB :d, :stranger . ")
                + (LINK + "sc:sideA :c ; sc:sideB :d ."));
    assertThat(judged.verdict()).isEqualTo(Verdict.FOUND);
    assertThat(judged.unknown()).containsExactly(node("stranger"));
  }

  private static final String SEVERAL =
      """
      :k a sc:CodedRelation ; sc:codedBy :me ; sc:mechanism :link ; sc:sideA :c ; sc:sideB :d .
      :l a sc:Coding ; sc:codedBy :you ; sc:codedMechanism :link ; sc:sideA :c ; sc:sideB :e .
      :m a sc:Coding ; sc:codedBy :you ; sc:codedMechanism :joint ; sc:sideA :c ; sc:sideB :d .
      :n a sc:Coding ; sc:codedBy :you ; sc:codedMechanism sc:none-fits ; sc:sideA :c ; sc:sideB :e .
      :o a sc:Coding ; sc:codedBy :they ; sc:codedMechanism sc:none-fits ; sc:sideA :c ; sc:sideB :e ;
        sc:leftOutOfStrictTest "a proposal" .
      """
          + (LINK + "sc:sideA :c ; sc:sideB :d .");

  private static String tally(Tally tally) {
    return java.util.stream.Stream.of(Verdict.values())
        .map(verdict -> String.valueOf(tally.count(verdict)))
        .collect(Collectors.joining(" "));
  }

  @Test
  void everyCodingCountsOnceForItsMechanismAndItsCoder() {
    Evaluation evaluation = evaluation(SEVERAL);
    assertThat(tally(evaluation.total())).isEqualTo("1 0 1 1 2");
    assertThat(evaluation.byMechanism().keySet()).containsExactly(node("joint"), node("link"));
    assertThat(evaluation.byMechanism().values().stream().map(EvaluationTest::tally))
        .containsExactly("0 0 1 0 0", "1 0 0 1 0");
    assertThat(tally(evaluation.ofNoMechanism())).isEqualTo("0 0 0 0 2");
    // Those with the most that could be found first.
    assertThat(evaluation.byCoder().keySet())
        .containsExactly(node("you"), node("me"), node("they"));
    assertThat(evaluation.byCoder().values().stream().map(EvaluationTest::tally))
        .containsExactly("0 0 1 1 1", "1 0 0 0 0", "0 0 0 0 1");
  }

  @Test
  void onlyTheCodersAskedForCountAndOnlyWhatIsGoodForAStrictTest() {
    assertThat(tally(evaluation(SEVERAL, "me").total())).isEqualTo("1 0 0 0 0");
    assertThat(tally(evaluation(SEVERAL, "me", "they").total())).isEqualTo("1 0 0 0 1");
    assertThat(evaluation(SEVERAL, "nobody").judged()).isEmpty();
    Evaluation strict =
        new Evaluation(Worked.of(WORLD + SEVERAL).knowledge(), Set.of(), /* strict= */ true);
    assertThat(tally(strict.total())).isEqualTo("1 0 1 1 1");
  }

  @Test
  void withoutAnExhaustiveCoderThereIsNoPrecision() {
    assertThat(evaluation(SEVERAL).precisions()).isEmpty();
    assertThat(evaluation(SEVERAL).precision()).isEmpty();
  }

  @Test
  void precisionIsThatOfTheExhaustiveAmongThoseTheyCodedAndInEitherDirectionOnce() {
    Evaluation evaluation =
        evaluation(
            SEVERAL
                + """
                :you sc:codesExhaustively true .
                :s a sc:InferredRelation ; sc:mechanism :link ; sc:sideA :e ; sc:sideB :c .
                :t a sc:InferredRelation ; sc:mechanism :link ; sc:sideA :c ; sc:sideB :e, :a .
                :v a sc:InferredRelation ; sc:mechanism :joint ; sc:party :c, :d, :e .
                """);
    // Among c, d, e: link c-d, c-e and joint c-d, c-e, d-e; coded are link c-e and joint c-d.
    assertThat(evaluation.precisions())
        .isEqualTo(java.util.Map.of(node("you"), new Precision(2, 5)));
    assertThat(evaluation.precision()).hasValue(0.4);
    assertThat(Measure.PRECISION.of(evaluation)).hasValue(0.4);
  }

  @Test
  void whatAnExhaustiveCoderSaysOfABlocIsSaidOfItsMembers() {
    Evaluation evaluation =
        evaluation(
            """
            :me sc:codesExhaustively true .
            :k a sc:CodedRelation ; sc:codedBy :me ; sc:mechanism :joint ; sc:party :N .
            :l a sc:CodedRelation ; sc:codedBy :me ; sc:mechanism :link ; sc:sideA :a ; sc:sideB :b .
            """
                + (JOINT + "sc:party :a, :b ."));
    assertThat(evaluation.precisions().values()).containsExactly(new Precision(1, 1));
  }

  @Test
  void ofNothingCodedNothingIsMeasured() {
    Evaluation evaluation = evaluation(LINK + "sc:sideA :c ; sc:sideB :d .");
    for (Measure measure : Measure.values()) {
      assertThat(measure.of(evaluation)).as(measure.toString()).isEmpty();
    }
  }
}
