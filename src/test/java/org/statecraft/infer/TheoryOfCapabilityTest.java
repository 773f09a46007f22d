package org.statecraft.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statecraft.infer.Theory.changed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How capable states and their organisations are, on small examples. */
class TheoryOfCapabilityTest {
  private static final String OBSERVED =
      """
      :Old a sc:Observation ; sc:actor :A ; sc:year "2022"^^xsd:gYear ; sc:value 0.3 ;
        sc:indicator kb:Indicator-imf-ai-preparedness-index .
      :New a sc:Observation ; sc:actor :A ; sc:year "2023"^^xsd:gYear ; sc:value 0.5 ;
        sc:indicator kb:Indicator-imf-ai-preparedness-index .
      """;

  private static Theory level(String facts) {
    return Theory.of(facts, "capability-level");
  }

  @Test
  void theNewestValueCounts() {
    assertThat(level(OBSERVED).on("capabilityLevel")).containsExactly("A 0.5");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the newer is of another state | :New a sc:Observation ; sc:actor :A | :New a sc:Observation ; sc:actor :B | A 0.3,B 0.5
          the years are the other way round | "2022" | "2024" | A 0.3
          there is one year | "2022" | "2023" | A 0.3,A 0.5
          the newer is only claimed | :New a sc:Observation | :New a sc:Claim | A 0.3
          """)
  void whichValueCountsIf(String why, String fact, String other, String expected) {
    assertThat(level(changed(OBSERVED, fact, other)).on("capabilityLevel"))
        .as(why)
        .containsExactly(expected.split(",", -1));
  }

  @Test
  void anotherIndicatorNeitherCountsNorHides() {
    String index = "kb:Indicator-imf-ai-preparedness-index";
    assertThat(level(OBSERVED.replace(index, ":Other")).silent()).isTrue();
    int newer = OBSERVED.lastIndexOf(index);
    String mixed = OBSERVED.substring(0, newer) + ":Other .";
    assertThat(level(mixed).on("capabilityLevel")).containsExactly("A 0.3");
  }

  @Test
  void theRankIsThatOfTheNewestValueOfTheIndicatorInForce() {
    String ranked =
        OBSERVED
            .replace("sc:value 0.3", "sc:value 0.3 ; sc:percentileRank 0.1")
            .replace("sc:value 0.5", "sc:value 0.5 ; sc:percentileRank 0.7");
    assertThat(Theory.of(ranked, "capability-rank").on("capabilityRank")).containsExactly("A 0.7");
    assertThat(
            Theory.of(
                    ranked.replace("kb:Indicator-imf-ai-preparedness-index", ":Other"),
                    "capability-rank")
                .silent())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0.5, similar", "0.6999, similar", "0.7, apart", "0.3, apart", "0.3001, similar"})
  void everyIndicatorSaysWhetherTheSidesAreAlike(String rank, String verdict) {
    String sides =
        """
        :R a sc:InferredRelation ; sc:mechanism sc:complementarity ; sc:sideA :A ; sc:sideB :B .
        :OfA a sc:Observation ; sc:actor :A ; sc:indicator :Chips ; sc:percentileRank 0.5 .
        :OfB a sc:Observation ; sc:actor :B ; sc:indicator :Chips ; sc:percentileRank %s .
        :OfNone a sc:Observation ; sc:actor :A ; sc:indicator :Papers ; sc:percentileRank 0.1 .
        """
            .formatted(rank);
    Theory theory = Theory.of(sides, "similar-by", "apart-by");
    assertThat(theory.on(verdict + "By")).containsExactly("R Chips");
    assertThat(theory.on(verdict.equals("apart") ? "similarBy" : "apartBy")).isEmpty();
  }

  @Test
  void aBlocStandsWhereItsMembersStandOnAverage() {
    String ranked = BLOC.replace("sc:capabilityLevel", "sc:capabilityRank");
    assertThat(
            Theory.of(ranked, "capability-rank-of-members", "cax-sco")
                .on("capabilityRankOfMembers"))
        .containsExactly("Bloc 0.5");
  }

  private static final String BLOC =
      """
      :Bloc a sc:Alliance ; sc:participation :InA, :InB, :InC .
      :InA sc:actor :A ; sc:role sc:member-role . :A sc:capabilityLevel 0.2 .
      :InB sc:actor :B ; sc:role sc:member-role . :B sc:capabilityLevel 0.4 .
      :InC sc:actor :C ; sc:role sc:member-role . :C sc:capabilityLevel 0.9 .
      """;

  private static Theory mean(String facts) {
    return Theory.of(facts, "capability-level-of-members", "cax-sco");
  }

  @Test
  void aBlocIsAsCapableAsItsMembersOnAverage() {
    assertThat(mean(BLOC).on("capabilityLevelOfMembers")).containsExactly("Bloc 0.5");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one has left | :InC sc:actor :C | :InC sc:until "2020-01-31"^^xsd:date ; sc:actor :C | Bloc 0.3
          one only observes | :C ; sc:role sc:member-role | :C ; sc:role sc:observer-role | Bloc 0.3
          of one the level is unknown | :C sc:capabilityLevel 0.9 . | '' | Bloc 0.3
          two are equally capable | 0.4 | 0.2 | Bloc 0.433333333333333333333333
          """)
  void theAverageIsOfThoseWhoCountIf(String why, String fact, String other, String expected) {
    assertThat(mean(changed(BLOC, fact, other)).on("capabilityLevelOfMembers"))
        .as(why)
        .containsExactly(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it is no collective actor | a sc:Alliance | a sc:Treaty
          of no member the level is known | sc:capabilityLevel | sc:value
          nobody is a member | sc:member-role | sc:beneficiary-role
          """)
  void thereIsNoAverageIf(String why, String fact, String other) {
    assertThat(mean(BLOC.replace(fact, other)).on("capabilityLevelOfMembers")).as(why).isEmpty();
  }

  @Test
  void membersOfAnotherOrganisationDoNotCount() {
    String other =
        ":Other sc:participation :InD . :InD sc:actor :D ; sc:role sc:member-role ."
            + " :D sc:capabilityLevel 0.1 .";
    assertThat(mean(BLOC + other).on("capabilityLevelOfMembers")).containsExactly("Bloc 0.5");
  }

  @Test
  void theAverageIsTakenOfTheNewestValues() {
    String bloc =
        ":Bloc a sc:Bloc ; sc:participation :In . :In sc:actor :A ; sc:role sc:member-role .";
    assertThat(
            Theory.of(OBSERVED + bloc, "capability-level", "capability-level-of-members", "cax-sco")
                .on("capabilityLevelOfMembers"))
        .containsExactly("Bloc 0.5");
  }
}
