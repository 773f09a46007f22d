package org.statecraft.kb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.Live;

/** The steps of one measure count once, and an act at an occasion is no second occasion. */
@Live
class StagesTest {
  /** How many measures some actions are: the steps of one count once. */
  private static int measures(String... ids) {
    return Facts.count(
        "SELECT DISTINCT ?measure { ?it a sc:Action ; dct:identifier ?id OPTIONAL { ?it sc:stageOf"
            + " ?whole } BIND (COALESCE(?whole, ?it) AS ?measure) FILTER (?id IN (\""
            + String.join("\", \"", ids)
            + "\")) }");
  }

  /** The groups that the check of the facts found, and the steps that its corrections add. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ev-us-outbound-order ev-us-outbound-rule",
        "ev-us-h200-announcement ev-us-h200-rule",
        "ev-kor-ai-act-passed ev-kor-ai-basic-act",
        "ev-irn-ai-plan-2025 ev-irn-naio-2025",
        "ev-us-nld-jpn-deal ev-nld-sme-controls-2023 ev-jpn-sme-controls-2023",
        "ev-ai-act-nonpaper ev-ai-act-spanish-compromise ev-ai-act-political-agreement"
            + " ev-ai-act-parliament-vote ev-ai-act-in-force ev-eu-ai-act-prohibitions"
            + " ev-eu-ai-act-gpai",
        "ev-eu-digital-omnibus-proposal ev-eu-digital-omnibus-adopted",
        "ev-tur-grok-block-2025 ev-tur-grok-account-2025-09",
        "ev-twn-industrial-innovation-act-2025 ev-twn-n2-rule",
        "ev-chn-gaigap ev-waico",
        "ev-diana-charter ev-diana-operational",
        "ev-political-declaration-text ev-political-declaration-launch",
        "ev-mgcs-shareholders ev-mgcs-company"
      })
  void theStepsOfAMeasureCountOnce(String steps) {
    String[] ids = steps.split(" ", -1);
    assertThat(
            Facts.values(
                "SELECT ?x { ?it a sc:Action ; dct:identifier ?x FILTER (?x IN (\""
                    + String.join("\", \"", ids)
                    + "\")) }"))
        .containsExactlyInAnyOrder(ids);
    assertThat(measures(ids)).as(Arrays.toString(ids)).isEqualTo(1);
  }

  /** What is a measure by itself stays one. */
  @Test
  void measuresOfDifferentActorsAreNotOne() {
    assertThat(
            measures(
                "ev-us-outbound-order",
                "ev-us-h200-announcement",
                "ev-kor-ai-act-passed",
                "ev-waico"))
        .isEqualTo(4);
  }

  @Test
  void noStepIsAStepOfAStepAndNoneComesBeforeItsFirst() {
    assertThat(Facts.values("SELECT ?x { ?x sc:stageOf ?step . ?step sc:stageOf ?whole }"))
        .isEmpty();
    assertThat(
            Facts.values(
                "SELECT ?x { ?x sc:stageOf ?first ; sc:date ?day . ?first a sc:Action ; sc:date"
                    + " ?start FILTER (?day < ?start) }"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ev-usa-rejects-un-governance-2025, ev-unsc-ai-debate-2025",
    "ev-usa-g20-boycott-2025, ev-g20-johannesburg-2025",
    "ev-usa-chn-reaim26-refusal, ev-reaim-2026",
    "ev-chn-reaim24-refusal, ev-reaim-2024",
    "ev-usa-paris-refusal, ev-paris-summit",
    "ev-gbr-paris-refusal, ev-paris-summit",
    "ev-us-ascend-guidance, ev-us-ai-diffusion-not-enforced"
  })
  void anActAtAnOccasionIsPartOfIt(String act, String occasion) {
    assertThat(
            Facts.values(
                "SELECT ?x { [] dct:identifier \""
                    + act
                    + "\" ; dct:isPartOf [ dct:identifier ?x ] }"))
        .containsExactly(occasion);
    // Both are acts, and the act is not a step of the occasion.
    assertThat(measures(act, occasion)).isEqualTo(2);
  }

  /** What is part of an occasion happened on its days. */
  @Test
  void whatIsPartOfAnOccasionIsOfItsDays() {
    Map<String, Long> days = new TreeMap<>();
    for (Binding row :
        Facts.select(
            "SELECT ?act ?day ?start { ?act a sc:Action ; sc:date ?day ; dct:isPartOf [ a sc:Action"
                + " ; sc:date ?start ] }")) {
      days.put(
          Facts.shown(row, "act"),
          LocalDate.parse(Facts.shown(row, "start"))
              .until(LocalDate.parse(Facts.shown(row, "day")), ChronoUnit.DAYS));
    }
    assertThat(days).hasSize(7);
    assertThat(List.copyOf(days.values())).allMatch(later -> later >= 0 && later <= 4);
  }

  /** The words of a meeting, and the second half of a speech, are no further utterance. */
  @ParameterizedTest
  @CsvSource({
    "pc3-usa-un-2025-09-24, ev-unsc-ai-debate-2025",
    "pc2-usa-chn-deepseek-asset, pc2-usa-chn-deepseek"
  })
  void oneUtteranceIsToldOnce(String perception, String whole) {
    assertThat(
            Facts.values(
                "SELECT ?x { [] a sc:Perception ; dct:identifier \""
                    + perception
                    + "\" ; dct:isPartOf [ dct:identifier ?x ] }"))
        .containsExactly(whole);
  }
}
