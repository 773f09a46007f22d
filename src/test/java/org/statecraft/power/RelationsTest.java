package org.statecraft.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statecraft.explain.Worked.triple;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.statecraft.explain.Worked;

/** Who stands in which relation to whom, and who says so. */
class RelationsTest {
  private static final String FACTS =
      """
      :link a sc:Mechanism ; sc:mode :compete ; sc:phase :get .
      :joint a sc:Mechanism ; sc:mode :cooperate ; sc:phase :get .
      :r1 a sc:InferredRelation ; sc:mechanism :link ; sc:basis :war ; sc:sideA :a ; sc:sideB :b, :d ;
        sc:party :a, :b, :d ; sc:from "2020-01-01"^^xsd:date .
      :k1 a sc:CodedRelation ; sc:mechanism :link ; sc:basis :war ; sc:sideA :a ; sc:sideB :b .
      :r2 a sc:InferredRelation ; sc:mechanism :joint ; sc:basis :pact ; sc:party :a, :c, :d .
      :k2 a sc:CodedRelation ; sc:mechanism :joint ; sc:party :bloc, :c .
      :bloc a sc:CollectiveActor . :b sc:participatesIn :bloc .
      """;

  private static Node node(String name) {
    return triple(name + " :is 1").getSubject();
  }

  private static List<String> of(String actor, String other, boolean members) {
    return new Relations(Worked.of(FACTS).knowledge())
            .of(node(actor), other.isEmpty() ? Optional.empty() : Optional.of(node(other)), members)
            .stream()
            .map(
                entry ->
                    local(entry.mechanism())
                        + " "
                        + entry.others().stream().map(RelationsTest::local).toList()
                        + " "
                        + entry.origin())
            .toList();
  }

  private static String local(Node node) {
    return node.getURI().replaceFirst(".*/", "");
  }

  @Test
  void codedAndInferredOnOneBasisAreOne() {
    assertThat(of(":a", "", false)).containsExactly("link [b, d] BOTH", "joint [c, d] INFERRED");
    assertThat(of(":a", ":b", false)).containsExactly("link [b] BOTH");
    assertThat(of(":a", ":d", false)).containsExactly("link [d] INFERRED", "joint [d] INFERRED");
  }

  @Test
  void thoseOnOneSideDoNotCompete() {
    assertThat(of(":b", "", false)).containsExactly("link [a] BOTH");
    assertThat(of(":b", ":d", false)).isEmpty();
  }

  @Test
  void aMemberStandsInTheRelationsOfItsBlocIfThatIsAskedFor() {
    assertThat(of(":b", ":c", false)).isEmpty();
    assertThat(of(":b", ":c", true)).containsExactly("joint [c] CODED");
    assertThat(of(":bloc", ":a", true)).containsExactly("link [a] BOTH");
  }

  @Test
  void aBlocBesideItsMembersIsToldWithOthersAndCountedWithNobody() {
    String facts =
        """
        :joint a sc:Mechanism ; sc:mode :cooperate .
        :r a sc:InferredRelation ; sc:mechanism :joint ; sc:basis :pact ; sc:party :b, :c ;
          sc:besideMembers :bloc .
        :k a sc:CodedRelation ; sc:mechanism :joint ; sc:basis :pact ; sc:party :bloc, :c .
        :k2 a sc:CodedRelation ; sc:mechanism :joint ; sc:basis :pact ; sc:party :bloc, :b .
        :bloc a sc:CollectiveActor . :b sc:participatesIn :bloc ; sc:belongsTo :bloc .
        """;
    Relations relations = new Relations(Worked.of(facts).knowledge());
    assertThat(relations.of(node(":bloc"), Optional.empty(), /* members= */ false))
        .singleElement()
        .satisfies(entry -> assertThat(entry.others()).containsExactly(node(":c")));
    assertThat(relations.of(node(":c"), Optional.of(node(":bloc")), /* members= */ false))
        .hasSize(1);
    assertThat(relations.of(node(":b"), Optional.of(node(":bloc")), /* members= */ false))
        .isEmpty();
    assertThat(relations.all())
        .singleElement()
        .satisfies(
            relation ->
                assertThat(relation.parties()).containsExactlyInAnyOrder(node(":b"), node(":c")));
    Goals goals = new Goals(Worked.of(facts).knowledge());
    assertThat(goals.between(node(":bloc"), node(":c")))
        .extracting(goal -> local(goal.getPredicate()).replaceFirst(".*#", ""))
        .containsExactly("besideMembers", "party");
    assertThat(goals.between(node(":b"), node(":bloc"))).isEmpty();
  }

  @Test
  void whatLeadsForthAndBackIsNotTakenForOne() {
    String facts =
        """
        :link a sc:Mechanism ; sc:mode :compete ; sc:directed true .
        :r1 a sc:InferredRelation ; sc:mechanism :link ; sc:basis :war ; sc:sideA :a ; sc:sideB :b .
        :r2 a sc:InferredRelation ; sc:mechanism :link ; sc:basis :war ; sc:sideA :b ; sc:sideB :a .
        :r3 a sc:InferredRelation ; sc:mechanism :link ; sc:basis :war ; sc:sideA :a ; sc:sideB :c .
        :r4 a sc:InferredRelation ; sc:mechanism :link ; sc:basis :war ; sc:sideA :d ; sc:sideB :e .
        :k1 a sc:CodedRelation ; sc:mechanism :link ; sc:basis :war ; sc:sideA :b ; sc:sideB :a .
        """;
    assertThat(new Relations(Worked.of(facts).knowledge()).all())
        .extracting(each -> "" + local(each.sideA()) + local(each.sideB()) + each.origin())
        .containsExactlyInAnyOrder(
            "[b][a]BOTH", "[a][b]INFERRED", "[a][c]INFERRED", "[d][e]INFERRED");
  }

  private static List<String> local(Set<Node> nodes) {
    return nodes.stream().map(RelationsTest::local).sorted().toList();
  }

  @Test
  void aDirectedRelationDoesNotAnswerForItsReverse() {
    String facts =
        """
        :fear a sc:Mechanism ; sc:directed true . :clash a sc:Mechanism ; sc:directed false .
        :r1 a sc:InferredRelation ; sc:mechanism :fear ; sc:sideA :a ; sc:sideB :b .
        :r2 a sc:InferredRelation ; sc:mechanism :clash ; sc:sideA :a ; sc:sideB :b .
        """;
    Goals goals = new Goals(Worked.of(facts).knowledge());
    assertThat(goals.between(node(":a"), node(":b"))).hasSize(2);
    assertThat(goals.between(node(":b"), node(":a")))
        .extracting(goal -> local(goal.getSubject()))
        .containsExactly("r2");
    assertThat(goals.between(node(":fear"), node(":b"), node(":a"))).isEmpty();
  }

  @Test
  void whatGoesFromOneToAnotherIsOneRelationWhateverItRestsOn() {
    String facts =
        """
        :link a sc:Mechanism ; sc:mode :compete ; sc:directed true .
        :r1 a sc:InferredRelation ; sc:mechanism :link ; sc:basis :war, :tariff ; sc:sideA :a ; sc:sideB :b .
        :k1 a sc:CodedRelation ; sc:mechanism :link ; sc:basis :rivalry ; sc:sideA :a ; sc:sideB :b, :c .
        :k2 a sc:CodedRelation ; sc:mechanism :link ; sc:sideA :b ; sc:sideB :a .
        :war sc:from "2022-01-01"^^xsd:date . :tariff sc:date "2018-01-01"^^xsd:date .
        """;
    Relations relations = new Relations(Worked.of(facts).knowledge());
    assertThat(relations.of(node(":a"), Optional.empty(), false))
        .extracting(
            each ->
                "" + each.direction() + local(each.others()) + local(each.bases()) + each.origin())
        .containsExactly(
            "TO[b][rivalry, tariff, war]BOTH", "TO[c][rivalry]CODED", "FROM[b][]CODED");
    assertThat(relations.all())
        .extracting(each -> "" + local(each.sideA()) + local(each.sideB()) + each.origin())
        .containsExactlyInAnyOrder("[a][b]BOTH", "[a][c]CODED", "[b][a]CODED");
  }

  @Test
  void aRelationLastsFromTheFirstOfItsPartsToTheLastIfAllHaveEnded() {
    String facts =
        """
        :link a sc:Mechanism ; sc:directed true .
        :r1 a sc:InferredRelation ; sc:mechanism :link ; sc:sideA :a ; sc:sideB :b ;
          sc:from "2022-01-01"^^xsd:date ; sc:until "2024-01-01"^^xsd:date .
        :r2 a sc:InferredRelation ; sc:mechanism :link ; sc:sideA :a ; sc:sideB :b ;
          sc:from "2020-01-01"^^xsd:date ; sc:until "2023-01-01"^^xsd:date .
        :k1 a sc:CodedRelation ; sc:mechanism :link ; sc:sideA :a ; sc:sideB :b .
        """;
    assertThat(lasting(facts)).containsExactly("2020-01-01 2024-01-01");
    String open = facts.replace(" ; sc:until \"2023-01-01\"^^xsd:date", "");
    assertThat(lasting(open)).containsExactly("2020-01-01 -");
  }

  private static List<String> lasting(String facts) {
    return new Relations(Worked.of(facts).knowledge())
        .of(node(":a"), Optional.empty(), false).stream()
            .map(
                each ->
                    each.from().map(Node::getLiteralLexicalForm).orElse("-")
                        + " "
                        + each.until().map(Node::getLiteralLexicalForm).orElse("-"))
            .toList();
  }

  @Test
  void withoutADirectionEveryBasisIsARelation() {
    String facts =
        """
        :joint a sc:Mechanism ; sc:mode :cooperate .
        :r1 a sc:InferredRelation ; sc:mechanism :joint ; sc:basis :pact ; sc:party :a, :b .
        :r2 a sc:InferredRelation ; sc:mechanism :joint ; sc:basis :treaty ; sc:party :a, :b .
        :k1 a sc:CodedRelation ; sc:mechanism :joint ; sc:basis :other, :treaty ; sc:party :a, :b .
        """;
    assertThat(
            new Relations(Worked.of(facts).knowledge())
                .of(node(":a"), Optional.of(node(":b")), false))
        .extracting(each -> "" + local(each.bases()) + each.origin())
        .containsExactlyInAnyOrder("[pact]INFERRED", "[other, treaty]BOTH");
  }

  private static List<String> local(List<Node> nodes) {
    return nodes.stream().map(RelationsTest::local).toList();
  }

  @Test
  void ofTwoWhoActOnEachOtherThereAreTwoEntries() {
    String facts =
        """
        :link a sc:Mechanism ; sc:mode :compete ; sc:directed true .
        :joint a sc:Mechanism ; sc:mode :cooperate .
        :r1 a sc:InferredRelation ; sc:mechanism :link ; sc:basis :war ; sc:sideA :a ; sc:sideB :b ;
          sc:from "2022-01-01"^^xsd:date .
        :r2 a sc:InferredRelation ; sc:mechanism :link ; sc:basis :war ; sc:sideA :b ; sc:sideB :a ;
          sc:from "2026-01-01"^^xsd:date .
        :r3 a sc:InferredRelation ; sc:mechanism :joint ; sc:basis :pact ; sc:party :a, :b .
        """;
    Relations relations = new Relations(Worked.of(facts).knowledge());
    assertThat(relations.of(node(":a"), Optional.of(node(":b")), false))
        .extracting(
            entry ->
                entry.direction() + " " + entry.from().map(Node::getLiteralLexicalForm).orElse("-"))
        .containsExactly("TO 2022-01-01", "FROM 2026-01-01", "NONE -");
    assertThat(relations.of(node(":b"), Optional.empty(), false))
        .extracting(
            entry ->
                entry.direction() + " " + entry.from().map(Node::getLiteralLexicalForm).orElse("-"))
        .containsExactly("TO 2026-01-01", "FROM 2022-01-01", "NONE -");
  }
}
