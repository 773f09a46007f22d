package org.statecraft.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statecraft.infer.Theory.changed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What exclusive and open initiatives mean for rivals, on small examples. */
class TheoryOfRivalsTest {
  private static final String RIVALRY =
      """
      :Rivalry a sc:StrategicRelationship ; sc:kind sc:antagonism ; sc:party :A, :R ;
        sc:from "2000-01-01"^^xsd:date ; sc:until "2020-10-31"^^xsd:date .
      """;

  private static final String PACT =
      """
      :Pact sc:exclusive true ; sc:aim sc:capability-building ; sc:participantsComplete true ;
        sc:from "2010-01-01"^^xsd:date .
      :A sc:participatesIn :Pact . :B sc:participatesIn :Pact .
      """
          + RIVALRY;

  private static Theory dilemma(String facts) {
    return Theory.of(facts, "security-dilemma");
  }

  @Test
  void anExclusiveInitiativeLeavesOutARivalOfOneWhoTakesPart() {
    assertThat(dilemma(PACT).on("excludesRival")).containsExactly("Pact R");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the list of participants is not complete | participantsComplete true | participantsComplete false
          whether it is complete is unknown | sc:participantsComplete true ; | ''
          it is open | sc:exclusive true | sc:exclusive false
          its aim is another | sc:capability-building | sc:norm-setting
          the rival takes part | :B sc:participatesIn :Pact | :R sc:participatesIn :Pact
          its rival does not take part | :A sc:participatesIn :Pact . | ''
          the relationship is friendly | sc:antagonism | sc:partnership
          it is only claimed | a sc:StrategicRelationship | a sc:Claim
          it had ended the day before | 2010-01-01 | 2020-11-01
          """)
  void nobodyIsLeftOutIf(String why, String fact, String other) {
    assertThat(dilemma(changed(PACT, fact, other)).silent()).as(why).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the relationship ends that day | 2010-01-01 | 2020-10-31
          no end of the relationship is known | ; sc:until "2020-10-31"^^xsd:date | ''
          the start of the initiative is unknown | sc:from "2010-01-01"^^xsd:date | rdfs:label "Pact"
          the relationship is a war | sc:antagonism | sc:war
          it is hostile in general | sc:antagonism | sc:hostile
          """)
  void theRivalIsLeftOutAlsoIf(String why, String fact, String other) {
    assertThat(dilemma(changed(PACT, fact, other)).on("excludesRival"))
        .as(why)
        .containsExactly("Pact R");
  }

  @Test
  void aRivalThatOnlyObservesIsLeftOut() {
    String observer = ":Pact sc:participation :In . :In sc:actor :R ; sc:role sc:observer-role .";
    assertThat(Theory.of(PACT + observer, "security-dilemma", "participation").on("excludesRival"))
        .containsExactly("Pact R");
    assertThat(
            Theory.of(
                    PACT + changed(observer, "observer", "member"),
                    "security-dilemma",
                    "participation")
                .on("excludesRival"))
        .isEmpty();
  }

  private static final String SHARED =
      """
      :Vow sc:exclusive false ; sc:vision sc:safe-ai ; sc:from "2010-01-01"^^xsd:date .
      :A sc:participatesIn :Vow . :R sc:participatesIn :Vow . :B sc:participatesIn :Vow .
      """
          + RIVALRY;

  private static final String BRIDGED = "Inferred-abstract-vision-Vow Rivalry";

  private static Theory bridging(String facts) {
    return Theory.of(facts, "abstract-vision", "bridging");
  }

  @Test
  void aSharedVisionBridgesARivalry() {
    assertThat(bridging(SHARED).on("bridges")).containsExactly(BRIDGED);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one rival takes no part | :R sc:participatesIn :Vow . | ''
          the initiative is exclusive | sc:exclusive false | sc:exclusive true
          it invokes no vision | sc:vision sc:safe-ai ; | ''
          the relationship is friendly | sc:antagonism | sc:alliance
          it is only claimed | a sc:StrategicRelationship | a sc:Claim
          it had ended the day before | 2010-01-01 | 2020-11-01
          """)
  void nothingIsBridgedIf(String why, String fact, String other) {
    assertThat(bridging(changed(SHARED, fact, other)).on("bridges")).as(why).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the relationship ends that day | 2010-01-01 | 2020-10-31
          no end of the relationship is known | ; sc:until "2020-10-31"^^xsd:date | ''
          the start of the initiative is unknown | ; sc:from "2010-01-01"^^xsd:date | ''
          it is hostile in general | sc:antagonism | sc:hostile
          they compete strategically | sc:antagonism | sc:strategic-competition
          """)
  void itIsBridgedAlsoIf(String why, String fact, String other) {
    assertThat(bridging(changed(SHARED, fact, other)).on("bridges"))
        .as(why)
        .containsExactly(BRIDGED);
  }

  @Test
  void neitherACodedRelationNorAnotherMechanismBridges() {
    String inferred =
        RIVALRY
            + ":It a sc:InferredRelation ; sc:basis :Vow ; sc:party :A, :R ;"
            + " sc:mechanism sc:abstract-vision .";
    assertThat(Theory.of(inferred, "bridging").on("bridges")).containsExactly("It Rivalry");
    assertThat(Theory.of(changed(inferred, "Inferred", "Coded"), "bridging").silent()).isTrue();
    String other = changed(inferred, "abstract-vision", "joint-capacity-building");
    assertThat(Theory.of(other, "bridging").silent()).isTrue();
  }
}
