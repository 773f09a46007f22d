package org.statecraft.kb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.Live;

/** The votes are those of the roll calls and of the pages that name voters. */
@Live
class VoteFactsTest {
  private static final Map<String, String> STANCE =
      Map.of(
          "in-favour", "in-favour",
          "in favour", "in-favour",
          "against", "against",
          "abstain", "abstained");

  /** The better pages that the notes of the second batch name for the roll calls. */
  private static final Map<String, String> RECORD =
      Map.of(
          "A/RES/78/241", "https://digitallibrary.un.org/record/4031004",
          "A/RES/79/62", "https://digitallibrary.un.org/record/4068497",
          "A/RES/80/57", "https://digitallibrary.un.org/record/4094456");

  /** The local name of what was voted on, by its symbol. */
  private static Map<String, String> texts() {
    return Facts.select(
            "SELECT DISTINCT ?text ?symbol { { ?text a/rdfs:subClassOf* sc:Initiative } UNION {"
                + " ?text a sc:DraftResolution } ?text dct:identifier|skos:altLabel ?name BIND"
                + " (STR(?name) AS ?symbol) }")
        .stream()
        .collect(
            Collectors.toMap(
                row -> Facts.shown(row, "symbol"), row -> Facts.shown(row, "text"), (a, b) -> a));
  }

  /** Each vote as its text, voter, stance, day and source, once for each page cited. */
  private static Map<String, Set<String>> votes() {
    Map<String, Set<String>> votes = new TreeMap<>();
    Map<String, String> only = new TreeMap<>();
    for (Binding row :
        Facts.select(
            "SELECT * { ?vote a sc:Vote ; sc:issue ?text ; sc:actor ?actor ; sc:stance ?stance ;"
                + " sc:date ?date ; dct:source ?source ; sc:verification ?verified }")) {
      String key = Facts.shown(row, "text") + " " + Facts.shown(row, "actor");
      String vote = Facts.shown(row, "vote");
      assertThat(only.getOrDefault(key, vote)).as("voted twice").isEqualTo(vote);
      only.put(key, vote);
      votes
          .computeIfAbsent(key, each -> new TreeSet<>())
          .add(
              String.join(
                  " ",
                  Facts.shown(row, "stance"),
                  Facts.shown(row, "date"),
                  Facts.shown(row, "source"),
                  Facts.shown(row, "verified")));
    }
    return votes;
  }

  @Test
  void everyVoteIsThatOfItsRowAndThereIsNoOther() {
    Map<String, String> texts = texts();
    Map<String, String> wanted = new TreeMap<>();
    List<CSVRecord> calls = Facts.second("rollcalls");
    assertThat(calls.size()).isEqualTo(3 * 193);
    for (CSVRecord row : calls) {
      if (!row.get("vote").equals("not-voting")) {
        wanted.put(
            texts.get(row.get("resolution")) + " " + row.get("state"),
            String.join(
                " ",
                STANCE.get(row.get("vote")),
                row.get("date"),
                RECORD.get(row.get("resolution")),
                row.get("verified")));
      }
    }
    Map<String, String> days =
        Facts.second("votes").stream()
            .collect(Collectors.toMap(row -> row.get("resolution"), row -> row.get("date")));
    for (CSVRecord row : Facts.second("vote_positions")) {
      String symbol = row.get("resolution");
      String key = Objects.requireNonNull(texts.get(symbol), symbol) + " " + row.get("state");
      String stance = Objects.requireNonNull(STANCE.get(row.get("vote")), row.get("vote"));
      if (RECORD.containsKey(symbol)) {
        assertThat(wanted.get(key)).as("press and roll call").startsWith(stance + " ");
      } else {
        wanted.put(
            key,
            String.join(" ", stance, days.get(symbol), row.get("source_url"), row.get("verified")));
      }
    }
    Map<String, Set<String>> votes = votes();
    assertThat(votes.keySet()).isEqualTo(wanted.keySet());
    wanted.forEach((key, vote) -> assertThat(votes.get(key)).as(key).contains(vote));
  }

  /** Where the page with the names has no day, the page of the day stands beside it. */
  @ParameterizedTest
  @ValueSource(
      strings = {"Draft-A-C1-78-L56", "Draft-A-C1-79-L43", "UNGA-80-23", "UN-AI-Panel-Appointment"})
  void whereTheNamesHaveNoDayThePageOfTheDayIsCited(String text) {
    assertThat(
            Facts.values(
                "SELECT ?x { ?x a sc:Vote ; sc:issue kb:"
                    + text
                    + " ; dct:source ?names FILTER NOT EXISTS { ?x dct:source ?other FILTER (?other"
                    + " != ?names) } }"))
        .isEmpty();
  }

  @Test
  void whoDidNotVoteHasNoVoteAndIsNamed() {
    Map<String, String> texts = texts();
    Map<String, Set<String>> wanted = new HashMap<>();
    for (CSVRecord row : Facts.second("rollcalls")) {
      if (row.get("vote").equals("not-voting")) {
        wanted
            .computeIfAbsent(texts.get(row.get("resolution")), text -> new TreeSet<>())
            .add(row.get("state"));
      }
    }
    Map<String, Set<String>> absent = new HashMap<>();
    for (Binding row : Facts.select("SELECT ?text ?actor { ?text sc:didNotVote ?actor }")) {
      absent
          .computeIfAbsent(Facts.shown(row, "text"), text -> new TreeSet<>())
          .add(Facts.shown(row, "actor"));
    }
    assertThat(absent).isEqualTo(wanted);
    assertThat(
            Facts.values("SELECT ?x { ?text sc:didNotVote ?x . ?p sc:actor ?x ; sc:issue ?text }"))
        .isEmpty();
  }

  @Test
  void everyCountIsThatOfItsRow() {
    Map<String, String> texts = texts();
    Map<String, Binding> known =
        Facts.select(
                "SELECT * { { ?text a sc:Resolution ; sc:from ?date } UNION { ?text a"
                    + " sc:DraftResolution ; sc:date ?date } OPTIONAL { ?text sc:votesInFavour"
                    + " ?yes ; sc:votesAgainst ?no ; sc:abstentions ?abstained } OPTIONAL { ?text"
                    + " sc:withoutVote ?without } }")
            .stream()
            .collect(Collectors.toMap(row -> Facts.shown(row, "text"), row -> row));
    List<CSVRecord> rows = Facts.second("votes");
    assertThat(rows.size()).isEqualTo(16);
    for (CSVRecord row : rows) {
      String symbol = row.get("resolution");
      Binding text = Objects.requireNonNull(known.get(texts.get(symbol)), symbol);
      assertThat(Facts.shown(text, "date")).as(symbol).isEqualTo(row.get("date"));
      assertThat(Facts.shown(text, "yes")).as(symbol).isEqualTo(row.get("in_favour"));
      assertThat(Facts.shown(text, "no")).as(symbol).isEqualTo(row.get("against"));
      assertThat(Facts.shown(text, "abstained")).as(symbol).isEqualTo(row.get("abstained"));
      // Of 79/239 the numbers were not found, which is not the same.
      assertThat(Facts.shown(text, "without"))
          .as(symbol)
          .isEqualTo(
              row.get("in_favour").isEmpty() && !symbol.equals("A/RES/79/239") ? "true" : "");
    }
  }

  /** Where all votes are recorded their numbers are those that the record counts. */
  @Test
  void aCompleteRollCallAddsUp() {
    List<Binding> complete =
        Facts.select(
            "SELECT ?text ?yes ?no ?abstained (SUM(IF(?stance = sc:in-favour, 1, 0)) AS ?for)"
                + " (SUM(IF(?stance = sc:against, 1, 0)) AS ?contra) (SUM(IF(?stance ="
                + " sc:abstained, 1, 0)) AS ?neither) { ?text sc:votesComplete true ;"
                + " sc:votesInFavour ?yes ; sc:votesAgainst ?no ; sc:abstentions ?abstained ."
                + " ?vote a sc:Vote ; sc:issue ?text ; sc:stance ?stance } GROUP BY ?text ?yes ?no"
                + " ?abstained");
    assertThat(complete.stream().map(row -> Facts.shown(row, "text")))
        .containsExactlyInAnyOrder("UNGA-78-241", "UNGA-79-62", "UNGA-80-57");
    for (Binding row : complete) {
      assertThat(
              List.of(
                  Facts.shown(row, "for"), Facts.shown(row, "contra"), Facts.shown(row, "neither")))
          .as(Facts.shown(row, "text"))
          .isEqualTo(
              List.of(
                  Facts.shown(row, "yes"), Facts.shown(row, "no"), Facts.shown(row, "abstained")));
    }
  }

  /** A vote in committee is on the draft, so that nobody has two votes on one resolution. */
  @Test
  void noStageCountsTwice() {
    assertThat(
            Facts.values(
                "SELECT ?x { ?x a sc:DraftResolution ; sc:stageOf ?whole . ?whole a sc:Resolution"
                    + " } ORDER BY ?x"))
        .hasSize(5);
    assertThat(
            Facts.values(
                "SELECT ?x { ?x a sc:DraftResolution ; a/rdfs:subClassOf* sc:Initiative }"))
        .isEmpty();
    assertThat(
            Facts.values(
                "SELECT ?x { ?a a sc:Vote ; sc:actor ?x ; sc:issue ?text . ?b a sc:Vote ; sc:actor"
                    + " ?x ; sc:issue ?text FILTER (STR(?a) < STR(?b)) }"))
        .isEmpty();
  }
}
