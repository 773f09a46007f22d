package org.statecraft.infer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Cases in which rules of the theory once concluded too much or too early. */
class TheoryAtTheEdgesTest {
  private static final String CIRCLE =
      """
      :I a sc:Initiative ; sc:exclusive true ; sc:capabilityAim sc:central-aim ;
        sc:participation :P1, :P2, :P3 .
      """;

  @Test
  void whoOnlyObservedAtFirstHadNotJoinedThen() {
    Theory theory =
        Theory.of(
            CIRCLE
                + """
                :P1 sc:actor :A ; sc:role sc:observer-role ; sc:from "2019-01-01"^^xsd:date .
                :P2 sc:actor :A ; sc:role sc:member-role ; sc:from "2022-01-01"^^xsd:date .
                :P3 sc:actor :B ; sc:role sc:member-role ; sc:from "2020-01-01"^^xsd:date .
                """,
            "participation",
            "joint-capacity-building",
            "relation-start-of-circle");
    assertThat(theory.on("from")).containsExactly("Inferred-joint-capacity-building-I 2022-01-01");
  }

  @Test
  void aUnitOfAUnitIsNoSecondParticipant() {
    Theory theory =
        Theory.of(
            CIRCLE
                + """
                :Sub sc:unitOf :Mid . :Mid sc:unitOf :Whole .
                :P1 sc:actor :Sub ; sc:role sc:member-role .
                :P2 sc:actor :Whole ; sc:role sc:member-role .
                """,
            "participation",
            "joint-capacity-building");
    assertThat(theory.on("party")).isEmpty();
  }

  @Test
  void aPersonOfAUnitDoesNotSpeakForItsState() {
    String wary =
        """
        :Fear a sc:Perception ; sc:appraisal sc:threat ; sc:degree sc:ai-explicit ;
          sc:perceiver :Who ; sc:perceived :B .
        :Who sc:unitOf :A .
        """;
    assertThat(Theory.of(wary, "strategic-vigilance").on("sideA")).hasSize(1);
    assertThat(Theory.of(wary + ":Who a sc:Person .", "strategic-vigilance").silent()).isTrue();
  }

  private static final String RIVALRY =
      """
      :Rivalry a sc:StrategicRelationship ; sc:kind sc:antagonism ; sc:party :A, :B ;
        sc:from "2010-01-01"^^xsd:date .
      """;

  @Test
  void whatHadEndedBeforeARivalryBeganLeavesNoRivalOut() {
    String ended =
        RIVALRY
            + """
            :I sc:exclusive true ; sc:capabilityAim sc:central-aim ;
              sc:ground sc:security-ground ; sc:participantsComplete true ; sc:from "2000-01-01"^^xsd:date ; sc:until "%s"^^xsd:date .
            :A sc:participatesIn :I .
            """;
    assertThat(Theory.of(ended.formatted("2009-12-31"), "excludes-rival").silent()).isTrue();
    assertThat(Theory.of(ended.formatted("2010-01-01"), "excludes-rival").on("excludesRival"))
        .containsExactly("I B");
  }

  @Test
  void aTextThatWasAdoptedBeforeARivalryBeganBridgesNothing() {
    String adopted =
        RIVALRY
            + """
            :R a sc:InferredRelation ; sc:mechanism sc:abstract-vision ; sc:basis :I ;
              sc:party :A, :B .
            :I sc:from "%s"^^xsd:date .
            """;
    assertThat(Theory.of(adopted.formatted("2009-12-31"), "bridging").silent()).isTrue();
    assertThat(Theory.of(adopted.formatted("2010-01-01"), "bridging").on("bridges"))
        .containsExactly("R Rivalry");
  }

  @Test
  void aMemberWithTwoMembershipsCountsOnce() {
    Theory theory =
        Theory.of(
            """
            :Bloc a sc:CollectiveActor ; sc:participation :P1, :P2, :P3 .
            :P1 sc:actor :A ; sc:role sc:member-role .
            :P2 sc:actor :A ; sc:role sc:member-role .
            :P3 sc:actor :B ; sc:role sc:member-role .
            :A sc:capabilityLevel 0.2 . :B sc:capabilityLevel 0.8 .
            """,
            "capability-level-of-members");
    assertThat(theory.on("capabilityLevelOfMembers")).containsExactly("Bloc 0.5");
  }

  @Test
  void whoWasAdmittedToTheUnitedNationsTakesPartInThem() {
    String rule = "membership-of-the-united-nations";
    assertThat(
            Theory.of(":A sc:unMemberSince \"1945-10-24\"^^xsd:date .", rule).on("participatesIn"))
        .containsExactly("A UN");
    assertThat(
            Theory.of(":A sc:unStatus \"observer\" ; sc:unFoundingMember false .", rule).silent())
        .isTrue();
  }
}
