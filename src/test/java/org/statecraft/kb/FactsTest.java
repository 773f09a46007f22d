package org.statecraft.kb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.statecraft.kb.Facts.count;
import static org.statecraft.kb.Facts.select;
import static org.statecraft.kb.Facts.shown;
import static org.statecraft.kb.Facts.table;

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

/** What the knowledge base says is what was researched: counts, names, dates, sources. */
@Live
class FactsTest {
  /** Rows of the first batch that the second replaces, or that tell one act twice. */
  private static final Set<String> REPLACED =
      Set.of(
          "pc-nld-rus-chn-military-ai",
          "pc-nld-rus-military-ai",
          "ev-india-summit",
          "ev-abu-mahdi-ai-claim",
          "ev-aukus-ai-trial-published");

  private static final String STATE_OF = "?p sc:actor ?x . ?x a sc:State .";

  @Test
  void twentyEightStatesAndTheUnionSignedBletchleyOnTheDay() {
    String signed =
        "kb:Bletchley-Declaration sc:participation ?p . ?p sc:role sc:signatory-role ; sc:from"
            + " \"2023-11-01\"^^xsd:date . ";
    assertThat(count("SELECT DISTINCT ?x { " + signed + STATE_OF + " }")).isEqualTo(28);
    assertThat(
            Facts.values(
                "SELECT ?x { " + signed + "?p sc:actor ?x . FILTER NOT EXISTS { ?x a sc:State } }"))
        .containsExactly("EU");
  }

  @Test
  void newZealandJoinedBletchleyLater() {
    assertThat(
            Facts.values(
                "SELECT ?x { kb:Bletchley-Declaration sc:participation [ sc:actor kb:NZL ; sc:from"
                    + " ?x ] }"))
        .containsExactly("2024-10-23");
  }

  /** The days on which each state became a member, from the treaty's history. */
  @ParameterizedTest
  @CsvSource({
    "1949-04-04, BEL CAN DNK FRA GBR ISL ITA LUX NLD NOR PRT USA",
    "1952-02-18, GRC TUR",
    "1955-05-06, DEU",
    "1982-05-30, ESP",
    "1999-03-12, CZE HUN POL",
    "2004-03-29, BGR EST LTU LVA ROU SVK SVN",
    "2009-04-01, ALB HRV",
    "2017-06-05, MNE",
    "2020-03-27, MKD",
    "2023-04-04, FIN",
    "2024-03-07, SWE"
  })
  void natoGrewOnTheseDays(String day, String members) {
    assertThat(
            Facts.values(
                "SELECT ?x { kb:NATO sc:participation [ sc:actor ?x ; sc:role sc:member-role ;"
                    + " sc:from \""
                    + day
                    + "\"^^xsd:date ] } ORDER BY ?x"))
        .containsExactly(members.split(" ", -1));
  }

  @Test
  void natoHasThirtyTwoMembers() {
    assertThat(
            count(
                "SELECT DISTINCT ?x { kb:NATO sc:participation [ sc:actor ?x ; sc:role"
                    + " sc:member-role ] FILTER NOT EXISTS { kb:NATO sc:participation [ sc:actor ?x"
                    + " ; sc:until ?until ] } }"))
        .isEqualTo(32);
  }

  @Test
  void everyStateIsThereWithItsCodes() {
    List<CSVRecord> rows = table("states");
    Map<String, Binding> states =
        select(
                "SELECT * { ?state a sc:State ; sc:iso3 ?iso3 ; sc:iso2 ?iso2 ; sc:isoNumeric ?num"
                    + " ; rdfs:label ?label ; sc:officialName ?official ; sc:unStatus ?status"
                    + " OPTIONAL { ?state sc:cowCode ?cow ; sc:cowAbbreviation ?abbr ; sc:gwCode"
                    + " ?gw } OPTIONAL { ?state sc:unMemberSince ?since } }")
            .stream()
            .collect(Collectors.toMap(row -> shown(row, "iso3"), row -> row));
    assertThat(states).hasSize(195).hasSize(rows.size());
    for (CSVRecord row : rows) {
      Binding state = Objects.requireNonNull(states.get(row.get("iso3")), row.get("iso3"));
      assertThat(
              List.of(
                  shown(state, "state"),
                  shown(state, "iso2"),
                  shown(state, "num"),
                  shown(state, "label"),
                  shown(state, "official"),
                  shown(state, "status"),
                  shown(state, "since"),
                  shown(state, "cow"),
                  shown(state, "abbr"),
                  shown(state, "gw")))
          .isEqualTo(
              List.of(
                  row.get("iso3"),
                  row.get("iso2"),
                  row.get("iso_numeric"),
                  row.get("name"),
                  row.get("official_name"),
                  row.get("un_status"),
                  row.get("un_member_since"),
                  row.get("cow_code"),
                  row.get("cow_abbr"),
                  row.get("gw_code")));
    }
  }

  /**
   * Each row with an id is one thing: a fact of the right kind, or a claim if only the article has
   * it.
   */
  @ParameterizedTest
  @CsvSource({
    "actors, sc:Actor, 50",
    "initiatives, sc:Initiative, 54",
    "events, sc:Action, 56",
    "perceptions, sc:Perception, 14",
    "positions, sc:Position, 36"
  })
  void everyRowWithAnIdIsOneThing(String name, String kind, int total) {
    assertThat(table(name)).hasSize(total);
    List<CSVRecord> rows =
        table(name).stream().filter(row -> !REPLACED.contains(row.get("id"))).toList();
    Map<String, List<Binding>> things =
        select(
                "SELECT ?id ?claim ?verified { ?thing dct:identifier ?id . { ?thing"
                    + " a/rdfs:subClassOf* "
                    + kind
                    + " BIND (false AS ?claim) } UNION { ?thing a sc:Claim ; sc:claimedKind ?said ."
                    + " ?said rdfs:subClassOf* "
                    + kind
                    + " BIND (true AS ?claim) } OPTIONAL { ?thing sc:verification ?verified } }")
            .stream()
            .distinct()
            .collect(Collectors.groupingBy(row -> shown(row, "id")));
    for (CSVRecord row : rows) {
      boolean articleOnly = row.isMapped("verified") && row.get("verified").equals("article-only");
      List<Binding> found = things.getOrDefault(row.get("id"), List.of());
      assertThat(found).as(row.get("id")).hasSize(1);
      Binding thing = found.getFirst();
      assertThat(shown(thing, "claim")).as(row.get("id")).isEqualTo(String.valueOf(articleOnly));
      if (row.isMapped("verified")) {
        assertThat(shown(thing, "verified")).isEqualTo(row.get("verified"));
      }
    }
  }

  @Test
  void everyParticipationIsThereOnceWithItsDatesAndMark() {
    List<CSVRecord> rows = table("participation");
    assertThat(rows).hasSize(1095);
    Map<String, String> ids = identifiers();
    Map<String, Set<String>> known = new HashMap<>();
    for (Binding row :
        select(
            "SELECT ?in ?actor ?role ?from ?fp ?until ?up ?verified ?basis ?source { ?in"
                + " sc:participation ?p . ?p sc:actor ?actor ; sc:role ?role ; sc:verification"
                + " ?verified OPTIONAL { ?p sc:from ?from } OPTIONAL { ?p sc:datePrecision ?fp }"
                + " OPTIONAL { ?p sc:until ?until } OPTIONAL { ?p sc:untilPrecision ?up } OPTIONAL"
                + " { ?p sc:dateBasis ?basis } OPTIONAL { ?p dct:source ?source } }")) {
      String key = shown(row, "in") + " " + shown(row, "actor") + " " + shown(row, "role");
      known
          .computeIfAbsent(key, k -> new TreeSet<>())
          .add(
              Facts.day(row, "from", "fp")
                  + " "
                  + Facts.day(row, "until", "up")
                  + " "
                  + shown(row, "verified")
                  + " "
                  + shown(row, "basis").replace("no-date", "none")
                  + " "
                  + shown(row, "source"));
    }
    int claims = 0;
    for (Map.Entry<CSVRecord, Map<String, String>> each : Mended.participations().entrySet()) {
      CSVRecord row = each.getKey();
      Map<String, String> now = each.getValue();
      String key =
          ids.get(String.valueOf(now.get("initiative_id")).replaceFirst(" .*", ""))
              + " "
              + ids.getOrDefault(row.get("actor"), row.get("actor"))
              + " "
              + row.get("role")
              + "-role";
      if (row.get("verified").equals("article-only")) {
        claims++;
        assertThat(known).as("a claim is no fact: %s", key).doesNotContainKey(key);
        continue;
      }
      assertThat(known.get(key))
          .as(key)
          .contains(
              now.get("from")
                  + " "
                  + now.get("until")
                  + " "
                  + now.get("verified")
                  + " "
                  + now.get("date_basis")
                  + " "
                  + now.get("source_url"));
    }
    assertThat(claims).isEqualTo(5);
    Set<String> researched =
        rows.stream()
            .map(row -> String.valueOf(ids.get(row.get("initiative_id"))))
            .collect(Collectors.toSet());
    known.keySet().removeIf(key -> !researched.contains(key.replaceFirst(" .*", "")));
    // What the second batch of facts adds to these lists.
    for (CSVRecord row : Facts.second("participation")) {
      known.remove(
          ids.get(row.get("initiative_id"))
              + " "
              + ids.getOrDefault(row.get("actor"), row.get("actor"))
              + " "
              + row.get("role")
              + "-role");
    }
    // Russia was one of the Eight and never of the Seven.
    assertThat(known).hasSize(1089).doesNotContainKey("G7 RUS member-role");
  }

  private static Map<String, String> identifiers() {
    return select("SELECT ?thing ?id { ?thing dct:identifier ?id }").stream()
        .collect(
            Collectors.toMap(row -> shown(row, "id"), row -> shown(row, "thing"), (a, b) -> a));
  }

  @Test
  void everyResourceIsAnEndowmentOrAClaim() {
    List<CSVRecord> rows = table("resources");
    assertThat(rows).hasSize(30);
    long claims = rows.stream().filter(row -> row.get("verified").equals("article-only")).count();
    // Three that have nothing to do with artificial intelligence are dropped: CorrectionsTest.
    assertThat(count("SELECT DISTINCT ?x { ?x a sc:Endowment }"))
        .isGreaterThanOrEqualTo((int) (30 - claims - 3));
    assertThat(count("SELECT DISTINCT ?x { ?x a sc:Claim ; sc:claimedKind sc:Endowment }"))
        .isGreaterThanOrEqualTo((int) claims);
  }

  /** Nothing is cut out of what the tables say of a resource. */
  @Test
  void everyEndowmentTellsWhatItsRowTells() {
    Set<String> told =
        table("resources").stream()
            .map(row -> row.get("evidence"))
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> known =
        Facts.values("SELECT ?x { ?endowment a sc:Endowment ; sc:evidence ?x }").stream()
            .filter(text -> !told.contains(text))
            .toList();
    // By the corrections it is a resource of the Council, drafted under the Spanish presidency.
    assertThat(known)
        .containsExactly(
            "drafted the compromise on foundation models, under the Spanish presidency");
  }

  @Test
  void observationsAreTheNewestOfEachOpenIndicator() {
    Map<String, CSVRecord> newest = new HashMap<>();
    for (CSVRecord row : table("indicators")) {
      String licence = row.get("licence");
      if (!licence.contains("CC BY-NC") && !licence.contains("COW")) {
        newest.merge(
            row.get("iso3") + " " + row.get("indicator"),
            row,
            (a, b) -> Integer.parseInt(a.get("year")) > Integer.parseInt(b.get("year")) ? a : b);
      }
    }
    Map<String, String> known =
        select(
                "SELECT DISTINCT ?actor ?id ?year ?value { ?o a sc:Observation ; sc:actor ?actor ;"
                    + " sc:indicator/dct:identifier ?id ; sc:year ?year ; sc:value ?value ;"
                    + " dct:source ?source ; dct:license ?licence }")
            .stream()
            .collect(
                Collectors.toMap(
                    row -> shown(row, "actor") + " " + shown(row, "id"),
                    row -> shown(row, "year") + " " + shown(row, "value")));
    assertThat(known).hasSize(newest.size());
    newest.forEach(
        (key, row) ->
            assertThat(known.get(key)).as(key).isEqualTo(row.get("year") + " " + row.get("value")));
  }

  private record Ranked(double value, double rank) {}

  /** Ranks are calculated once, when the base is made, and must follow from the values. */
  @Test
  void ranksFollowFromTheValuesOfAllStates() {
    Map<String, List<Ranked>> known =
        select(
                "SELECT ?id ?value ?rank { ?o a sc:Observation ; sc:indicator/dct:identifier ?id ;"
                    + " sc:value ?value ; sc:percentileRank ?rank }")
            .stream()
            .collect(
                Collectors.groupingBy(
                    row -> shown(row, "id"),
                    Collectors.mapping(
                        row ->
                            new Ranked(
                                Double.parseDouble(shown(row, "value")),
                                Double.parseDouble(shown(row, "rank"))),
                        Collectors.toList())));
    assertThat(known).hasSizeGreaterThan(2);
    known.forEach(
        (id, states) -> {
          assertThat(states)
              .as(id)
              .hasSize(
                  count(
                      "SELECT ?o { ?o a sc:Observation ; sc:indicator/dct:identifier \""
                          + id
                          + "\" }"));
          for (Ranked state : states) {
            double lower = states.stream().filter(each -> each.value() < state.value()).count();
            double same = states.stream().filter(each -> each.value() == state.value()).count();
            assertThat(state.rank())
                .as(id + " " + state.value())
                .isCloseTo((lower + same / 2) / states.size(), within(0.00006));
          }
        });
  }

  /** All were read in a copy, or put together by another hand than the one that measured. */
  @Test
  void whatWasReadInACopySaysSo() {
    assertThat(
            Facts.values(
                "SELECT DISTINCT ?x { { ?o a sc:Observation ; sc:indicator ?x } UNION { ?o a"
                    + " sc:Indicator BIND (?o AS ?x) } MINUS { ?o sc:secondHand true } }"))
        .isEmpty();
  }

  /** Who judged it stands beside the status, of those who deny it and of those who do not. */
  @Test
  void theNuclearStatusNamesItsCoders() {
    assertThat(
            Facts.values(
                "SELECT ?x { ?x sc:indicator kb:Indicator-nuclear-weapons-status FILTER NOT EXISTS"
                    + " { ?x sc:locator ?coders FILTER (CONTAINS(?coders, 'Bleek') &&"
                    + " CONTAINS(?coders, 'NTI')) } }"))
        .isEmpty();
  }

  /** A package keeps the values of its day, whatever the page of the publisher says now. */
  @Test
  void aValueOfTheWorldBankNamesThePackageAndItsCommit() {
    assertThat(
            Facts.values(
                "SELECT ?x { ?x a sc:Observation ; dct:source ?page FILTER STRSTARTS(STR(?page),"
                    + " 'https://data.worldbank.org/') FILTER NOT EXISTS { ?x skos:note ?note ;"
                    + " dct:source ?copy FILTER CONTAINS(STR(?copy), '/blob/') } }"))
        .isEmpty();
  }

  @Test
  void listsKnownToBeIncompleteAreMarked() {
    assertThat(Facts.values("SELECT ?x { ?x sc:participantsComplete false } ORDER BY ?x"))
        .contains(
            "China-Africa-Digital-Action-Plan",
            "Hiroshima-Friends-Group",
            "REAIM-2024",
            "UNGA-78-265",
            "UNGA-78-311")
        .doesNotContain(
            "Bletchley-Declaration",
            "Paris-Statement",
            "Political-Declaration-Military-AI",
            "REAIM-2023",
            "REAIM-2026");
  }
}
