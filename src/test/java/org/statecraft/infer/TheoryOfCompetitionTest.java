package org.statecraft.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statecraft.infer.Theory.changed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Relationship linkage and strategic vigilance on small examples. Each counter-example differs from
 * the example in one fact.
 */
class TheoryOfCompetitionTest {
  private static final String LINKAGE =
      """
      :Rivalry a sc:StrategicRelationship ; sc:kind sc:antagonism ; sc:party :A, :B ;
        sc:domain sc:military-domain ; sc:from "2020-03-01"^^xsd:date ; sc:until "2020-10-31"^^xsd:date .
      :Patrol a sc:Action ; sc:actor :A ; sc:target :B ; sc:uses :Vision ; sc:date "2020-06-15"^^xsd:date .
      :Vision a sc:AICapability .
      :UnitOfA sc:unitOf :A . :UnitOfB sc:unitOf :B .
      :FirmInA sc:basedIn :A . :FirmInB sc:basedIn :B . :UnitOfFirmInA sc:unitOf :FirmInA .
      """;

  private static final String LINKED = "Inferred-relationship-linkage-Rivalry.A.B ";

  private static Theory linkage(String facts) {
    return Theory.of(facts, "relationship-linkage");
  }

  @Test
  void hostilityIsCarriedOverByAnActionThatUsesAi() {
    Theory theory = linkage(LINKAGE);
    assertThat(theory.on("mechanism")).containsExactly(LINKED + "relationship-linkage");
    assertThat(theory.on("type")).containsExactly(LINKED + "InferredRelation");
    assertThat(theory.on("sideA")).containsExactly(LINKED + "A");
    assertThat(theory.on("sideB")).containsExactly(LINKED + "B");
    assertThat(theory.on("basis")).containsExactly(LINKED + "Rivalry");
    assertThat(theory.on("wasDerivedFrom")).containsExactly(LINKED + "Patrol");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the relationship is friendly | sc:kind sc:antagonism | sc:kind sc:alliance
          its kind is unknown | sc:kind sc:antagonism ; | ''
          it is in the field of AI itself | sc:military-domain | sc:ai-domain
          it is in a part of that field | sc:military-domain | sc:military-ai-domain
          one of its fields is AI | sc:military-domain | sc:military-domain, sc:ai-domain
          what is used is no AI | a sc:AICapability | a sc:Programme
          nothing is said to be used | sc:uses :Vision ; | ''
          the action hits nobody | sc:target :B ; | ''
          the action hits a third | sc:target :B | sc:target :C
          the action hits its own side | sc:target :B | sc:target :A
          a unit hits its own side | sc:actor :A ; sc:target :B | sc:actor :UnitOfA ; sc:target :A
          a third acts | sc:actor :A | sc:actor :C
          the relationship is only claimed | a sc:StrategicRelationship | a sc:Claim
          the action is only claimed | a sc:Action | a sc:Claim
          the day of the action is unknown | ; sc:date "2020-06-15"^^xsd:date | ''
          the start of the relationship is unknown | sc:from "2020-03-01"^^xsd:date ; | ''
          it is the day before the first | 2020-06-15 | 2020-02-29
          it is the day after the last | 2020-06-15 | 2020-11-01
          """)
  void nothingIsCarriedOverIf(String why, String fact, String other) {
    assertThat(linkage(changed(LINKAGE, fact, other)).silent()).as(why).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it is the first day | 2020-06-15 | 2020-03-01
          it is the last day | 2020-06-15 | 2020-10-31
          it is long after, and no end is known | ; sc:until "2020-10-31"^^xsd:date | ''
          the relationship is in no field | sc:domain sc:military-domain ; | ''
          the kind is hostile in general | sc:kind sc:antagonism | sc:kind sc:hostile
          the kind is strategic competition | sc:kind sc:antagonism | sc:kind sc:strategic-competition
          a unit acts | sc:actor :A | sc:actor :UnitOfA
          a firm acts | sc:actor :A | sc:actor :FirmInA
          a unit of a firm acts | sc:actor :A | sc:actor :UnitOfFirmInA
          a unit is hit | sc:target :B | sc:target :UnitOfB
          a firm is hit | sc:target :B | sc:target :FirmInB
          """)
  void itIsCarriedOverBetweenTheTwoAlsoIf(String why, String fact, String other) {
    Theory theory = linkage(changed(LINKAGE, fact, other));
    assertThat(theory.on("sideA")).as(why).containsExactly(LINKED + "A");
    assertThat(theory.on("sideB")).as(why).containsExactly(LINKED + "B");
  }

  @Test
  void ofAMonthOrYearTheFirstDayCounts() {
    String month = changed(LINKAGE, "2020-06-15", "2020-03-01");
    month += ":Patrol sc:datePrecision sc:month-precision .";
    assertThat(linkage(month).on("sideA")).containsExactly(LINKED + "A");
    assertThat(linkage(month.replace("from \"2020-03-01", "from \"2020-03-02")).silent()).isTrue();
    String year = changed(LINKAGE, "2020-06-15", "2020-01-01");
    year += ":Patrol sc:datePrecision sc:year-precision .";
    assertThat(linkage(year).silent()).isTrue();
    assertThat(linkage(year.replace("from \"2020-03-01", "from \"2020-01-01")).on("sideA"))
        .containsExactly(LINKED + "A");
  }

  private static final String FEAR =
      """
      :Fear a sc:Perception ; sc:perceiver :A ; sc:perceived :B ; sc:about :Plan ; sc:appraisal sc:threat .
      :Plan a sc:Strategy ; sc:launchedBy :B .
      """;

  private static final String WARY = "Inferred-strategic-vigilance-Fear.A.B ";

  private static Theory vigilance(String facts) {
    return Theory.of(facts, "strategic-vigilance");
  }

  @Test
  void whoTakesAStrategyForAThreatIsWaryWithoutAnyConflict() {
    Theory theory = vigilance(FEAR);
    assertThat(theory.on("mechanism")).containsExactly(WARY + "strategic-vigilance");
    assertThat(theory.on("sideA")).containsExactly(WARY + "A");
    assertThat(theory.on("sideB")).containsExactly(WARY + "B");
    assertThat(theory.on("basis")).containsExactly(WARY + "Fear");
    assertThat(theory.on("wasDerivedFrom")).containsExactly(WARY + "Fear");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it is taken for something else | sc:threat | sc:objection
          it is about nothing in particular | sc:about :Plan ; | ''
          what it is about is no strategy | :Plan a sc:Strategy | :Plan a sc:Declaration
          the strategy is a third one's | sc:launchedBy :B | sc:launchedBy :C
          the strategy is its own | sc:perceived :B | sc:perceived :A
          a person says so | sc:perceiver :A | sc:perceiver :Envoy . :Envoy a sc:Person ; sc:affiliation :A . :Fear sc:perceiver :Envoy
          it is only claimed | a sc:Perception | a sc:Claim
          """)
  void nobodyIsWaryIf(String why, String fact, String other) {
    assertThat(vigilance(changed(FEAR, fact, other)).silent()).as(why).isTrue();
  }

  @Test
  void nobodyIsWaryOfItself() {
    String own = changed(FEAR, "sc:perceived :B", "sc:perceived :A");
    assertThat(vigilance(changed(own, "sc:launchedBy :B", "sc:launchedBy :A")).silent()).isTrue();
  }

  @Test
  void anOrganSpeaksForTheWholeAndNotForItself() {
    String organ =
        changed(FEAR, "sc:perceiver :A", "sc:perceiver :Office")
            + ":Office sc:unitOf :Ministry . :Ministry sc:unitOf :A .";
    assertThat(vigilance(organ).on("sideA")).containsExactly(WARY + "A");
  }
}
