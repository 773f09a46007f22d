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

/** The actions of 2016 to 2026 are those of the second batch of facts, as its check mended them. */
@Live
class EventFactsTest {
  /** What the check found missing. */
  private static final String ADDED = "ev-can-deu-sovereign-technology-2026";

  private static final Map<String, String> KIND =
      Map.ofEntries(
          Map.entry("ev-us-ind-trust", "declaration-adopted"),
          Map.entry("ev-can-deu-digital-alliance-2025", "statement"),
          Map.entry("ev-jpn-casia-ai-2025", "declaration-adopted"),
          Map.entry("ev-irn-ai-plan-2025", "subsidy-or-industrial-law"),
          Map.entry("ev-chn-cac-nvidia-summon", "statement"),
          Map.entry("ev-chn-nvidia-antitrust", "law-enforcement"),
          // The finding of an authority; neither barred nor limited.
          Map.entry("ev-deu-deepseek", "law-enforcement"),
          // Imports are stopped and firms told not to buy; no export is controlled.
          Map.entry("ev-chn-h200-customs-block", "procurement-ban"),
          Map.entry("ev-sgp-chip-fraud-charges", "law-enforcement"),
          Map.entry("ev-twn-tsmc-2nm-charges-2025", "law-enforcement"),
          Map.entry("ev-twn-tokyo-electron-2025", "law-enforcement"),
          Map.entry("ev-irn-aws-strikes-2026", "attack-on-ai-infrastructure"),
          // A bill is a step towards a law, whoever proposes or debates it.
          Map.entry("ev-eu-digital-omnibus-proposal", "subsidy-or-industrial-law"),
          Map.entry("ev-us-match-act-committee", "subsidy-or-industrial-law"),
          Map.entry("ev-irn-naio-2025", "subsidy-or-industrial-law"),
          // A draft puts nothing under licence.
          Map.entry("ev-usa-mys-tha-draft-2025", "subsidy-or-industrial-law"),
          Map.entry("ev-us-h1b-fee-2025", "migration-rule"),
          Map.entry("ev-chn-k-visa-2025", "migration-rule"),
          Map.entry("ev-chl-latamgpt-2026", "model-release"),
          Map.entry("ev-che-apertus-2025", "model-release"),
          Map.entry("ev-ukr-national-llm-2025", "model-release"),
          Map.entry("ev-sgp-sealion-qwen-2025", "model-release"),
          Map.entry("ev-nga-llm-2024", "model-release"));

  /** Announced, and no signature on record. */
  private static final Set<String> ANNOUNCED =
      Set.of(
          "ev-us-uae-ai-campus",
          "ev-ind-jpn-ai-initiative-2025",
          "ev-chn-pak-action-plan-2025",
          "ev-asean-defa-2026",
          "ev-chn-zaf-2024");

  /** Days of better pages; and months where the row's day is that of the report. */
  private static final Map<String, String> DATE =
      Map.ofEntries(
          Map.entry("ev-us-huawei-entity-listing", "2019-05-16"),
          Map.entry("ev-chn-chips-act-statement", "2022-08-10"),
          Map.entry("ev-irn-stargate-threat-2026", "2026-04-04"),
          // A page gives the day.
          Map.entry("ev-irn-ai-platform", "2025-03-15"),
          Map.entry("ev-idn-nvidia-solo-2024", "2024-04-03"),
          Map.entry("ev-mys-huawei-retraction-2025", "2025-05-20"),
          Map.entry("ev-prk-ai-rocket-2026", "2026-02-18"),
          // The use began with the war; the row has the month of the first report.
          Map.entry("ev-isr-gaza-ai-targeting-2023", "2023-10"),
          Map.entry("ev-ind-ai-mission", "2024-03-07"),
          Map.entry("ev-us-h200-rule", "2026-01-15"),
          Map.entry("ev-bra-redata-2025", "2025-09-17"),
          Map.entry("ev-uzb-ai-strategy-2024", "2024-10-14"),
          Map.entry("ev-usa-mys-tha-draft-2025", "2025-07"),
          Map.entry("ev-are-falcon-foundation-2024", "2024-02"),
          Map.entry("ev-prk-researchers-russia-2025", "2025-07"),
          Map.entry("ev-sau-huawei-pledge-2025", "2025-10"),
          Map.entry("ev-tur-grok-account-2025-09", "2025-09"),
          Map.entry("ev-chn-rtx6000d-stop", "2025-09"),
          Map.entry("ev-chn-foreign-ai-chips-ban-2025", "2025-11"),
          Map.entry("ev-twn-n2-rule", "2025-12"),
          Map.entry("ev-us-veu-annual-licence", "2025-12"));

  /** Where the basis differs by target, or somebody listed is only the place. */
  private static final Map<String, String> TARGETS =
      Map.ofEntries(
          Map.entry("ev-chn-micron", "micron:stated;USA:reported"),
          Map.entry("ev-chn-nvidia-antitrust", "nvidia:stated;USA:reported"),
          // The notices name the project and the plants; whom else they aim at is told by the
          // press.
          Map.entry("ev-chn-manus-block", "manus:stated;USA:reported;meta:reported"),
          Map.entry("ev-chn-nexperia-ban", "nexperia:stated;NLD:reported"),
          // Both orders name the firm; who owns it is told by the press.
          Map.entry("ev-nld-nexperia-order", "nexperia:stated;wingtech:reported;CHN:reported"),
          Map.entry("ev-gbr-nexperia-newport", "nexperia:stated;wingtech:reported;CHN:reported"),
          Map.entry("ev-twn-tokyo-electron-2025", "tokyo-electron:stated"),
          Map.entry("ev-sau-huawei-pledge-2025", "huawei:stated"),
          Map.entry("ev-irn-aws-strikes-2026", "amazon:stated;USA:reported"),
          // The words threaten what is American; who owns the site is told by the press.
          Map.entry("ev-irn-stargate-threat-2026", "openai:reported;g42:reported;USA:stated"),
          // The order lists TikTok by name; that all the apps are Chinese is told by the press.
          Map.entry("ev-ind-apps-59", "bytedance:stated;CHN:reported"),
          // The speaker names no state; the firm names the ministry and not the army.
          Map.entry("ev-ind-sindoor-ai", "PAK:reported"),
          Map.entry("ev-microsoft-8200-2025", "ISR:stated;idf:reported"),
          // Two rules of one day; and a firm is not its home state, here and in the next.
          Map.entry(
              "ev-us-entity-inspur-baai-2025",
              "CHN:reported;TWN:reported;inspur:stated;baai:stated"),
          Map.entry("ev-us-huawei-entity-listing", "CHN:reported;huawei:stated"),
          Map.entry("ev-us-fdpr-huawei-2020", "CHN:reported;huawei:stated;hisilicon:stated"),
          Map.entry("ev-us-fdpr-huawei-2020-08", "CHN:reported;huawei:stated"),
          Map.entry(
              "ev-us-entity-zhipu-2025", "CHN:reported;SGP:reported;zhipu:stated;sophgo:stated"),
          Map.entry("ev-deu-elmos-block", "CHN:reported"),
          // The heading of a section of the plan names Chinese influence.
          Map.entry("ev-us-ai-action-plan", "CHN:stated"),
          // The words are of international bodies; that the United Nations are meant, the press
          // says.
          Map.entry("ev-usa-rejects-un-governance-2025", "un:reported"),
          Map.entry(
              "ev-twn-entity-huawei-smic",
              "CHN:reported;RUS:reported;IRN:reported;PAK:reported;MMR:reported;huawei:stated;smic:stated"),
          Map.entry("ev-chn-uel-drones-2025-04", "USA:reported;skydio:stated"),
          Map.entry(
              "ev-chn-uel-techinsights-2025",
              "USA:reported;CAN:reported;GBR:reported;techinsights:stated"),
          Map.entry("ev-pak-loitering-2025", "IND:reported"),
          Map.entry("ev-chn-cac-nvidia-summon", "nvidia:stated;USA:reported"),
          Map.entry(
              "ev-us-veu-revoked-2025", "samsung:stated;sk-hynix:stated;intel:stated;CHN:reported"),
          Map.entry("ev-sgp-chip-fraud-charges", "nvidia:reported"));

  /** The maker of a weapon supplies it and does not fight. */
  private static final String SUPPLIED = "ev-lby-kargu2-2020";

  private static List<CSVRecord> rows() {
    return Facts.second("events");
  }

  private static Map<String, Set<String>> all(String property) {
    Map<String, Set<String>> found = new HashMap<>();
    for (Binding row :
        Facts.select(
            "SELECT ?id ?x { ?it a sc:Action ; dct:identifier ?id ; " + property + " ?x }")) {
      found
          .computeIfAbsent(Facts.shown(row, "id"), id -> new TreeSet<>())
          .add(Facts.shown(row, "x"));
    }
    return found;
  }

  private static Set<String> actors(String list) {
    return Stream.of(list.split(";", -1))
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .map(Facts::actor)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyRowIsAnActionWithItsValues() {
    Map<String, Binding> known =
        Facts.select(
                "SELECT * { ?it a sc:Action ; dct:identifier ?id ; sc:actionKind ?kind ; sc:date"
                    + " ?date OPTIONAL { ?it sc:datePrecision ?precision } OPTIONAL { ?it"
                    + " sc:aiDomain ?field } }")
            .stream()
            .collect(Collectors.toMap(row -> Facts.shown(row, "id"), row -> row));
    Map<String, Set<String>> actors = all("sc:actor");
    Map<String, Set<String>> partners = all("sc:withPartner");
    assertThat(rows().size()).isEqualTo(230);
    assertThat(known).containsKey(ADDED);
    for (CSVRecord row : rows()) {
      String id = row.get("id");
      Binding it = Objects.requireNonNull(known.get(id), id);
      String kind =
          ANNOUNCED.contains(id) ? "agreement-announced" : KIND.getOrDefault(id, row.get("kind"));
      assertThat(Facts.shown(it, "kind")).as(id).isEqualTo(kind + "-action");
      assertThat(Facts.day(it, "date", "precision"))
          .as(id)
          .isEqualTo(DATE.getOrDefault(id, row.get("date")));
      assertThat(Facts.shown(it, "field"))
          .as(id)
          .isEqualTo(row.get("ai_role").startsWith("none") ? "" : row.get("ai_domain") + "-ai");
      if (!id.equals("ev-us-chn-beijing-2026")) {
        boolean supplied = id.equals(SUPPLIED);
        assertThat(actors.get(id))
            .as(id)
            .isEqualTo(actors(supplied ? "libya-gna" : row.get("actors")));
        assertThat(partners.getOrDefault(id, Set.of()))
            .as(id)
            .isEqualTo(actors(supplied ? "TUR;stm" : row.get("partners")));
      }
    }
  }

  @Test
  void everyTargetIsThatOfItsRowWithHowItIsKnown() {
    Map<String, Set<String>> known = new HashMap<>();
    for (Binding row :
        Facts.select(
            "SELECT ?id ?target ?basis { ?it a sc:Action ; dct:identifier ?id ; sc:targeting ?t ."
                + " ?t sc:target ?target ; sc:evidenceBasis ?basis }")) {
      known
          .computeIfAbsent(Facts.shown(row, "id"), id -> new TreeSet<>())
          .add(Facts.shown(row, "target") + " " + Facts.shown(row, "basis"));
    }
    for (CSVRecord row : rows()) {
      String id = row.get("id");
      Set<String> wanted = new TreeSet<>();
      if (TARGETS.containsKey(id)) {
        for (String each : TARGETS.get(id).split(";", -1)) {
          String[] parts = each.split(":", -1);
          wanted.add(Facts.actor(parts[0]) + " " + parts[1]);
        }
      } else {
        Set<String> targets = actors(row.get("targets"));
        if (row.get("kind").equals("app-or-model-restriction") && !id.equals("ev-us-pafaca")) {
          targets.removeAll(homes(targets));
        }
        targets.forEach(target -> wanted.add(target + " " + row.get("target_basis")));
      }
      assertThat(known.getOrDefault(id, Set.of())).as(id).isEqualTo(wanted);
    }
  }

  private static Set<String> homes(Set<String> actors) {
    Set<String> homes = new TreeSet<>();
    actors.forEach(
        actor -> homes.addAll(Facts.values("SELECT ?x { kb:" + actor + " sc:basedIn ?x }")));
    return homes;
  }

  /**
   * A bar on the product of a firm has the firm as target and not its state, whoever acts, unless
   * the law names it or the apps of many firms of one state are barred.
   */
  @Test
  void theStateOfAFirmIsNoTargetOfABarOnItsApp() {
    assertThat(
            Facts.values(
                "SELECT DISTINCT ?x { ?x sc:actionKind sc:app-or-model-restriction-action ;"
                    + " sc:targeting/sc:target ?firm, ?state . ?firm sc:basedIn ?state }"))
        .containsExactlyInAnyOrder("Event-US-PAFACA", "Event-IND-Apps-59");
  }

  /**
   * A list of firms names firms: their state is stated as a target only where the text names it or
   * bodies of it.
   */
  @Test
  void theStateOfAListedFirmIsReportedWhoeverLists() {
    assertThat(
            Facts.values(
                "SELECT DISTINCT ?x { ?x sc:actionKind sc:entity-listing-action ; sc:targeting ["
                    + " sc:target ?firm ] , [ sc:target ?state ; sc:evidenceBasis sc:stated ] ."
                    + " ?firm sc:basedIn ?state }"))
        .containsExactlyInAnyOrder("Event-US-Entity-28-Xinjiang", "Event-US-SMIC-Entity");
  }

  /** The day of a report is not the day of the act: its month is all that is known of it. */
  @Test
  void noActIsDatedToTheDayOfItsReport() {
    assertThat(
            Facts.values(
                "SELECT ?x { ?x skos:note ?note ; sc:date ?day FILTER REGEX(?note,"
                    + " '([Dd]ay|[Dd]ate) (is that )?of (the|this) ([A-Z][A-Za-z]*"
                    + " )*(report|page)') FILTER NOT EXISTS { ?x sc:datePrecision ?precision } }"))
        .isEmpty();
  }

  @Test
  void anAnswerIsTheAnswerToWhatASourceSays() {
    Map<String, Set<String>> known = all("sc:inResponseTo/dct:identifier");
    Set<String> denied = Set.of("ev-chn-gaigap", "ev-chn-nvidia-antitrust");
    for (CSVRecord row : rows()) {
      String id = row.get("id");
      String cause = denied.contains(id) ? "" : row.get("in_response_to");
      assertThat(String.join(";", known.getOrDefault(id, Set.of()))).as(id).isEqualTo(cause);
    }
  }
}
