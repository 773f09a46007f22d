package org.statecraft.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statecraft.infer.Theory.changed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows for every power relation: mode, phase, name, start and end; on small examples. */
class TheoryOfRelationsTest {
  @ParameterizedTest
  @CsvSource({
    "relationship-linkage, competition, acquisition",
    "heterogeneous-resources, competition, holding",
    "strategic-vigilance, competition, expectation",
    "joint-capacity-building, cooperation, acquisition",
    "complementarity, cooperation, holding",
    "abstract-vision, cooperation, expectation"
  })
  void aRelationHasTheModeAndPhaseOfItsMechanism(String mechanism, String mode, String phase) {
    Theory theory = Theory.of(":Relation sc:mechanism sc:" + mechanism + " .", "mode-and-phase");
    assertThat(theory.on("mode")).containsExactly("Relation " + mode);
    assertThat(theory.on("phase")).containsExactly("Relation " + phase);
  }

  @Test
  void whatIsNoMechanismGivesNoModeOrPhase() {
    assertThat(Theory.of(":Relation sc:mechanism sc:antagonism .", "mode-and-phase").silent())
        .isTrue();
    assertThat(
            Theory.of(
                    ":Relation sc:mechanism :Other . :Other sc:mode sc:competition ; sc:phase"
                        + " sc:holding .",
                    "mode-and-phase")
                .silent())
        .isTrue();
  }

  private static final String RELATION =
      """
      :Relation a sc:InferredRelation ; sc:mechanism sc:complementarity ; sc:basis :Supply .
      :Supply rdfs:label "chips for A"@en ; sc:until "2024-06-30"^^xsd:date .
      """;

  @ParameterizedTest
  @CsvSource({"Action, 1", "Perception, 1", "Provision, 1", "Position, 0", "Observation, 0"})
  void aRelationStartsWithTheEventThatItRestsOn(String kind, int starts) {
    Theory theory =
        Theory.of(
            ":Relation a sc:InferredRelation ;"
                + " <http://www.w3.org/ns/prov#wasDerivedFrom> :First, :Second ."
                + " :First a sc:%s ; sc:date \"2022-09-01\"^^xsd:date .".formatted(kind)
                + " :Second a sc:%s ; sc:date \"2021-08-24\"^^xsd:date .".formatted(kind),
            "relation-start");
    assertThat(theory.on("from")).hasSize(starts).allMatch("Relation 2021-08-24"::equals);
  }

  @Test
  void aRelationIsCalledAfterMechanismAndBasis() {
    Theory theory = Theory.of(RELATION, "relation-label");
    assertThat(theory.on("label")).containsExactly("Relation complementarity: chips for A");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it was coded | a sc:InferredRelation | a sc:CodedRelation
          its mechanism is unknown | sc:mechanism sc:complementarity ; | ''
          its basis has no name | rdfs:label "chips for A"@en ; | ''
          """)
  void aRelationGetsNoNameIf(String why, String fact, String other) {
    assertThat(Theory.of(changed(RELATION, fact, other), "relation-label").silent())
        .as(why)
        .isTrue();
  }

  @Test
  void aRelationEndsWithItsBasis() {
    Theory theory = Theory.of(RELATION, "relation-end");
    assertThat(theory.on("until")).containsExactly("Relation 2024-06-30");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it was coded | a sc:InferredRelation | a sc:CodedRelation
          no end of its basis is known | ; sc:until "2024-06-30"^^xsd:date | ''
          it rests on something else | sc:basis :Supply | sc:basis :Other
          """)
  void aRelationHasNoEndIf(String why, String fact, String other) {
    assertThat(Theory.of(changed(RELATION, fact, other), "relation-end").silent()).as(why).isTrue();
  }

  @Test
  void aRelationEndsWithTheLastOfItsBasesAndNotBeforeTheEndOfEachIsKnown() {
    String two = changed(RELATION, "sc:basis :Supply", "sc:basis :Supply, :Loan");
    assertThat(Theory.of(two, "relation-end").silent()).isTrue();
    String ended = two + ":Loan sc:until \"2025-12-31\"^^xsd:date .";
    assertThat(Theory.of(ended, "relation-end").on("until")).containsExactly("Relation 2025-12-31");
  }

  private static final String JOINT =
      """
      :R a sc:InferredRelation ; sc:mechanism sc:relationship-linkage ; sc:sideA :A ; sc:sideB :B ;
        prov:wasDerivedFrom :Act .
      :Act sc:actor :A, :Friend, :Office, :Speaker ; sc:withPartner :Partner, :FirmOfB, :B .
      :Office sc:unitOf :A . :FirmOfB sc:basedIn :B . :Speaker a sc:Person .
      :Other sc:actor :A, :Stranger .
      """;

  @Test
  void whoActsAlongStandsAlongsideButNoPartOfEitherSide() {
    assertThat(Theory.of(JOINT, "alongside").on("alongside"))
        .containsExactly("R Friend", "R Partner");
    String fear = changed(JOINT, "sc:relationship-linkage", "sc:strategic-vigilance");
    assertThat(Theory.of(fear, "alongside").silent()).isTrue();
  }

  private static final String EVENTS =
      """
      :Relation a sc:InferredRelation ; prov:wasDerivedFrom :First, :Second, :Third .
      :First a sc:Position ; sc:date "2020-01-01"^^xsd:date .
      :Second a sc:Action ; sc:date "2021-01-01"^^xsd:date .
      :Third a sc:Perception ; sc:date "2022-01-01"^^xsd:date .
      :Unrelated a sc:Action ; sc:date "1999-01-01"^^xsd:date .
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          an action is the first | 2020-01-01 | 2020-01-01 | Relation 2021-01-01
          a perception is the first | 2022-01-01 | 2020-12-31 | Relation 2020-12-31
          the day of the action is unknown | :Second a sc:Action ; sc:date | :Second a sc:Action ; sc:until | Relation 2022-01-01
          both are one day | 2022-01-01 | 2021-01-01 | Relation 2021-01-01
          """)
  void aRelationStartsWithItsFirstEventWhere(
      String what, String fact, String other, String expected) {
    assertThat(Theory.of(changed(EVENTS, fact, other), "relation-start").on("from"))
        .as(what)
        .containsExactly(expected);
  }

  @Test
  void withoutADatedEventOrAsCodedARelationHasNoStart() {
    String undated = EVENTS.replace("sc:date", "sc:until");
    assertThat(Theory.of(undated, "relation-start").silent()).isTrue();
    String coded = changed(EVENTS, "sc:InferredRelation", "sc:CodedRelation");
    assertThat(Theory.of(coded, "relation-start").silent()).isTrue();
  }

  private static final String CIRCLE =
      """
      :Relation a sc:InferredRelation ; sc:basis :Pact ; sc:party :A, :B, :C .
      :Pact a sc:Declaration ; sc:participation :InA, :InB, :InC .
      :InA sc:actor :A ; sc:role sc:member-role ; sc:from "2020-01-01"^^xsd:date .
      :InB sc:actor :B ; sc:role sc:member-role ; sc:from "2021-01-01"^^xsd:date .
      :InC sc:actor :C ; sc:role sc:member-role ; sc:from "2022-01-01"^^xsd:date .
      """;

  private static Theory circle(String facts) {
    return Theory.of(facts, "relation-start-of-circle", "cax-sco");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          they join one by one | 2020-01-01 | 2020-01-01 | Relation 2021-01-01
          two join on the first day | 2021-01-01 | 2020-01-01 | Relation 2020-01-01
          two join on a later day | 2020-01-01 | 2022-01-01 | Relation 2022-01-01
          the first does not belong to the relation | sc:party :A, | sc:party | Relation 2022-01-01
          the day of the second is unknown | ; sc:from "2021-01-01"^^xsd:date | '' | Relation 2022-01-01
          """)
  void aCircleStartsWhenTwoHaveJoinedWhere(
      String what, String fact, String other, String expected) {
    assertThat(circle(changed(CIRCLE, fact, other)).on("from")).as(what).containsExactly(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the day of one alone is known | sc:party :A, :B, :C | sc:party :A
          it rests on no initiative | a sc:Declaration | a sc:Issue
          it was coded | a sc:InferredRelation | a sc:CodedRelation
          """)
  void aCircleHasNoStartIf(String why, String fact, String other) {
    assertThat(circle(changed(CIRCLE, fact, other)).on("from")).as(why).isEmpty();
  }

  @Test
  void whatTheyJoinedBesideDoesNotCount() {
    String other =
        """
        :Other a sc:Declaration ; sc:participation :OtherB, :OtherC .
        :OtherB sc:actor :B ; sc:role sc:member-role ; sc:from "2020-06-01"^^xsd:date .
        :OtherC sc:actor :C ; sc:role sc:member-role ; sc:from "2019-01-01"^^xsd:date .
        """;
    assertThat(circle(CIRCLE + other).on("from")).containsExactly("Relation 2021-01-01");
  }

  @Test
  void oneThatJoinsTwiceIsNoCircle() {
    assertThat(circle(CIRCLE.replace(":B", ":A").replace(":C", ":A")).on("from")).isEmpty();
  }

  private static final String DISPUTE =
      """
      :Relation a sc:InferredRelation ; sc:mechanism sc:heterogeneous-resources ; sc:basis :Issue ;
        sc:sideA :A ; sc:sideB :B ; prov:wasDerivedFrom :Yes, :Again, :No, :Never .
      :Yes sc:actor :A ; sc:date "2020-01-01"^^xsd:date .
      :Again sc:actor :A ; sc:date "2022-01-01"^^xsd:date .
      :No sc:actor :B ; sc:date "2021-01-01"^^xsd:date .
      :Never sc:actor :B ; sc:date "2023-01-01"^^xsd:date .
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          side B speaks last | 2021-01-01 | 2021-01-01 | Relation 2021-01-01
          side A speaks last | 2021-01-01 | 2019-12-31 | Relation 2020-01-01
          both speak on one day | 2021-01-01 | 2020-01-01 | Relation 2020-01-01
          the first word of side A has no date | :Yes sc:actor :A ; sc:date | :Yes sc:actor :A ; sc:until | Relation 2022-01-01
          """)
  void aDisputeStartsWhenBothSidesHaveSpokenWhere(
      String what, String fact, String other, String expected) {
    assertThat(Theory.of(changed(DISPUTE, fact, other), "relation-start-of-dispute").on("from"))
        .as(what)
        .containsExactly(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          side B has not spoken | :No, :Never | :Other
          side A has not spoken | :Yes, :Again | :Other
          it is no dispute | sc:heterogeneous-resources | sc:strategic-vigilance
          it was coded | a sc:InferredRelation | a sc:CodedRelation
          """)
  void aDisputeHasNoStartIf(String why, String fact, String other) {
    assertThat(Theory.of(changed(DISPUTE, fact, other), "relation-start-of-dispute").silent())
        .as(why)
        .isTrue();
  }
}
