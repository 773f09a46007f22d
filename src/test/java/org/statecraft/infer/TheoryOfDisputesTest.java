package org.statecraft.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statecraft.infer.Theory.changed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Heterogeneous resources on small examples. Each counter-example differs from the example in one
 * fact.
 */
class TheoryOfDisputesTest {
  private static final String DISPUTE =
      """
      :PositionA a sc:Position ; sc:actor :A ; sc:issue :Issue ; sc:stance sc:against .
      :PositionB a sc:Position ; sc:actor :B ; sc:issue :Issue ; sc:stance sc:in-favour .
      :EndowmentA a sc:Endowment ; sc:actor :A ; sc:resource sc:enterprises .
      :EndowmentB a sc:Endowment ; sc:actor :B ; sc:resource sc:standard-setting .
      :A sc:capabilityRank 0.6 .
      :B sc:capabilityRank 0.5 .
      """;

  private static final String DISPUTED = "Inferred-heterogeneous-resources-Issue.A.B ";

  private static Theory dispute(String facts) {
    return Theory.of(facts, "heterogeneous-resources", "prp-symp");
  }

  @Test
  void thoseWithDifferentResourcesStandOnTheTwoSidesOfAnIssue() {
    Theory theory = dispute(DISPUTE);
    assertThat(theory.on("mechanism")).containsExactly(DISPUTED + "heterogeneous-resources");
    assertThat(theory.on("sideA")).containsExactly(DISPUTED + "A");
    assertThat(theory.on("sideB")).containsExactly(DISPUTED + "B");
    assertThat(theory.on("basis")).containsExactly(DISPUTED + "Issue");
    assertThat(theory.on("wasDerivedFrom"))
        .containsExactly(DISPUTED + "PositionA", DISPUTED + "PositionB");
  }

  @Test
  void partnersCanStandAgainstOneAnother() {
    String partners =
        ":Union a sc:StrategicRelationship ; sc:kind sc:partnership ; sc:party :A, :B .";
    assertThat(dispute(DISPUTE + partners).on("sideA")).containsExactly(DISPUTED + "A");
  }

  @Test
  void theSideHangsOnTheStanceAndNotOnWhoIsNamedFirst() {
    String swapped =
        DISPUTE.replace("sc:actor :A", "sc:actor :C").replace(":A sc:cap", ":C sc:cap");
    String disputed = DISPUTED.replace(".A.", ".C.");
    assertThat(dispute(swapped).on("sideA")).containsExactly(disputed + "C");
    assertThat(dispute(swapped).on("sideB")).containsExactly(disputed + "B");
  }

  @Test
  void eachOfOneStanceStandsAgainstEachOfTheOther() {
    String third =
        ":PositionC a sc:Position ; sc:actor :C ; sc:issue :Issue ; sc:stance sc:against ."
            + " :EndowmentC a sc:Endowment ; sc:actor :C ; sc:resource sc:compute ."
            + " :C sc:capabilityRank 0.4 .";
    Theory theory = dispute(DISPUTE + third);
    String other = DISPUTED.replace(".A.", ".C.");
    assertThat(theory.on("sideA")).containsExactly(DISPUTED + "A", other + "C");
    assertThat(theory.on("sideB")).containsExactly(DISPUTED + "B", other + "B");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          both are against it | sc:in-favour | sc:against
          both are in favour of it | sc:against | sc:in-favour
          the stances are not opposed | sc:in-favour | sc:abstaining
          the issue is another | :B ; sc:issue :Issue | :B ; sc:issue :Other
          both stances are of one | :B ; sc:issue | :A ; sc:issue
          the resources are the same | sc:standard-setting | sc:enterprises
          one has all of the other and more | sc:standard-setting | sc:standard-setting, sc:enterprises
          the other has all of the one and more | sc:enterprises | sc:standard-setting, sc:enterprises
          of the one no resource is known | :EndowmentA a sc:Endowment | :EndowmentA a sc:Claim
          of the other no resource is known | :EndowmentB a sc:Endowment | :EndowmentB a sc:Claim
          the one is far less capable | :A sc:capabilityRank 0.6 | :A sc:capabilityRank 0.3
          the one is far more capable | :A sc:capabilityRank 0.6 | :A sc:capabilityRank 0.7
          the rank of the one is unknown | :A sc:capabilityRank 0.6 . | ''
          the rank of the other is unknown | :B sc:capabilityRank 0.5 . | ''
          the one stance is only claimed | :PositionA a sc:Position | :PositionA a sc:Claim
          the other stance is only claimed | :PositionB a sc:Position | :PositionB a sc:Claim
          """)
  void nobodyIsOnASideIf(String why, String fact, String other) {
    assertThat(dispute(changed(DISPUTE, fact, other)).on("mechanism")).as(why).isEmpty();
  }

  @Test
  void anOrganIsAsCapableAsItsWhole() {
    String organ =
        changed(
            DISPUTE,
            ":B sc:capabilityRank 0.5 .",
            ":B sc:unitOf :W . :W sc:capabilityRankOfMembers 0.5 .");
    assertThat(dispute(organ).on("sideB")).containsExactly(DISPUTED + "B");
    assertThat(dispute(organ.replace("0.5", "0.3")).on("sideB")).isEmpty();
  }

  @Test
  void whoSaidNothingIsOnNoSide() {
    Theory theory =
        dispute(
            DISPUTE
                + ":E a sc:Endowment ; sc:actor :C ; sc:resource sc:compute . :C sc:capabilityRank"
                + " 0.6 .");
    assertThat(theory.on("sideA")).containsExactly(DISPUTED + "A");
    assertThat(theory.on("sideB")).containsExactly(DISPUTED + "B");
  }

  @Test
  void aResourceThatIsOnlyClaimedOfTheOtherMakesNoLikeness() {
    String claims =
        ":E a sc:Claim ; sc:actor :B ; sc:resource sc:enterprises ."
            + " :F a sc:Claim ; sc:actor :A ; sc:resource sc:standard-setting .";
    assertThat(dispute(DISPUTE + claims).on("sideA")).containsExactly(DISPUTED + "A");
  }

  @Test
  void oneSharedResourceDoesNotHideTheDifferentOnes() {
    String shared = changed(DISPUTE, "sc:enterprises", "sc:enterprises, sc:market");
    shared = changed(shared, "sc:standard-setting", "sc:standard-setting, sc:market");
    assertThat(dispute(shared).on("sideA")).containsExactly(DISPUTED + "A");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sc:enterprises", "sc:standard-setting"})
  void theResourceOfAThirdIsNoDifference(String richer) {
    String subset = changed(DISPUTE, richer, "sc:enterprises, sc:standard-setting");
    String third = ":E a sc:Endowment ; sc:actor :C ; sc:resource sc:compute .";
    assertThat(dispute(subset + third).on("mechanism")).isEmpty();
  }
}
