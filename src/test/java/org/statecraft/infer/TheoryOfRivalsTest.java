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
      :Pact sc:exclusive true ; sc:capabilityAim sc:central-aim ; sc:ground sc:alliance-ground ;
        sc:participantsComplete true ; sc:from "2010-01-01"^^xsd:date .
      :A sc:participatesIn :Pact . :B sc:participatesIn :Pact .
      """
          + RIVALRY;

  private static Theory excluding(String facts) {
    return Theory.of(facts, "excludes-rival", "excludes-rival-directed");
  }

  @Test
  void anExclusiveInitiativeLeavesOutARivalOfOneWhoTakesPart() {
    assertThat(excluding(PACT).on("excludesRival")).containsExactly("Pact R");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the list of participants is not complete | participantsComplete true | participantsComplete false
          whether it is complete is unknown | sc:participantsComplete true ; | ''
          it is open | sc:exclusive true | sc:exclusive false
          capability is one of several aims | sc:central-aim | sc:partial-aim
          its ground is a region | sc:alliance-ground | sc:region-ground
          its ground is shared values | sc:alliance-ground | sc:values-ground
          its ground is development | sc:alliance-ground | sc:development-ground
          the rival takes part | :B sc:participatesIn :Pact | :R sc:participatesIn :Pact
          its rival does not take part | :A sc:participatesIn :Pact . | ''
          the relationship is friendly | sc:antagonism | sc:partnership
          they only dispute an island | sc:antagonism | sc:territorial-dispute
          one only has measures against the other | sc:antagonism | sc:export-restriction
          it is only claimed | a sc:StrategicRelationship | a sc:Claim
          it had ended the day before | 2010-01-01 | 2020-11-01
          """)
  void nobodyIsLeftOutIf(String why, String fact, String other) {
    assertThat(excluding(changed(PACT, fact, other)).silent()).as(why).isTrue();
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
          its ground is security | sc:alliance-ground | sc:security-ground
          its ground is supply | sc:alliance-ground | sc:supply-chain-ground
          it is hostile in general | sc:antagonism | sc:hostile
          """)
  void theRivalIsLeftOutAlsoIf(String why, String fact, String other) {
    assertThat(excluding(changed(PACT, fact, other)).on("excludesRival"))
        .as(why)
        .containsExactly("Pact R");
  }

  @Test
  void aRivalThatOnlyObservesIsLeftOut() {
    String observer = ":Pact sc:participation :In . :In sc:actor :R ; sc:role sc:observer-role .";
    assertThat(
            Theory.of(PACT + observer, "excludes-rival", "excludes-rival-directed", "participation")
                .on("excludesRival"))
        .containsExactly("Pact R");
    assertThat(
            Theory.of(
                    PACT + changed(observer, "observer", "member"),
                    "excludes-rival",
                    "excludes-rival-directed",
                    "participation")
                .on("excludesRival"))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"stated, Pact R", "reported, Pact R", "inferred, ''"})
  void aCircleThatIsDirectedAtAnOutsiderShutsItsRivalsOut(String known, String excluded) {
    String facts =
        changed(PACT, "sc:ground sc:alliance-ground", "sc:targeting :Meant")
            + ":Meant a sc:Targeting ; sc:target :R ; sc:evidenceBasis sc:"
            + known
            + " .";
    assertThat(String.join(", ", excluding(facts).on("excludesRival"))).isEqualTo(excluded);
  }

  private static final String ANSWER =
      PACT
          + """
          :Protest a sc:Perception ; sc:perceiver :R ; sc:perceived :A ; sc:about :Pact ;
            sc:appraisal sc:objection ; sc:date "2010-01-01"^^xsd:date .
          """;

  private static Theory dilemma(String facts) {
    return Theory.of(facts, "excludes-rival", "excludes-rival-directed", "security-dilemma");
  }

  @Test
  void aRivalThatAnswersIsInADilemma() {
    assertThat(dilemma(ANSWER).on("securityDilemmaWith")).containsExactly("Pact R");
    assertThat(dilemma(changed(ANSWER, "sc:objection", "sc:threat")).on("securityDilemmaWith"))
        .containsExactly("Pact R");
    String ministry = changed(ANSWER, "sc:perceiver :R", "sc:perceiver :M") + ":M sc:unitOf :R .";
    assertThat(dilemma(ministry).on("securityDilemmaWith")).containsExactly("Pact R");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sc:actor :R ; sc:inResponseTo :Pact ; sc:date "2010-01-01"^^xsd:date | true
          sc:actor [ sc:unitOf :R ] ; sc:inResponseTo :Pact ; sc:date "2010-01-01"^^xsd:date | true
          sc:actor [ sc:basedIn :R ] ; sc:inResponseTo :Pact ; sc:date "2010-01-01"^^xsd:date | false
          sc:actor :R ; sc:inResponseTo :Other ; sc:date "2010-01-01"^^xsd:date | false
          sc:actor :B ; sc:inResponseTo :Pact ; sc:date "2010-01-01"^^xsd:date | false
          sc:actor :R ; sc:inResponseTo :Pact ; sc:date "2009-12-31"^^xsd:date | false
          sc:actor :R ; sc:inResponseTo :Pact | false
          """)
  void anActInResponseIsAnAnswerToo(String act, boolean answers) {
    assertThat(dilemma(PACT + ":Act a sc:Action ; " + act + " .").on("securityDilemmaWith"))
        .hasSize(answers ? 1 : 0);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it says nothing | a sc:Perception | a sc:Claim
          another objects | sc:perceiver :R | sc:perceiver :B
          it objects to something else | sc:about :Pact | sc:about :Other
          it welcomes it | sc:objection | sc:partner
          it objected the day before | sc:date "2010-01-01" | sc:date "2009-12-31"
          when it spoke is unknown | ; sc:date "2010-01-01"^^xsd:date | ''
          it is not left out | sc:alliance-ground | sc:region-ground
          """)
  void beingLeftOutAloneIsNoDilemma(String why, String fact, String other) {
    assertThat(dilemma(changed(ANSWER, fact, other)).on("securityDilemmaWith")).as(why).isEmpty();
  }

  private static final String SHARED =
      """
      :Vow sc:vision sc:human-centric-ai ; sc:scope sc:global ;
        sc:documentKind sc:declaration-document ; sc:from "2010-01-01"^^xsd:date .
      :A sc:participatesIn :Vow . :R sc:participatesIn :Vow . :B sc:participatesIn :Vow .
      """
          + RIVALRY;

  private static final String BRIDGED = "Inferred-abstract-vision-Vow Rivalry";

  private static Theory bridging(String facts) {
    return Theory.of(facts, "abstract-vision", "bridging");
  }

  @Test
  void aSharedVisionBridgesTheRivalryOfABlocBesideItsMembers() {
    String facts = SHARED + ":A a sc:CollectiveActor . :B sc:participatesIn :A .";
    String[] rules = {
      "belongs-to",
      "belongs-to-through",
      "beside-members-in",
      "abstract-vision",
      "beside-members",
      "bridging"
    };
    assertThat(Theory.of(facts, rules).on("bridges")).containsExactly(BRIDGED);
    // A bloc and a member of its own stand in it as one, whatever else there is between them.
    assertThat(
            Theory.of(
                    facts.replace(":R sc:participatesIn :Vow", ":R sc:participatesIn :Vow, :A"),
                    rules)
                .on("bridges"))
        .isEmpty();
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
          it is regional | sc:global | sc:regional
          it invokes no vision | sc:vision sc:human-centric-ai ; | ''
          the relationship is friendly | sc:antagonism | sc:alliance
          it is only claimed | a sc:StrategicRelationship | a sc:Claim
          it had ended the day before | 2010-01-01 | 2020-11-01
          it began the day after | 2000-01-01 | 2010-01-02
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

  /** A text of 2010, and the days on which the two adopted it themselves. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "2010-01-01, 2010-01-01, true",
    "2020-10-31, 2010-01-01, true",
    "2020-11-01, 2010-01-01, false",
    "2010-01-01, 2020-11-01, false",
    "2010-01-01, 1999-12-31, false"
  })
  void bothHaveToAdoptTheTextWhileTheyAreRivals(String one, String other, boolean bridged) {
    String facts =
        SHARED
            + ":Vow sc:participation :InA, :InR ."
            + (":InA sc:actor :A ; sc:role sc:signatory-role ; sc:from \"" + one)
            + ("\"^^xsd:date . :InR sc:actor :R ; sc:role sc:signatory-role ; sc:from \"" + other)
            + "\"^^xsd:date .";
    assertThat(bridging(facts).on("bridges")).hasSize(bridged ? 1 : 0);
    String early =
        changed(
            facts, "sc:from \"2010-01-01\"^^xsd:date .\n", "sc:from \"1990-01-01\"^^xsd:date .\n");
    assertThat(bridging(early).on("bridges"))
        .as("the day of the text counts for nobody who has a day")
        .hasSize(bridged ? 1 : 0);
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
