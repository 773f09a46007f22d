package org.statecraft.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.statecraft.explain.Worked.node;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.statecraft.explain.Agreement.Coding;
import org.statecraft.explain.Agreement.Disagreement;

/** Codings against inferences, counted by hand. */
class AgreementTest {
  private static final String MECHANISMS =
      """
      :link a sc:Mechanism ; sc:directed true . :rivalry a sc:Mechanism ; sc:directed false .
      :joint a sc:Mechanism .
      """;

  private static final String CODED = " a sc:CodedRelation ; sc:mechanism ";
  private static final String INFERRED = " a sc:InferredRelation ; sc:mechanism ";

  /** A bloc of two that was coded as a whole, and its members coded elsewhere. */
  private static final String BLOC =
      ":N a sc:CollectiveActor . :a sc:participatesIn :N . :b sc:participatesIn :N ."
          + (":k" + CODED + ":joint ; sc:party :N ; sc:basis :i .")
          + (":l" + CODED + ":link ; sc:sideA :a ; sc:sideB :b .");

  private static Agreement agreement(String facts, String... coders) {
    return new Agreement(
        Worked.of(MECHANISMS + facts).knowledge(),
        Set.of(coders).stream().map(Worked::node).collect(Collectors.toSet()));
  }

  /** Both, inferred only, coded only, neither. */
  private static List<Long> counts(Agreement agreement, String mechanism) {
    Counts counts = agreement.counts().getOrDefault(node(mechanism), new Counts(9, 9, 9, 9));
    return List.of(counts.both(), counts.inferredOnly(), counts.codedOnly(), counts.neither());
  }

  private static List<String> disagreements(Agreement agreement) {
    return agreement.disagreements().stream().map(AgreementTest::told).toList();
  }

  private static String told(Disagreement each) {
    return Told.of(each.pair().mechanism())
        + " "
        + Told.of(each.pair().one())
        + " "
        + Told.of(each.pair().other())
        + " "
        + names(each.coded())
        + names(each.inferred());
  }

  private static Set<String> names(Set<Node> nodes) {
    return nodes.stream().map(Told::of).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void ofADirectedMechanismTheWrongWayRoundDiffersTwice() {
    Agreement agreement =
        agreement(
            (":k" + CODED + ":link ; sc:sideA :a ; sc:sideB :b .")
                + (":r" + INFERRED + ":link ; sc:sideA :b ; sc:sideB :a ."));
    assertThat(counts(agreement, "link")).containsExactly(0L, 1L, 1L, 0L);
    assertThat(disagreements(agreement)).containsExactly("link a b [k][]", "link b a [][r]");
  }

  @Test
  void ofAnUndirectedMechanismSidesCountWhicheverIsFirstAndNotAmongThemselves() {
    Agreement agreement =
        agreement(
            (":k" + CODED + ":rivalry ; sc:sideA :a, :b ; sc:sideB :c .")
                + (":r" + INFERRED + ":rivalry ; sc:sideA :c ; sc:sideB :a ; sc:party :a, :c ."));
    assertThat(counts(agreement, "rivalry")).containsExactly(1L, 0L, 1L, 1L);
    assertThat(disagreements(agreement)).containsExactly("rivalry b c [k][]");
  }

  @Test
  void ofACircleAllPairsCountAndActorsThatWereNeverCodedDoNot() {
    Agreement agreement =
        agreement(
            (":k" + CODED + ":joint ; sc:party :a, :b, :c .")
                + (":l" + CODED + ":link ; sc:sideA :a ; sc:sideB :e .")
                + (":r" + INFERRED + ":joint ; sc:party :a, :b, :d, :e ."));
    assertThat(counts(agreement, "joint")).containsExactly(1L, 2L, 2L, 1L);
    assertThat(counts(agreement, "link")).containsExactly(0L, 0L, 1L, 11L);
    assertThat(counts(agreement, "rivalry")).containsExactly(0L, 0L, 0L, 6L);
    assertThat(agreement.total()).isEqualTo(new Counts(1, 2, 3, 18));
    assertThat(disagreements(agreement))
        .containsExactly(
            "joint a c [k][]",
            "joint b c [k][]",
            "link a e [l][]",
            "joint a e [][r]",
            "joint b e [][r]");
  }

  @Test
  void aBlocThatWasCodedIsFoundWhereItIsAParty() {
    Agreement agreement =
        agreement(BLOC + (":r" + INFERRED + ":joint ; sc:party :N, :a, :b ; sc:basis :j ."));
    assertThat(counts(agreement, "joint")).containsExactly(1L, 0L, 0L, 0L);
    assertThat(disagreements(agreement)).containsExactly("link a b [l][]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sc:party :a, :b ; sc:basis :i     |                                           | 1 0 0 2",
        "sc:party :a, :u ; sc:basis :i     | :u sc:unitOf :v . :v sc:unitOf :b         | 1 0 0 3",
        "sc:party :a, :b ; sc:basis :j     |                                           | 0 1 1 2",
        "sc:party :a, :b, :x ; sc:basis :i |                                           | 0 1 1 2",
        "sc:party :x, :y ; sc:basis :i     |                                           | 0 0 1 3"
      })
  void aBlocIsFoundOnTheSameBasisWhereAllPartiesBelongToIt(
      String relation, @Nullable String facts, String expected) {
    String more = facts == null ? "" : facts + " . ";
    Agreement agreement = agreement(BLOC + more + ":r" + INFERRED + ":joint ; " + relation + " .");
    assertThat(counts(agreement, "joint").toString().replaceAll("[^0-9 ]", "")).isEqualTo(expected);
  }

  @Test
  void aPairOfMembersThatIsInferredElsewhereIsASurplusAfterAll() {
    Agreement agreement =
        agreement(
            BLOC
                + (":r" + INFERRED + ":joint ; sc:party :a, :b ; sc:basis :i .")
                + (":s" + INFERRED + ":joint ; sc:party :a, :b ; sc:basis :j ."));
    assertThat(counts(agreement, "joint")).containsExactly(1L, 1L, 0L, 2L);
    assertThat(disagreements(agreement)).contains("joint a b [][s]");
  }

  @Test
  void aPairThatWasCodedTwiceCountsOnceAndBothCodingsAreNamed() {
    String facts =
        (":k" + CODED + ":joint ; sc:party :a, :b ; sc:codedBy :me .")
            + (":l" + CODED + ":joint ; sc:party :b, :a, :c ; sc:codedBy :you .");
    Agreement agreement = agreement(facts);
    assertThat(counts(agreement, "joint")).containsExactly(0L, 0L, 3L, 0L);
    assertThat(disagreements(agreement)).first().isEqualTo("joint a b [k, l][]");
    assertThat(counts(agreement(facts, "me"), "joint")).containsExactly(0L, 0L, 1L, 0L);
    assertThat(counts(agreement(facts, "you", "me"), "joint")).containsExactly(0L, 0L, 3L, 0L);
    assertThat(agreement(facts, "nobody").codings()).isEmpty();
  }

  @Test
  void whatWasCodedInPartIsNoPair() {
    Agreement agreement =
        agreement(
            ":k a sc:CodedRelation ; sc:party :a, :b ."
                + (":l" + CODED + ":joint .")
                + (":m" + CODED + ":link ; sc:sideA :a ."));
    assertThat(agreement.total()).isEqualTo(new Counts(0, 0, 0, 0));
    assertThat(agreement.disagreements()).isEmpty();
    assertThat(agreement.codings()).hasSize(2).allMatch(coding -> coding.pairs() == 0);
  }

  @Test
  void codingsTellHowMuchOfThemIsFoundAndWhetherOnTheirBasis() {
    Agreement agreement =
        agreement(
            (":k" + CODED + ":joint ; sc:party :a, :b, :c ; sc:basis :i .")
                + (":l" + CODED + ":joint ; sc:party :a, :b ; sc:basis :j .")
                + (":m" + CODED + ":rivalry ; sc:sideA :a ; sc:sideB :b ; sc:basis :i .")
                + (":r" + INFERRED + ":joint ; sc:party :a, :b ; sc:basis :i ."));
    assertThat(agreement.codings())
        .containsExactly(
            new Coding(node("k"), node("joint"), 1, 3, true),
            new Coding(node("l"), node("joint"), 1, 1, false),
            new Coding(node("m"), node("rivalry"), 0, 1, false));
  }

  @Test
  void ofNothingCodedNothingIsMeasured() {
    Counts total = agreement(":r" + INFERRED + ":joint ; sc:party :a, :b .").total();
    assertThat(total).isEqualTo(new Counts(0, 0, 0, 0));
    assertThat(List.of(total.precision(), total.recall(), total.f1(), total.kappa()))
        .allMatch(OptionalDouble::isEmpty);
  }

  @ParameterizedTest
  @CsvSource({
    "20, 5, 10, 15, 0.8, 0.666667, 0.727273, 0.4",
    "45, 15, 25, 15, 0.75, 0.642857, 0.692308, 0.130435",
    "7, 0, 0, 3, 1, 1, 1, 1",
    "0, 5, 5, 0, 0, 0, 0, -1",
    "0, 0, 4, 6, , 0, 0, 0",
    "0, 4, 0, 6, 0, , 0, 0",
    "5, 0, 0, 0, 1, 1, 1, ",
    "0, 0, 0, 5, , , , "
  })
  void measuresAreThoseOfTheTextbooks(
      long both,
      long inferredOnly,
      long codedOnly,
      long neither,
      @Nullable Double precision,
      @Nullable Double recall,
      @Nullable Double f1,
      @Nullable Double kappa) {
    Counts counts = new Counts(both, inferredOnly, codedOnly, neither);
    same(counts.precision(), precision);
    same(counts.recall(), recall);
    same(counts.f1(), f1);
    same(counts.kappa(), kappa);
  }

  private static void same(OptionalDouble actual, @Nullable Double expected) {
    if (expected == null) {
      assertThat(actual).isEmpty();
    } else {
      assertThat(actual).isPresent();
      assertThat(actual.orElseThrow()).isCloseTo(expected, within(1e-6));
    }
  }
}
