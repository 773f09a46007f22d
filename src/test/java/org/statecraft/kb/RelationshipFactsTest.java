package org.statecraft.kb;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.statecraft.Live;

/** The strategic relationships are those of the second batch of facts, as its check mended them. */
@Live
class RelationshipFactsTest {
  /** Rows that are no relationship: a claim, a rule against nobody, pacts that stand by pair. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "rel-eu-usa-ai-model",
          "rel-chn-gallium-licences",
          "rel-rus-csto",
          "rel-gcc-joint-defence");

  /** Rows that the check asked for: what lasted when a war or a guarantee had ended. */
  private static final Set<String> ADDED =
      Set.of("rel-usa-nzl-since-1986", "rel-eth-eri-estrangement", "rel-fra-deu-aachen");

  /** The check found that the page of the row cannot bear what it says. */
  private static final Set<String> REPLACED = Set.of("rel-rus-usa-countersanctions");

  /** What the check, or a better page, says instead. */
  private static final Map<String, Map<String, String>> MENDED =
      Map.ofEntries(
          // The row ends the dispute with its fighting, and its own note says that it went on.
          Map.entry("rel-arg-gbr", Map.of("until", "", "until_known", "false")),
          Map.entry("rel-kgz-tjk", Map.of("until", "2025-03-13", "last_known", "2025-03-13")),
          Map.entry("rel-isr-irn-shadow-conflict", Map.of("kind", "antagonism")),
          Map.entry("rel-isr-syr", Map.of("kind", "antagonism")),
          Map.entry("rel-chn-usa-critical-minerals", Map.of("until", "", "until_known", "false")),
          Map.entry("rel-arm-aze", Map.of("until", "")),
          Map.entry("rel-eth-eri", Map.of("until", "2000-12-12", "last_known", "2000-12-12")),
          Map.entry(
              "rel-usa-yem-2024",
              Map.of(
                  "kind",
                  "antagonism",
                  "from",
                  "2024-01-12",
                  "until",
                  "2025-05-06",
                  "last_known",
                  "2025-05-06")),
          Map.entry("rel-gbr-yem-2024", Map.of("kind", "antagonism", "from", "2024-01-12")),
          // Last seen in 2019, and no page since shows it.
          Map.entry("rel-eu-chn-partnership", Map.of("from", "2003-10-30", "until_known", "false")),
          // War only while there is fighting, by the data set from 1967 to 1973.
          Map.entry("rel-isr-egy-war", Map.of("kind", "antagonism")),
          // The end of the data set's year and no day of the fighting.
          Map.entry("rel-chn-rus-war-1969", Map.of("until", "1969")),
          // The day is on a further page.
          Map.entry("rel-usa-bhr-mnna", Map.of("from", "2002-03")),
          Map.entry("rel-usa-bra-mnna", Map.of("from", "2019-07-31")),
          Map.entry("rel-usa-col-mnna", Map.of("from", "2022-05-23")),
          Map.entry("rel-usa-ken-mnna", Map.of("from", "2024-06-24")),
          Map.entry("rel-usa-pak-mnna", Map.of("from", "2004-06-16")),
          Map.entry("rel-chn-irn", Map.of("from", "2016-01-23")),
          Map.entry("rel-chn-sau", Map.of("from", "2016-01-19")),
          // The first measure was the order of 14 November.
          Map.entry(
              "rel-usa-irn-sanctions", Map.of("from", "1979-11-14", "last_known", "2025-11-06")),
          // An agreement of that day; whether it ended the enmity was not checked.
          Map.entry("rel-rwa-cod", Map.of("last_known", "2025-06-27", "until_known", "false")),
          // Nothing cited showed the last day of the row; a further page shows a later one.
          Map.entry("rel-usa-rus-sanctions", Map.of("last_known", "2025-10-22")),
          Map.entry("rel-usa-ven-sanctions", Map.of("last_known", "2024-11-27")),
          Map.entry("rel-isr-are-accords", Map.of("last_known", "2024-09-15")),
          Map.entry("rel-isr-bhr-accords", Map.of("last_known", "2024-09-15")),
          Map.entry("rel-isr-mar-accords", Map.of("last_known", "2024-09-15")),
          Map.entry("rel-nato-usa", Map.of("last_known", "2025-06-25")),
          Map.entry("rel-eu-rus-sanctions", Map.of("last_known", "2026-02-23")),
          Map.entry("rel-eu-chn-systemic-rival", Map.of("last_known", "2025-07-24")),
          Map.entry("rel-rus-ukr-war", Map.of("last_known", "2025-10-22")),
          Map.entry("rel-usa-chn-chips", Map.of("last_known", "2026-01-15")),
          // The data set of the row stops before; a further page shows the tie.
          Map.entry("rel-kor-prk", Map.of("last_known", "2026-02-26")),
          Map.entry("rel-usa-prk", Map.of("last_known", "2026-02-26")),
          Map.entry("rel-vnm-chn-territorial", Map.of("last_known", "2025-07-13")),
          Map.entry("rel-mys-chn-territorial", Map.of("last_known", "2025-07-13")),
          Map.entry("rel-chn-rus", Map.of("last_known", "2026-05-20")),
          // The page that shows it is of the day of the ban.
          Map.entry("rel-jpn-chn-strategic-challenge", Map.of("last_known", "2026-01-06")),
          Map.entry("rel-chn-jpn-export-ban-2026", Map.of("last_known", "2026-01-06")),
          // The page of the row's last day was not seen to speak of the dispute.
          Map.entry("rel-phl-chn", Map.of("last_known", "2025-08-12")),
          // What the note tells, partly as general knowledge, has a page.
          Map.entry("rel-rus-prk", Map.of("last_known", "2024-12-04")),
          Map.entry("rel-ind-chn-border", Map.of("last_known", "2024-10-21")),
          Map.entry("rel-usa-cub-embargo", Map.of("last_known", "2025-10-29")),
          Map.entry("rel-ltu-chn-2021", Map.of("last_known", "2025-01-27", "until_known", "false")),
          // As of other disputes, the first of the data set that the row cites.
          Map.entry("rel-geo-rus", Map.of("from", "1992")),
          Map.entry("rel-nato-rus-antagonism", Map.of("last_known", "2022-06-29")),
          Map.entry("rel-mar-dza", Map.of("last_known", "2021-08-24")),
          Map.entry("rel-khm-tha", Map.of("last_known", "2025-12-08")),
          // The pages that were found for them show them alive.
          Map.entry("rel-chn-asean", Map.of("last_known", "2023-09-06")),
          Map.entry("rel-ind-fra", Map.of("last_known", "2025-05-20")),
          Map.entry("rel-vnm-chn-partnership", Map.of("from", "2008-05", "last_known", "2023")),
          Map.entry("rel-aus-chn-partnership", Map.of("last_known", "2014-11-18")),
          Map.entry("rel-rus-usa-countersanctions", Map.of("last_known", "2024-09-19")));

  private static final String ALL =
      "SELECT * { ?it a sc:StrategicRelationship ; dct:identifier ?id ; sc:kind ?kind ; sc:domain"
          + " ?domain ; sc:from ?from ; sc:verification ?verified ;"
          + " sc:untilKnown ?untilKnown OPTIONAL { ?it sc:datePrecision ?fp } OPTIONAL { ?it"
          + " sc:until ?until } OPTIONAL { ?it sc:untilPrecision ?up } OPTIONAL { ?it sc:lastKnown"
          + " ?last } }";

  private static List<CSVRecord> rows() {
    return Facts.second("relationships").stream()
        .filter(row -> !row.get("id").endsWith("-nato") && !LEFT_OUT.contains(row.get("id")))
        .toList();
  }

  private static Map<String, Binding> known() {
    return Facts.select(ALL).stream()
        .collect(Collectors.toMap(row -> Facts.shown(row, "id"), row -> row));
  }

  private static String mended(CSVRecord row, String column) {
    return MENDED.getOrDefault(row.get("id"), Map.of()).getOrDefault(column, row.get(column));
  }

  @Test
  void everyRowIsARelationshipAndNothingElseIs() {
    Set<String> wanted =
        rows().stream().map(row -> row.get("id")).collect(Collectors.toCollection(TreeSet::new));
    assertThat(wanted).hasSize(159);
    wanted.addAll(ADDED);
    assertThat(known().keySet()).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void everyValueIsThatOfItsRow() {
    Map<String, Binding> known = known();
    Map<String, Set<String>> parties = parties();
    Map<String, Set<String>> better = better();
    Map<String, Set<String>> sources = sources();
    for (CSVRecord row : rows()) {
      String id = row.get("id");
      Binding it = Objects.requireNonNull(known.get(id), id);
      assertThat(parties.get(id))
          .as(id)
          .containsExactlyInAnyOrder(
              Facts.actor(row.get("party_a")), Facts.actor(row.get("party_b")));
      assertThat(Facts.shown(it, "kind")).as(id).isEqualTo(mended(row, "kind"));
      assertThat(Facts.shown(it, "domain")).as(id).isEqualTo(row.get("domain") + "-domain");
      assertThat(Facts.day(it, "from", "fp")).as(id).isEqualTo(mended(row, "from"));
      assertThat(Facts.day(it, "until", "up")).as(id).isEqualTo(mended(row, "until"));
      String last = mended(row, "last_known");
      assertThat(Facts.shown(it, "last")).as(id).startsWith(last);
      boolean seen =
          !mended(row, "until").isEmpty()
              || row.get("until_known").equals("yes")
              || last.compareTo("2025") >= 0;
      assertThat(Facts.shown(it, "untilKnown"))
          .as(id)
          .isEqualTo(
              MENDED.getOrDefault(id, Map.of()).getOrDefault("until_known", String.valueOf(seen)));
      Set<String> pages = better.getOrDefault(id, Set.of());
      if (!pages.isEmpty()) {
        assertThat(sources.get(id)).as(id).containsAnyElementsOf(pages);
      } else if (!REPLACED.contains(id)) {
        assertThat(sources.get(id)).as(id).contains(row.get("source_url"));
        assertThat(Facts.shown(it, "verified")).as(id).isEqualTo(row.get("verified"));
      }
    }
  }

  /** The pages that state the fact and are better than that of the row. */
  private static Map<String, Set<String>> better() {
    Map<String, Set<String>> better = new HashMap<>();
    for (CSVRecord row : Facts.second("sources")) {
      if (row.get("file").equals("facts-2/relationships.csv")
          && row.get("states_fact").equals("yes")) {
        better
            .computeIfAbsent(row.get("row_id_or_list"), id -> new TreeSet<>())
            .add(row.get("new_url"));
      }
    }
    return better;
  }

  private static Map<String, Set<String>> parties() {
    return all("sc:party");
  }

  private static Map<String, Set<String>> sources() {
    return all("dct:source");
  }

  private static Map<String, Set<String>> all(String property) {
    Map<String, Set<String>> found = new HashMap<>();
    for (Binding row :
        Facts.select(
            "SELECT ?id ?x { ?it a sc:StrategicRelationship ; dct:identifier ?id ; "
                + property
                + " ?x }")) {
      found
          .computeIfAbsent(Facts.shown(row, "id"), id -> new TreeSet<>())
          .add(Facts.shown(row, "x"));
    }
    return found;
  }

  /** Where a page was replaced, what only the former one shows still has it for a source. */
  @ParameterizedTest
  @CsvSource({
    "rel-usa-aus-mnna",
    "rel-usa-egy-mnna",
    "rel-usa-nzl-mnna",
    "rel-usa-col-mnna",
    "rel-usa-ken-mnna",
    "rel-usa-ukr",
    "rel-fra-ukr",
    "rel-deu-ukr",
    "rel-jpn-ukr",
    "rel-pol-ukr",
    "rel-eu-chn-partnership",
    "rel-usa-aus",
    "rel-jpn-aus-raa"
  })
  void theDayOnWhichATieWasLastSeenHasAPage(String id) {
    CSVRecord row =
        rows().stream().filter(each -> each.get("id").equals(id)).findFirst().orElseThrow();
    assertThat(sources().get(id)).hasSizeGreaterThan(1).contains(row.get("source_url"));
  }

  private static List<String> hosts(Set<String> pages) {
    return pages.stream()
        .map(page -> URI.create(page).getHost().replaceFirst("^www\\.", "") + ":")
        .toList();
  }

  /** Where several pages are cited, the locator says what to look for on each of them. */
  @Test
  void theLocatorGoesThroughThePages() {
    Map<String, Set<String>> locators = all("sc:locator");
    sources()
        .forEach(
            (id, pages) -> {
              if (pages.size() > 1) {
                assertThat(String.join(" ", locators.getOrDefault(id, Set.of())))
                    .as(id)
                    .contains(hosts(pages));
              }
            });
  }

  @Test
  void nothingIsSeenAfterItsEnd() {
    assertThat(
            Facts.values(
                "SELECT ?x { ?x a sc:StrategicRelationship ; sc:until ?end ; sc:lastKnown ?seen"
                    + " FILTER (?seen > ?end) }"))
        .isEmpty();
  }

  @Test
  void nothingLastsThatIsKnownToHaveEnded() {
    assertThat(
            Facts.values(
                "SELECT ?x { ?x a sc:StrategicRelationship ; sc:until ?end ; sc:untilKnown false"
                    + " }"))
        .isEmpty();
  }

  /** Whoever acts first, sanctions and export restrictions say who imposes them on whom. */
  @Test
  void measuresHaveTwoSidesOfEachCamp() {
    String sided =
        "SELECT ?x { ?it a sc:StrategicRelationship ; sc:kind ?kind ; sc:sideA ?x FILTER (?kind IN"
            + " (sc:sanctions, sc:export-restriction)) }";
    assertThat(Facts.values(sided)).contains("USA", "CHN", "RUS", "EU", "JPN", "SAU");
    assertThat(
            Facts.values(
                "SELECT ?x { ?x a sc:StrategicRelationship ; sc:kind ?kind FILTER (?kind IN"
                    + " (sc:sanctions, sc:export-restriction)) FILTER NOT EXISTS { ?x sc:sideA"
                    + " ?one ; sc:sideB ?other } }"))
        .isEmpty();
  }
}
