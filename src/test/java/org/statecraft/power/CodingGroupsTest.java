package org.statecraft.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.statecraft.explain.Worked;

/** Codings by year, by camp, and against one another, by hand. */
class CodingGroupsTest {
  /** Only the link of a and b is inferred. */
  private static final String WORLD =
      """
      :link a sc:Mechanism ; sc:directed false . :joint a sc:Mechanism ; sc:directed false .
      :a a sc:State ; rdfs:label "A" ; sc:participatesIn :N .
      :b a sc:State ; rdfs:label "B" ; sc:participatesIn :S .
      :c a sc:State ; rdfs:label "C" .
      :d a sc:State ; rdfs:label "D" .
      :N a sc:CollectiveActor ; rdfs:label "N" .
      :S a sc:CollectiveActor ; rdfs:label "S" .
      :north a sc:Camp ; sc:gathers :N , :d .
      :south a sc:Camp ; sc:gathers :S .
      :r a sc:InferredRelation ; sc:mechanism :link ; sc:party :a, :b .
      """;

  private static Evaluation evaluation(String facts) {
    return new Evaluation(Worked.of(WORLD + facts).knowledge(), Set.of(), /* strict= */ false);
  }

  /** A coding of a link by a work of which something is known. */
  private static String link(String name, String parties, String work) {
    return (":k%s a sc:Coding ; sc:codedMechanism :link ; sc:party %s ; sc:codedBy :w%s ."
            + " :w%s a sc:Source%s . ")
        .formatted(name, parties, name, name, work.isEmpty() ? "" : " ; " + work);
  }

  private static Map<String, List<Integer>> counts(Map<?, Tally> tallies) {
    return tallies.entrySet().stream()
        .collect(
            Collectors.toMap(
                each -> name(each.getKey()),
                each -> List.of(each.getValue().count(Verdict.FOUND), each.getValue().codable())));
  }

  private static String name(Object group) {
    return group instanceof Node node
        ? node.isURI() ? node.getURI().replaceFirst(".*[/#:]", "") : node.getLiteralLexicalForm()
        : group.toString();
  }

  @Test
  void theYearIsThatOfTheWorkHoweverItsDateIsWritten() {
    Evaluation evaluation =
        evaluation(
            link("1", ":a, :b", "<http://purl.org/dc/terms/issued> \"2024-09-19\"")
                + link("2", ":a, :c", "<http://purl.org/dc/terms/issued> \"2024\"")
                + link("3", ":a, :b", "<http://purl.org/dc/terms/issued> \"2019-01\"")
                + link("4", ":a, :b", ""));
    assertThat(counts(evaluation.byYear()))
        .isEqualTo(
            Map.of(
                "2024", List.of(1, 2),
                "2019", List.of(1, 1),
                "", List.of(1, 1)));
    assertThat(evaluation.byYear().keySet()).containsExactly("", "2019", "2024");
  }

  @Test
  void theCampIsThatOfTheCountryByMembershipOrByName() {
    Evaluation evaluation =
        evaluation(
            link("1", ":a, :b", "sc:country :a")
                + link("2", ":a, :c", "sc:country :d")
                + link("3", ":a, :b", "sc:country :b")
                + link("4", ":a, :b", "sc:country :c")
                + link("5", ":a, :b", "sc:country :a, :b")
                + link("6", ":a, :c", "sc:country :a, :c")
                + link("7", ":a, :b", "sc:country :a, :d")
                + link("8", ":a, :c", ""));
    assertThat(counts(evaluation.byCamp()))
        .isEqualTo(
            Map.of(
                "north", List.of(2, 3),
                "south", List.of(1, 1),
                "others", List.of(1, 1),
                "several of these", List.of(1, 2),
                "country not recorded", List.of(0, 1)));
  }

  @Test
  void everyCodingIsInOneGroup() {
    Evaluation evaluation =
        evaluation(link("1", ":a, :b", "sc:country :a, :b") + link("2", ":a, :b", ""));
    assertThat(evaluation.byCamp().values().stream().mapToInt(Tally::codable).sum())
        .isEqualTo(evaluation.total().codable());
  }

  /**
   * Two coders have four pairs in common and find the same in two; in the fourth one of them finds
   * two mechanisms, and nobody else codes the fifth. Of eight values four are link and two joint,
   * one is none and one both: alpha is 1 - 7 · 4 / 42.
   */
  @Test
  void codersAgreeOnTheSameActorsInWhateverOrderTheyAreNamed() {
    CodingAgreement agreement =
        evaluation(
                coded("one", ":link", ":a", ":b")
                    + coded("two", ":link", ":b", ":a")
                    + coded("one", ":link", ":a", ":c")
                    + coded("two", ":link", ":a", ":c")
                    + coded("one", ":joint", ":b", ":c")
                    + coded("two", "sc:none-fits", ":b", ":c")
                    + coded("one", ":joint", ":a", ":d")
                    + coded("two", ":joint", ":a", ":d")
                    + coded("two", ":link", ":a", ":d")
                    + coded("two", ":link", ":b", ":d"))
            .agreement();
    assertThat(agreement.all().units()).isEqualTo(4);
    assertThat(agreement.agreed()).isEqualTo(2);
    assertThat(agreement.all().coefficient().orElseThrow())
        .isCloseTo(1 - 7 * 4 / 42.0, within(1e-9));
    assertThat(agreement.twos())
        .singleElement()
        .satisfies(
            two -> {
              assertThat(two.agreed()).isEqualTo(2);
              assertThat(two.alpha()).isEqualTo(agreement.all());
              // By chance 2 · 2 of 16, as link alone is what both find.
              assertThat(two.kappa().coefficient().orElseThrow())
                  .isCloseTo((8 - 4) / (16 - 4.0), within(1e-9));
            });
  }

  @Test
  void whatOneCodedAloneIsNoUnit() {
    CodingAgreement agreement =
        evaluation(coded("one", ":link", ":a", ":b") + coded("two", ":link", ":a", ":c"))
            .agreement();
    assertThat(agreement.all().units()).isZero();
    assertThat(agreement.twos()).isEmpty();
  }

  private static String coded(String coder, String mechanism, String one, String other) {
    return "[] a sc:Coding ; sc:codedBy :%s ; sc:codedMechanism %s ; sc:sideA %s ; sc:sideB %s . "
        .formatted(coder, mechanism, one, other);
  }
}
