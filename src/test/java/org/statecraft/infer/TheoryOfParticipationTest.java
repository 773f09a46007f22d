package org.statecraft.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statecraft.infer.Theory.changed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who takes part in what, on small examples. */
class TheoryOfParticipationTest {
  private static final String MEMBERSHIP =
      ":Pact sc:participation :InA . :InA sc:actor :A ; sc:role sc:member-role .";

  private static Theory participation(String facts) {
    return Theory.of(facts, "participation", "prp-inv1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"member", "signatory", "endorser", "sponsor", "provider", "beneficiary"})
  void whoHasAPartInItTakesPart(String role) {
    assertThat(participation(changed(MEMBERSHIP, "member", role)).on("participatesIn"))
        .containsExactly("A Pact");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it only observes | sc:member-role | sc:observer-role
          it only lends the place | sc:member-role | sc:host-role
          it only observes and lends the place | sc:member-role | sc:host-role, sc:observer-role
          its role is unknown | ; sc:role sc:member-role | ''
          """)
  void whoDoesNotTakePartIf(String why, String fact, String other) {
    assertThat(participation(changed(MEMBERSHIP, fact, other)).on("participatesIn"))
        .as(why)
        .isEmpty();
  }

  @Test
  void aHostWithAnotherRoleTakesPart() {
    String host = ":Pact sc:participation :Host . :Host sc:actor :A ; sc:role sc:host-role .";
    assertThat(participation(MEMBERSHIP + host).on("participatesIn")).containsExactly("A Pact");
  }

  @Test
  void aParticipationCanBeStatedFromItsOtherEnd() {
    assertThat(
            participation(changed(MEMBERSHIP, ":Pact sc:participation :InA", ":InA sc:in :Pact"))
                .on("participatesIn"))
        .containsExactly("A Pact");
  }

  private static final String LAUNCH =
      """
      :Programme sc:launchedBy :Alliance ; sc:from "2020-03-01"^^xsd:date ; sc:until "2021-10-31"^^xsd:date .
      :Alliance a sc:Alliance ; sc:participation :InA .
      :InA sc:actor :A ; sc:role sc:member-role ; sc:from "2010-01-01"^^xsd:date ; sc:until "2030-01-01"^^xsd:date .
      """;

  private static Theory launch(String facts) {
    return Theory.of(facts, "participation-through-alliance");
  }

  @Test
  void membersTakePartInWhatTheirAllianceLaunched() {
    assertThat(launch(LAUNCH).on("participatesIn")).containsExactly("A Programme");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it left on the day of the launch | 2030-01-01 | 2020-03-01
          it joined on the last day | 2010-01-01 | 2021-10-31
          it joined and left in between | sc:from "2010-01-01"^^xsd:date ; sc:until "2030-01-01" | sc:from "2020-05-01"^^xsd:date ; sc:until "2020-06-01"
          it is not known to have left | ; sc:until "2030-01-01"^^xsd:date | ''
          it is not known since when it belongs | sc:from "2010-01-01"^^xsd:date ; | ''
          the day of the launch is unknown | sc:from "2020-03-01"^^xsd:date ; | ''
          no end is known, and it joined later | ; sc:until "2021-10-31"^^xsd:date | ''
          """)
  void aMemberTakesPartAlsoIf(String why, String fact, String other) {
    assertThat(launch(changed(LAUNCH, fact, other)).on("participatesIn"))
        .as(why)
        .containsExactly("A Programme");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it left the day before the launch | 2030-01-01 | 2020-02-29
          it joined the day after the end | 2010-01-01 | 2021-11-01
          it only observes the alliance | sc:member-role | sc:observer-role
          what launched it is no alliance | a sc:Alliance | a sc:Bloc
          another launched it | sc:launchedBy :Alliance | sc:launchedBy :A
          """)
  void aMemberTakesNoPartIf(String why, String fact, String other) {
    assertThat(launch(changed(LAUNCH, fact, other)).silent()).as(why).isTrue();
  }

  @Test
  void membersOfAnotherAllianceTakeNoPart() {
    String other =
        ":Other a sc:Alliance ; sc:participation :InB . :InB sc:actor :B ; sc:role sc:member-role"
            + " .";
    assertThat(launch(LAUNCH + other).on("participatesIn")).containsExactly("A Programme");
  }

  @Test
  void whoLeftAndCameBackTakesPart() {
    String before = changed(LAUNCH, "2030-01-01", "2015-01-01");
    assertThat(launch(before).silent()).isTrue();
    String back =
        ":Alliance sc:participation :Again . :Again sc:actor :A ; sc:role sc:member-role ;"
            + " sc:from \"2021-01-01\"^^xsd:date .";
    assertThat(launch(before + back).on("participatesIn")).containsExactly("A Programme");
  }

  @Test
  void aProgrammeOfMonthsIsReckonedFromTheFirstDayOfItsFirstMonth() {
    String month = changed(LAUNCH, "2030-01-01", "2020-03-15");
    month += ":Programme sc:datePrecision sc:month-precision .";
    assertThat(launch(month).on("participatesIn")).containsExactly("A Programme");
    assertThat(launch(changed(month, "2020-03-01", "2020-04-01")).silent()).isTrue();
  }
}
