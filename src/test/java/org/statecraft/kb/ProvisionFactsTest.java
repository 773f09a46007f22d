package org.statecraft.kb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.Test;
import org.statecraft.Live;

/** The provisions are those of the second batch of facts, as its check mended them. */
@Live
class ProvisionFactsTest {
  /**
   * Joint acts, of which nothing says who gives; the same thing told again from another provider;
   * and two that stand in the first batch. The check makes one row of the two of the hub in Rome,
   * which would tell what the one gives as given by the other, too.
   */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "pv-rus-irn-ai-mou",
          "pv-irn-rus-ai-mou",
          "pv-fra-ind-ai",
          "pv-ind-fra-ai",
          "pv-usa-gbr-tpd",
          "pv-gbr-usa-tpd",
          "pv-isr-usa-2025",
          "pv-usa-isr-2025",
          "pv-isr-mar-2022",
          "pv-chn-rus-ai-rd",
          "pv-can-ssa-ai4d",
          "pv-eu-ken-ai-strategy",
          "pv-sau-usa-investment",
          "pv-rwa-small-states-playbook",
          "pv-chn-asean-satellite-data",
          "pv-chn-asean-young-scientists");

  /** Those who give together; and firms of which the row says that they give and no state. */
  private static final Map<String, String> PROVIDERS =
      Map.ofEntries(
          Map.entry("pv-gbr-ssa-ai4d", "GBR;CAN"),
          Map.entry("pv-deu-ken-ai-strategy", "DEU;eu;CAN;GBR"),
          // Its evidence says so: with Canada.
          Map.entry("pv-swe-ssa-ai4d", "SWE;CAN"),
          Map.entry("pv-sgp-small-states-playbook", "SGP;RWA"),
          Map.entry("pv-usa-uzb-nvidia", "nvidia"),
          Map.entry("pv-usa-vnm-nvidia", "nvidia"),
          Map.entry("pv-usa-arg-openai", "openai"),
          Map.entry("pv-chn-bra-bytedance", "bytedance"),
          Map.entry("pv-usa-ukr-gemma", "google"),
          Map.entry("pv-fra-mar-mistral", "mistral-ai"),
          // Known from the row alone: its note says that a firm gives, or that a company supplies.
          Map.entry("pv-chn-sgp-qwen", "alibaba"),
          Map.entry("pv-chn-sau-huawei-cloud", "huawei"),
          Map.entry("pv-chn-sau-alibaba-cloud", "alibaba"),
          Map.entry("pv-chn-sau-expertise", "huawei;alibaba"),
          Map.entry("pv-usa-pol-palantir", "palantir"),
          Map.entry("pv-usa-ukr-palantir", "palantir"),
          Map.entry("pv-sau-uzb-datavolt", "datavolt"),
          // The pages tell what the firm does, and of no licence or announcement of its state.
          Map.entry("pv-chn-prk-edtech", "blaz"),
          Map.entry("pv-tur-aze-uav-ai", "baykar"),
          Map.entry("pv-usa-kor-gpus", "nvidia"),
          Map.entry("pv-usa-nato-maven", "palantir"));

  /** Where the note says that firms receive: a firm is not its home state. */
  private static final Map<String, String> RECIPIENTS =
      Map.of("pv-bra-chn-energy", "bytedance", "pv-ken-usa-energy", "microsoft;g42");

  private static final Map<String, String> RESOURCE =
      Map.of(
          "pv-usa-sau-ai-partnership", "technology",
          "pv-usa-are-campus", "infrastructure");

  /** Days of better pages; and months where the row's day is that of the report. */
  private static final Map<String, String> DATE =
      Map.ofEntries(
          Map.entry("pv-deu-ken-ai-strategy", "2024-04-08"),
          Map.entry("pv-twn-pry-ai-centre", "2026-05-08"),
          Map.entry("pv-pry-twn-energy", "2026-05-08"),
          Map.entry("pv-chn-gof-seminars", "2025-05"),
          Map.entry("pv-chn-zmb-gof", "2024-12-03"),
          Map.entry("pv-usa-are-licences", "2025-10"),
          Map.entry("pv-usa-ukr-palantir", "2026-01"),
          Map.entry("pv-rus-prk-training", "2025-07"),
          Map.entry("pv-ven-usa-labour", "2022-04"),
          Map.entry("pv-ven-aus-labour", "2022-04"),
          Map.entry("pv-chn-sau-expertise", "2026-01"),
          // Monday by circuit.news; the row has the day of a later report.
          Map.entry("pv-are-dev-atrc", "2024-02-12"),
          // Reports of 3 and 4 May have the memorandum, which the page of the row does not date.
          Map.entry("pv-are-uzb-datacentres", "2024-05"),
          // Told in the morning conference of that Wednesday by expansion.mx.
          Map.entry("pv-esp-mex-bsc", "2025-11-19"),
          // Signed on the 20th by kmib.co.kr.
          Map.entry("pv-kor-dev-oda-ai", "2026-02-20"),
          // Announced on Friday the 10th by obvnews.com; the row has the day of the firm's page.
          Map.entry("pv-usa-arg-openai", "2025-10-10"));

  /** The pages tell of a contract, a plan or an aim, not of what arrived. */
  private static final Set<String> NOT_YET_DELIVERED =
      Set.of("pv-chn-zwe-surveillance", "pv-usa-nato-maven", "pv-usa-ukr-gemma");

  /** What is only offered, planned or talked about. */
  private static final Set<String> OFFERED =
      Set.of(
          "pv-ind-dev-models",
          "pv-ind-world-dpi",
          "pv-chn-prk-edtech",
          "pv-usa-pol-palantir",
          "pv-usa-arg-openai",
          "pv-chn-sco-ai-centre",
          "pv-chn-sau-expertise",
          "pv-usa-ind-trust",
          // The provider's embassy says that Zambia will be invited.
          "pv-chn-zmb-gof",
          "pv-usa-exports-programme",
          "pv-kor-dev-oda-ai",
          // One side speaks, and nobody is named who takes it.
          "pv-ukr-allies-data",
          "pv-are-africa-ai4d",
          // Open to all, or published for a group that stands for others; no taker is named.
          "pv-che-world-apertus",
          "pv-sgp-asean-sealion",
          "pv-chl-lac-latamgpt",
          "pv-sgp-small-states-playbook",
          // A pledge to a group, which one side announced; that anybody took it is not recorded.
          "pv-are-dev-atrc",
          "pv-aus-pacific-cyber",
          "pv-chn-sco-luban",
          "pv-jpn-africa-ai-training",
          "pv-kor-developing-aisi",
          "pv-wb-dev-datacentres",
          "pv-zaf-unesco-facility",
          "pv-itu-dev-skills",
          "pv-fra-world-currentai",
          "pv-gbr-ssa-ai4d",
          "pv-usa-dev-pgiai");

  private static final Map<String, String> CONCERN =
      Map.of("yes", "concerns-ai", "partly", "concerns-ai-in-part", "no", "concerns-no-ai");

  /** Neither the text nor a report that was seen speaks of AI, as with the minerals of Ukraine. */
  private static final Set<String> NO_AI = Set.of("pv-cod-usa-minerals");

  private static Set<String> actors(String list) {
    return Stream.of(list.split(";", -1))
        .map(String::strip)
        .map(Facts::actor)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, Set<String>> all(String property) {
    Map<String, Set<String>> found = new HashMap<>();
    for (Binding row :
        Facts.select(
            "SELECT ?id ?x { ?it a sc:Provision ; dct:identifier ?id ; " + property + " ?x }")) {
      found
          .computeIfAbsent(Facts.shown(row, "id"), id -> new TreeSet<>())
          .add(Facts.shown(row, "x"));
    }
    return found;
  }

  @Test
  void everyRowIsAProvisionWithItsValues() {
    Map<String, Binding> known =
        Facts.select(
                "SELECT * { ?it a sc:Provision ; dct:identifier ?id ; sc:resource ?resource ;"
                    + " sc:concernsAI ?concern ; sc:provisionStatus ?status ; sc:date ?date"
                    + " OPTIONAL { ?it sc:datePrecision ?precision } }")
            .stream()
            .collect(Collectors.toMap(row -> Facts.shown(row, "id"), row -> row));
    Map<String, Set<String>> providers = all("sc:provider");
    Map<String, Set<String>> recipients = all("sc:recipient");
    List<CSVRecord> rows =
        Facts.second("provisions").stream()
            .filter(row -> !LEFT_OUT.contains(row.get("id")))
            .toList();
    assertThat(rows.size()).isEqualTo(90);
    assertThat(known.keySet())
        .isEqualTo(rows.stream().map(row -> row.get("id")).collect(Collectors.toSet()));
    for (CSVRecord row : rows) {
      String id = row.get("id");
      Binding it = Objects.requireNonNull(known.get(id), id);
      assertThat(providers.get(id))
          .as(id)
          .isEqualTo(actors(PROVIDERS.getOrDefault(id, row.get("provider"))));
      assertThat(recipients.get(id))
          .as(id)
          .isEqualTo(actors(RECIPIENTS.getOrDefault(id, row.get("recipient"))));
      assertThat(Facts.shown(it, "resource"))
          .as(id)
          .isEqualTo(RESOURCE.getOrDefault(id, row.get("resource")));
      assertThat(Facts.shown(it, "concern"))
          .as(id)
          .isEqualTo(NO_AI.contains(id) ? "concerns-no-ai" : CONCERN.get(row.get("ai_related")));
      assertThat(Facts.shown(it, "status").equals("offered"))
          .as(id)
          .isEqualTo(OFFERED.contains(id));
      assertThat(Facts.day(it, "date", "precision"))
          .as(id)
          .isEqualTo(DATE.getOrDefault(id, row.get("date")));
    }
  }

  @Test
  void whatIsOnlyAgreedIsNotDelivered() {
    Map<String, Set<String>> status = all("sc:provisionStatus");
    assertThat(NOT_YET_DELIVERED)
        .allSatisfy(id -> assertThat(status.get(id)).containsExactly("agreed"));
  }

  /** Where the note says that a firm gives and no state, the firm is the provider. */
  @Test
  void aFirmThatGivesIsNoState() {
    assertThat(
            Facts.values(
                "SELECT ?x { ?p a sc:Provision ; dct:identifier ?x ; sc:provider ?who ; skos:note"
                    + " ?note . ?who a sc:State FILTER CONTAINS(?note, 'A firm, not the state')"
                    + " }"))
        .isEmpty();
  }

  @Test
  void thoseWhoGiveAreManyAndOfEveryCamp() {
    assertThat(
            Set.copyOf(
                Facts.values(
                    "SELECT ?x { ?p a sc:Provision ; sc:provider ?x FILTER NOT EXISTS { ?p"
                        + " sc:concernsAI sc:concerns-no-ai } }")))
        .contains("USA", "CHN", "RUS", "EU", "IND", "ARE", "KEN", "BRA", "TUR", "UKR")
        .hasSizeGreaterThanOrEqualTo(30);
  }
}
