package org.statecraft.kb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.Test;
import org.statecraft.Live;

/** The perceptions are those of the second batch of facts, as its check mended them. */
@Live
class PerceptionFactsTest {
  /** Rows whose note bears no appraisal of the object out, or that tell one utterance again. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "pc2-kor-chn-deepseek",
          "pc2-ita-chn-deepseek",
          "pc3-sgp-mys-neutral-2025-06",
          "pc3-isr-few-cyber-2026",
          "pc3-vnm-usa-2025-09-23",
          "pc3-ind-few-2026-02-17",
          "pc3-ukr-chn-models-2025",
          "pc3-idn-usa-2026-05-06",
          "pc2-aus-chn-2025-02-04",
          "pc2-usa-chn-nsc-deepseek",
          "pc2-sau-chn-dsr",
          // By the check he speaks of outside suppliers and of no states: nobody is perceived.
          "pc3-mex-few-2025-11",
          // The words are those of an unnamed source, and of no office holder.
          "pc2-are-usa-2025-05",
          // A concern of the United States is judged, and not what China does.
          "pc3-are-chn-2024-06-11");

  /** Where one sentence names several, or two speak in one text, each has a row. */
  private static final Set<String> ADDED =
      Set.of(
          "pc3-deu-usa-2025-11-18",
          "pc2-usa-gbr-tpd",
          "pc2-usa-rus-ai-influence",
          "pc2-usa-chn-ai-influence",
          "pc2-jpn-chn-wp2023",
          "pc2-jpn-prk-wp2023");

  /** Texts that name nobody: whoever speaks, a group is their object. */
  private static final Set<String> UNNAMED =
      Set.of(
          "pc2-chn-developed-ngaidp",
          "pc2-chn-major-powers-2021",
          "pc2-chn-west-2022",
          "pc2-chnrus-few-2026-05-20-a",
          "pc2-chnrus-few-2026-05-20-b",
          "pc2-rus-usa-2017",
          // Foreign systems, and no West, is what the speaker names.
          "pc2-rus-foreign-2025-11-19",
          // Closed models are named, American and Chinese ones, and no state.
          "pc3-ukr-usa-models-2025",
          // A list of technologies; whom it is against is told by the press.
          "pc2-eu-chn-derisk",
          // One of three powers; which the others are is told by the reports.
          "pc3-kor-chn-usa-2025-11");

  /** Texts that speak of adversaries and name none, which takes in no ally. */
  private static final Set<String> ADVERSARIES =
      Set.of("pc2-usa-adversaries-eo14320", "pc2-nato-adversaries-2024");

  private static final Map<String, Map<String, String>> MENDED =
      Map.ofEntries(
          Map.entry("pc2-rwa-few-2025-04-03", Map.of("appraisal", "challenge")),
          Map.entry("pc3-auc-few-2025-09-30", Map.of("appraisal", "challenge")),
          // The words quoted are about blocs, arms race and military security: a danger to
          // security, which is a threat, as the same thought is in the speech of 2024-05-20.
          Map.entry("pc2-chn-aukus-2024-02-29", Map.of("degree", "general", "appraisal", "threat")),
          Map.entry("pc2-chn-aukus-2024-04-09", Map.of("degree", "general", "appraisal", "threat")),
          Map.entry(
              "pc2-chn-aukus-2024-04-wang", Map.of("degree", "general", "appraisal", "threat")),
          Map.entry("pc2-chn-jpn-2024-04-09", Map.of("degree", "general")),
          // The thanks are for infrastructure and the economy; AI is in the words of the other
          // side.
          Map.entry("pc2-zmb-chn-2024-11", Map.of("degree", "general", "object", "")),
          // AI is named in the question or by the reporter, and not in the answer.
          Map.entry("pc2-chn-usa-invest-2024-10-29", Map.of("degree", "technology")),
          // They answer the guidance on Ascend chips, which is no part of the rule of 2022.
          Map.entry(
              "pc2-chn-usa-2025-05-19",
              Map.of("degree", "technology", "object", "ev-us-ascend-guidance")),
          Map.entry("pc2-chn-usa-2025-07-18", Map.of("degree", "technology")),
          Map.entry("pc3-che-usa-2025-01-26", Map.of("degree", "technology")),
          Map.entry("pc3-fra-usa-2025-11-18", Map.of("degree", "technology")),
          Map.entry("pc3-fra-chn-2025-11-18", Map.of("degree", "technology")),
          // The passage speaks of technologies that disrupt; AI stands elsewhere in the text.
          Map.entry("pc2-gbr-usa-tpd", Map.of("degree", "technology")),
          Map.entry("pc2-bra-few-2025-07-06", Map.of("date", "2025-07-06")),
          Map.entry(
              "pc2-chn-usa-2025-05-22",
              Map.of("date", "2025-05-21", "object", "ev-us-ascend-guidance")),
          // Pages give the day.
          Map.entry("pc2-chn-usa-ata-2025", Map.of("date", "2025-03-26")),
          Map.entry("pc2-eu-chn-derisk", Map.of("date", "2023-10-03")),
          // The AI is the one that the speaker's own state is accused of; a page gives the day.
          Map.entry("pc2-irn-usa-ai-claims", Map.of("date", "2024-10-04", "degree", "general")),
          // A stored copy of the text was found, and a quotation of the words.
          Map.entry("pc2-eu-chn-2019", Map.of("verified", "page")),
          // The full text was found, which names AI as what rivals such as China do with data.
          Map.entry("pc2-usa-chn-nss2017", Map.of("degree", "ai-explicit")),
          // The words as the page gives them ask for an alliance for AI chips.
          Map.entry("pc3-twn-usa-2025-02-14", Map.of("degree", "ai-explicit")),
          Map.entry("pc2-ec-usa-2026", Map.of("date", "2026-06-03")),
          // The alliance of the fund's firms is another circle than the row's object.
          Map.entry("pc2-rus-west-brics", Map.of("object", "")),
          // Said at the summit, and not about its declaration.
          Map.entry("pc3-bra-few-2026-02-19", Map.of("object", "")),
          // Said half a year before the partnership.
          Map.entry("pc2-isr-usa-2025-07", Map.of("object", "")),
          // The words name a strategy, and not the plan of 2017.
          Map.entry("pc2-odni-chn-2025", Map.of("object", "")),
          // The AI is the speaker's own, and the threat is a build-up of troops.
          Map.entry("pc2-ind-chn-lac", Map.of("degree", "general")),
          // The day of the interview is not on the page.
          Map.entry("pc2-usa-chn-paxsilica", Map.of("date", "2025-12")),
          Map.entry("pc2-sau-chn-2026-01", Map.of("date", "2026-01")),
          // The debate of the Security Council was on Wednesday, by a page of that week.
          Map.entry("pc2-pak-ind-2025-09", Map.of("date", "2025-09-24")),
          // A page gives the day of the report.
          Map.entry("pc2-usa-irn-ai-influence", Map.of("date", "2024-10-02")),
          // The chips are the speaker's own, and the threat is political and military pressure.
          Map.entry("pc3-twn-chn-2025-02-20", Map.of("degree", "general")),
          // AI is named for the arms race, and drones for the state that drives it.
          Map.entry("pc2-ukr-rus-2025-09-24", Map.of("degree", "technology")),
          // Said at a summit, and not of its text, in the first case before that was adopted.
          Map.entry("pc2-un-few-2026-02", Map.of("object", "")),
          Map.entry("pc3-tur-few-2025-07-06", Map.of("object", "")));

  private static final String ALL =
      "SELECT * { ?it a sc:Perception ; dct:identifier ?id ; sc:perceiver ?perceiver ; sc:perceived"
          + " ?perceived ; sc:appraisal ?appraisal ; sc:degree ?degree ; sc:date ?date ;"
          + " sc:verification ?verified OPTIONAL { ?it sc:datePrecision ?precision } OPTIONAL {"
          + " ?it sc:about/dct:identifier ?object } FILTER (REGEX(?id, '^pc[23]-') && EXISTS {"
          + " ?it dct:source ?source }) }";

  private static Map<String, Binding> known() {
    return Facts.select(ALL).stream()
        .collect(Collectors.toMap(row -> Facts.shown(row, "id"), row -> row));
  }

  private static String mended(CSVRecord row, String column) {
    return MENDED.getOrDefault(row.get("id"), Map.of()).getOrDefault(column, row.get(column));
  }

  private static String perceived(CSVRecord row) {
    String id = row.get("id");
    if (ADVERSARIES.contains(id)) {
      return "Unnamed-Adversaries";
    }
    return UNNAMED.contains(id) ? "Leading-AI-States" : Facts.actor(row.get("perceived"));
  }

  @Test
  void everyRowIsAPerceptionWithItsValues() {
    Map<String, Binding> known = known();
    List<CSVRecord> rows =
        Facts.second("perceptions").stream()
            .filter(row -> !LEFT_OUT.contains(row.get("id")))
            .toList();
    Set<String> wanted =
        rows.stream().map(row -> row.get("id")).collect(Collectors.toCollection(TreeSet::new));
    assertThat(wanted).hasSize(96);
    wanted.addAll(ADDED);
    assertThat(known.keySet()).containsExactlyInAnyOrderElementsOf(wanted);
    for (CSVRecord row : rows) {
      String id = row.get("id");
      Binding it = Objects.requireNonNull(known.get(id), id);
      assertThat(Facts.shown(it, "perceiver")).as(id).isEqualTo(Facts.actor(row.get("perceiver")));
      assertThat(Facts.shown(it, "perceived")).as(id).isEqualTo(perceived(row));
      assertThat(Facts.shown(it, "object")).as(id).isEqualTo(mended(row, "object"));
      assertThat(Facts.shown(it, "appraisal")).as(id).isEqualTo(mended(row, "appraisal"));
      assertThat(Facts.shown(it, "degree"))
          .as(id)
          .isEqualTo(mended(row, "degree").replaceFirst("^(technology|general)$", "$1-degree"));
      assertThat(Facts.day(it, "date", "precision")).as(id).isEqualTo(mended(row, "date"));
      assertThat(Facts.shown(it, "verified")).as(id).isEqualTo(mended(row, "verified"));
    }
  }

  /** Where a row says whom an unnamed text means, the base says that this is a reading. */
  @Test
  void whoIsMeantByATextThatNamesNobodyIsToldAsAReading() {
    List<String> inferred =
        Facts.second("perceptions").stream()
            .filter(row -> UNNAMED.contains(row.get("id")) || ADVERSARIES.contains(row.get("id")))
            .filter(row -> row.get("notes").contains("inferred"))
            .map(row -> row.get("id"))
            .toList();
    assertThat(inferred).hasSizeGreaterThanOrEqualTo(5);
    for (String id : inferred) {
      assertThat(Facts.values("SELECT ?x { ?it dct:identifier \"" + id + "\" ; skos:note ?x }"))
          .as(id)
          .anyMatch(note -> note.contains("inferred"));
    }
  }

  /** Wary of the AI or technology of others are more than one camp. */
  @Test
  void theWaryAreOfEveryCamp() {
    assertThat(
            Set.copyOf(
                Facts.values(
                    "SELECT ?x { ?p a sc:Perception ; sc:perceiver ?x ; sc:appraisal ?a ; sc:degree"
                        + " ?d FILTER (?a IN (sc:threat, sc:challenge) && ?d != sc:general-degree)"
                        + " }")))
        .contains("USA", "CHN", "RUS", "GBR", "UKR", "CAN", "TUR", "PAK", "EU")
        .hasSizeGreaterThanOrEqualTo(15);
  }
}
