package org.statecraft.kb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.statecraft.Live;

/** The rosters of the second batch of facts, as its check mended them. */
@Live
class ParticipationFactsTest {
  /**
   * Two circles of one day are mixed in these ten rows, one of firms and one of associations, and
   * no state is a member of either.
   */
  private static final String NO_STATES = "brics-ai-alliance";

  /** The papers of the experts, of which the list knows the week, and the statement. */
  private static final Set<String> OF_THAT_WEEK =
      Set.of(
          "gge-laws-2025-draft-articles",
          "gge-laws-2025-joint-support",
          "gge-laws-2025-statement-42");

  /** Who attended an event of one day was there no longer. */
  private static final String EVENT_OF_A_DAY = "china-zambia-group-of-friends|observer";

  /** The page of the day where the row has none. */
  private static final Map<String, String> PAGE_OF_THE_DAY =
      Map.of("g20-ai-principles", "https://worldjpn.net/documents/texts/G20/20190609.D2E.html");

  /** Of the 35 who endorsed at the close, by further pages; the row has the list alone. */
  private static final Map<String, String> DAY_OF_A_FURTHER_PAGE =
      Map.of("reaim-2026|MAR|endorser-role", "2026-02-05");

  private static String role(CSVRecord row) {
    return OF_THAT_WEEK.contains(row.get("initiative_id")) && row.get("role").equals("sponsor")
        ? "author"
        : row.get("role");
  }

  /** Of each list the official page that states it, with the place there. */
  private static Map<String, List<String>> better() {
    Map<String, List<String>> better = new HashMap<>();
    for (CSVRecord row : Facts.second("sources")) {
      if (row.get("file").equals("facts-2/participation.csv")
          && row.get("states_fact").equals("yes")) {
        better.put(
            row.get("row_id_or_list").replaceFirst(" .*", ""),
            List.of(row.get("new_url"), row.get("locator")));
      }
    }
    return better;
  }

  @Test
  void everyRowIsAParticipationWithItsValues() {
    Map<String, Set<String>> known = new HashMap<>();
    for (Binding row :
        Facts.select(
            "SELECT * { ?in dct:identifier ?id ; sc:participation ?p . ?p sc:actor ?actor ; sc:role"
                + " ?role ; sc:verification ?verified ; sc:dateBasis ?basis OPTIONAL { ?p sc:from"
                + " ?from } OPTIONAL { ?p sc:datePrecision ?fp } OPTIONAL { ?p sc:until ?until }"
                + " OPTIONAL { ?p sc:untilPrecision ?up } OPTIONAL { ?p dct:source ?source }"
                + " OPTIONAL { ?p sc:locator|skos:note ?place } }")) {
      known
          .computeIfAbsent(
              String.join(
                  "|", Facts.shown(row, "id"), Facts.shown(row, "actor"), Facts.shown(row, "role")),
              key -> new TreeSet<>())
          .add(
              String.join(
                  "|",
                  Facts.day(row, "from", "fp"),
                  Facts.day(row, "until", "up"),
                  Facts.shown(row, "verified"),
                  Facts.shown(row, "basis").replace("no-date", "none"),
                  Facts.shown(row, "source"),
                  Facts.shown(row, "place")));
    }
    Map<String, List<String>> better = better();
    List<CSVRecord> rows = Facts.second("participation");
    assertThat(rows.size()).isEqualTo(324);
    int left = 0;
    for (CSVRecord row : rows) {
      String id = row.get("initiative_id");
      if (id.equals(NO_STATES)) {
        left++;
        continue;
      }
      String key = String.join("|", id, Facts.actor(row.get("actor")), role(row) + "-role");
      String further = DAY_OF_A_FURTHER_PAGE.getOrDefault(key, "");
      String from =
          OF_THAT_WEEK.contains(id) ? "2025-09" : further.isEmpty() ? row.get("from") : further;
      String until = EVENT_OF_A_DAY.equals(id + "|" + row.get("role")) ? from : row.get("until");
      List<String> page =
          better.getOrDefault(
              id,
              List.of(
                  row.get("source_url").isEmpty()
                      ? PAGE_OF_THE_DAY.getOrDefault(id, "")
                      : row.get("source_url"),
                  // Who named a page is no place on it.
                  row.get("locator").replace(", named by the reviewer", "")));
      assertThat(known.getOrDefault(key, Set.of()))
          .as(key)
          .contains(
              String.join(
                  "|",
                  from,
                  until,
                  row.get("verified"),
                  further.isEmpty() ? row.get("date_basis") : "page",
                  page.getFirst(),
                  page.getLast()));
    }
    assertThat(left).isEqualTo(10);
  }

  /** Of a list that is complete there are as many as the host counts. */
  @ParameterizedTest
  @CsvSource({
    "Political-Declaration-Military-AI, endorser, 58",
    "REAIM-2023, endorser, 58",
    "REAIM-2026, endorser, 45",
    "OECD-AI-Principles, endorser, 49",
    "GGE-LAWS-2025-WP-7, author, 11",
    "GGE-LAWS-2025-WP-8, author, 10",
    "GGE-LAWS-2025-Statement, signatory, 39",
    "GGE-LAWS-2025-Statement, observer, 3"
  })
  void aCompleteListHasAsManyNamesAsItsHostCounts(String list, String role, int count) {
    assertThat(
            Facts.values(
                "SELECT DISTINCT ?x { kb:"
                    + list
                    + " sc:participantsComplete true ; sc:participation [ sc:actor ?x ; sc:role sc:"
                    + role
                    + "-role ] }"))
        .hasSize(count);
  }

  /** Of a list without days the page that has the day stands beside it. */
  @ParameterizedTest
  @CsvSource({
    "Political-Declaration-Military-AI, https://www.state.gov/bureau",
    "Pax-Silica, https://www.state.gov/pax-silica",
    "Hiroshima-Friends-Group, https://hipther.com/",
    "REAIM-2026, https://www.exteriores.gob.es/",
    "UNGA-78-265, https://news.myworldfix.com/",
    "UNGA-78-311, http://ecns.cn/",
    "OECD-AI-Principles, https://aihub.org/",
    "GPAI, https://dig.watch/",
    "DIANA, https://finabel.org/",
    "FOCAC-Beijing-2024, http://www.bjreview.com/",
    "BRICS-AI-Statement, https://www.africanews.com/",
    "GGE-LAWS-2025-WP-7, https://documents.un.org/",
    "GGE-LAWS-2025-WP-8, https://documents.un.org/"
  })
  void whereTheListGivesNoDayThePageOfTheDayIsCited(String circle, String list) {
    assertThat(
            Facts.values(
                "SELECT ?x { kb:"
                    + circle
                    + " sc:participation ?x . ?x sc:from ?day ; sc:dateBasis sc:page ; dct:source"
                    + " ?list FILTER STRSTARTS(STR(?list), '"
                    + list
                    + "') FILTER NOT EXISTS { ?x dct:source ?other FILTER (?other != ?list) } }"))
        .isEmpty();
  }

  /** Sponsors as tabled, to whom others came: nobody's absence follows. */
  @ParameterizedTest
  @CsvSource({"UNGA-78-241, 27", "UNGA-79-62, 16", "UNGA-80-57, 21"})
  void sponsorsAsTabledAreNotAll(String resolution, int count) {
    assertThat(
            Facts.values(
                "SELECT DISTINCT ?x { kb:"
                    + resolution
                    + " sc:participantsComplete false ; sc:participation [ sc:actor ?x ; sc:role"
                    + " sc:sponsor-role ] }"))
        .hasSize(count);
  }

  @Test
  void whatAPageDatesHasAPage() {
    assertThat(
            Facts.values(
                "SELECT ?x { ?x a sc:Participation ; sc:dateBasis sc:page FILTER NOT EXISTS { ?x"
                    + " dct:source ?page } }"))
        .isEmpty();
  }

  /** Whoever attended a summit or an event was there while it lasted. */
  @ParameterizedTest
  @CsvSource({"REAIM-2023", "REAIM-2024", "REAIM-2026", "Group-of-Friends-AI-Capacity"})
  void anObserverOfAnEventHasALastDay(String event) {
    assertThat(
            Facts.values(
                "SELECT ?x { kb:"
                    + event
                    + " sc:participation ?x . ?x sc:role sc:observer-role FILTER NOT EXISTS { ?x"
                    + " sc:until ?until } }"))
        .isEmpty();
  }

  @Test
  void noStateIsAMemberOfTheNetworkOfAssociations() {
    assertThat(
            Facts.select("SELECT ?p { kb:BRICS-AI-Alliance-Network sc:participation ?p }").stream()
                .collect(Collectors.toSet()))
        .isEmpty();
  }
}
