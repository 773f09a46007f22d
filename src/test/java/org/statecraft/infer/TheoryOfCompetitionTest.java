package org.statecraft.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statecraft.infer.Theory.changed;

import java.util.Set;
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
      :Patrol a sc:Action ; sc:actor :A ; sc:target :B ;
        sc:aiDomain sc:military-ai ; sc:date "2020-06-15"^^xsd:date .
      :UnitOfA sc:unitOf :A . :UnitOfB sc:unitOf :B .
      :FirmInA sc:basedIn :A . :FirmInB sc:basedIn :B . :UnitOfFirmInA sc:unitOf :FirmInA .
      """;

  private static final String LINKED = "Inferred-relationship-linkage-A.B ";

  private static Theory linkage(String facts) {
    return Theory.of(facts, "relationship-linkage");
  }

  @Test
  void hostilityIsCarriedOverByAnActionInAFieldOfAi() {
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
          it is about no artificial intelligence | sc:aiDomain sc:military-ai ; | ''
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
          it is the act that made the relationship | sc:from | sc:madeBy :Patrol ; sc:from
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
          the relationship was made by another act | sc:from | sc:madeBy :Ban ; sc:from
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

  /** How somebody is known to be meant, and whether that makes a target. */
  @ParameterizedTest
  @CsvSource({"stated, Ban B", "reported, Ban B", "inferred, ''"})
  void whomAnActionIsAimedAtHasToBeKnown(String known, String target) {
    String facts =
        ":Ban a sc:Action ; sc:targeting :Meant . :Meant sc:target :B ; sc:evidenceBasis sc:"
            + known
            + " .";
    assertThat(String.join(", ", Theory.of(facts, "targets").on("target"))).isEqualTo(target);
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
      :Fear a sc:Perception ; sc:perceiver :A ; sc:perceived :B ; sc:appraisal sc:threat ;
        sc:degree sc:ai-explicit ; sc:date "2023-05-01"^^xsd:date .
      """;

  private static final String WARY = "Inferred-strategic-vigilance-A.B ";

  private static Theory vigilance(String facts) {
    return Theory.of(facts, "strategic-vigilance");
  }

  @Test
  void whoSeesAThreatInTheTechnologyOfAnotherIsWaryWithoutAnyConflict() {
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
          it is only objected to | sc:threat | sc:objection
          it is seen as rivalry | sc:threat | sc:rivalry
          it is seen as a partner | sc:threat | sc:partner
          it is about power in general | sc:ai-explicit | sc:general-degree
          what it is about is unknown | sc:degree sc:ai-explicit ; | ''
          a person says so | sc:perceiver :A | sc:perceiver :Envoy . :Envoy a sc:Person ; sc:affiliation :A . :Fear sc:perceiver :Envoy
          a group is meant and nobody named | sc:perceived :B | sc:perceived :Few . :Few a sc:Group . :Fear sc:perceived :Few
          it is only claimed | a sc:Perception | a sc:Claim
          """)
  void nobodyIsWaryIf(String why, String fact, String other) {
    assertThat(vigilance(changed(FEAR, fact, other)).silent()).as(why).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it is a challenge | sc:threat | sc:challenge
          it is about technology | sc:ai-explicit | sc:technology-degree
          """)
  void itIsWaryAlsoIf(String why, String fact, String other) {
    assertThat(vigilance(changed(FEAR, fact, other)).on("sideB")).containsExactly(WARY + "B");
  }

  @Test
  void nobodyIsWaryOfItself() {
    assertThat(vigilance(changed(FEAR, "sc:perceived :B", "sc:perceived :A")).silent()).isTrue();
  }

  @Test
  void whoeverIsWaryOfWhomTheRuleIsOne() {
    String both =
        FEAR
            + """
            :Worry a sc:Perception ; sc:perceiver :B ; sc:perceived :A ; sc:appraisal sc:challenge ;
              sc:degree sc:technology-degree ; sc:date "2024-05-01"^^xsd:date .
            """;
    assertThat(vigilance(both).on("sideA"))
        .containsExactly(WARY + "A", "Inferred-strategic-vigilance-B.A B");
  }

  private static Set<String> end(String more) {
    return Theory.of(FEAR + more, "strategic-vigilance", "vigilance-end").on("until");
  }

  private static final String FRIENDLY =
      """
      :Praise a sc:Perception ; sc:perceiver :A ; sc:perceived :B ; sc:appraisal sc:partner ;
        sc:degree sc:general-degree ; sc:date "2024-01-01"^^xsd:date .
      """;

  @Test
  void vigilanceEndsWithAContraryViewAndNotBefore() {
    assertThat(end("")).isEmpty();
    assertThat(end(FRIENDLY)).containsExactly(WARY + "2024-01-01");
    assertThat(end(changed(FRIENDLY, "sc:partner", "sc:opportunity"))).hasSize(1);
    assertThat(end(changed(FRIENDLY, "2024-01-01", "2023-05-01"))).isEmpty();
    assertThat(end(changed(FRIENDLY, "sc:partner", "sc:objection"))).isEmpty();
    assertThat(end(changed(FRIENDLY, "sc:perceiver :A", "sc:perceiver :C"))).isEmpty();
    assertThat(end(changed(FRIENDLY, "sc:perceived :B", "sc:perceived :C"))).isEmpty();
  }

  private static final String ACT =
      """
      :Act a sc:Action ; sc:actor :A ; sc:target :B ; sc:aiDomain sc:semiconductors-domain ;
        sc:date "2024-01-01"^^xsd:date .
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it follows                   | ':Act'    | ':Act' | true
          on the day itself            | 2024-01-01 | 2023-05-01 | false
          on the next day              | 2024-01-01 | 2023-05-02 | true
          in a zone of its own         | 2024-01-01 | 2024-01-01Z | true
          before                       | 2024-01-01 | 2022-12-31 | false
          two years later to the day   | 2024-01-01 | 2025-05-01 | true
          a day more                   | 2024-01-01 | 2025-05-02 | false
          another acts                 | 'sc:actor :A' | 'sc:actor :C' | false
          another is meant             | 'sc:target :B' | 'sc:target :C' | false
          the other way round          | 'sc:actor :A ; sc:target :B' | 'sc:actor :B ; sc:target :A' | false
          a unit of the one who is wary | 'sc:actor :A' | 'sc:actor [ sc:unitOf :A ]' | true
          a firm of the other          | 'sc:target :B' | 'sc:target [ sc:basedIn :B ]' | true
          it is not in a field of AI   | '; sc:aiDomain sc:semiconductors-domain' | '' | false
          """)
  void anActOfTheWaryAgainstTheOtherFollows(
      String what, String fact, String other, boolean follows) {
    assertThat(
            Theory.of(FEAR + ACT.replace(fact, other), "strategic-vigilance", "followed-by")
                .on("followedBy"))
        .as(what)
        .isEqualTo(follows ? Set.of(WARY + "Act") : Set.of());
  }

  @Test
  void vigilanceThatIsRenewedHasNotEnded() {
    String again = FRIENDLY + FEAR.replace(":Fear", ":Fear2").replace("2023-05-01", "2025-01-01");
    assertThat(end(again)).isEmpty();
    assertThat(end(again.replace("2025-01-01", "2023-06-01"))).hasSize(1);
  }

  @Test
  void anOrganSpeaksForTheWholeAndNotForItself() {
    String organ =
        changed(FEAR, "sc:perceiver :A", "sc:perceiver :Office")
            + ":Office sc:unitOf :Ministry . :Ministry sc:unitOf :A .";
    assertThat(vigilance(organ).on("sideA")).containsExactly(WARY + "A");
  }
}
