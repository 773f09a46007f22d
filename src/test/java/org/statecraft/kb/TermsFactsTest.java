package org.statecraft.kb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.Test;
import org.statecraft.Live;

/** The terms of initiatives are those of the two readings of the second batch of facts. */
@Live
class TermsFactsTest {
  private static final Map<String, String> ACCESSION =
      Map.of(
          "open", "open-accession",
          "by-invitation", "accession-by-invitation",
          "closed", "closed-accession",
          "not-applicable", "accession-not-applicable",
          "not-found", "accession-not-known",
          "unknown", "accession-not-known");

  /** What is known from the article alone is a claim, and a claim has no terms. */
  private static final String CLAIMED = "ai4sdgs-network";

  private static final Map<String, String> AIM =
      Map.of(
          "yes", "central-aim",
          "central", "central-aim",
          "partly", "partial-aim",
          "partial", "partial-aim",
          "no", "no-capability-aim",
          "none", "no-capability-aim");

  private static Set<String> values(String id, String property) {
    return new TreeSet<>(
        Facts.values(
            "SELECT ?x { ?it a sc:TermsCoding ; dct:identifier \""
                + id
                + "\" ; "
                + property
                + " ?x }"));
  }

  private static Set<String> each(CSVRecord row, String column) {
    return Stream.of(row.get(column).split(";", -1))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> named(CSVRecord row, String column, String ending) {
    return each(row, column).stream()
        .map(value -> value.equals("none-stated") ? "no-ground-stated" : value + ending)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> visions(Stream<String> names) {
    return names
        .map(name -> name.equals("sustainable-development") ? "ai-for-" + name : name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void assertTerms(String id, CSVRecord row, String aim, String kind) {
    assertThat(values(id, "sc:accession"))
        .as(id)
        .containsExactly(ACCESSION.get(row.get("accession")));
    assertThat(values(id, "sc:ground")).as(id).isEqualTo(named(row, "ground", "-ground"));
    String first = row.get("ground").split(";", -1)[0].strip();
    assertThat(values(id, "sc:mainGround"))
        .as(id)
        .containsExactly(first.equals("none-stated") ? "no-ground-stated" : first + "-ground");
    assertThat(values(id, "sc:capabilityAim")).as(id).containsExactly(AIM.get(row.get(aim)));
    assertThat(values(id, "sc:scope")).as(id).containsExactly(row.get("scope"));
    assertThat(values(id, "sc:documentKind"))
        .as(id)
        .containsExactly(kind.replace("mou", "memorandum").replace(' ', '-') + "-document");
    assertThat(values(id, "sc:targeting/sc:target")).as(id).isEqualTo(each(row, "directed_at"));
    Set<String> basis = each(row, "directed_basis");
    assertThat(values(id, "sc:targeting/sc:evidenceBasis")).as(id).isEqualTo(basis);
  }

  @Test
  void theFirstReadingIsThatOfItsTable() {
    Map<String, Set<String>> visions =
        Facts.second("visions").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get("initiative_id"),
                    Collectors.mapping(
                        row -> row.get("vision"), Collectors.toCollection(TreeSet::new))));
    List<CSVRecord> rows = Facts.second("terms");
    assertThat(rows).hasSize(85);
    for (CSVRecord row : rows) {
      String initiative = row.get("initiative_id");
      if (initiative.equals(CLAIMED)) {
        continue;
      }
      String id = "terms-" + initiative;
      assertTerms(id, row, "own_capability_aim", row.get("document_type"));
      assertThat(values(id, "sc:termsOf/dct:identifier")).containsExactly(initiative);
      assertThat(values(id, "sc:vision"))
          .as(id)
          .isEqualTo(visions(visions.getOrDefault(initiative, Set.of()).stream()));
    }
  }

  @Test
  void theSecondReadingIsThatOfItsTable() {
    List<CSVRecord> rows = Facts.second("terms-second-reading");
    assertThat(rows).hasSize(85);
    for (CSVRecord row : rows) {
      String id = "terms2-" + row.get("initiative_id");
      if (row.get("initiative_id").equals(CLAIMED)) {
        continue;
      }
      assertTerms(id, row, "capability_aim", row.get("document_type"));
      assertThat(values(id, "sc:vision")).as(id).isEqualTo(visions(each(row, "visions").stream()));
      assertThat(values(id, "sc:confidence"))
          .as(id)
          .containsExactly(row.get("confidence") + "-confidence");
    }
  }

  @Test
  void everyVisionHasItsPlaceInTheText() {
    List<CSVRecord> rows = Facts.second("visions");
    assertThat(rows).hasSize(122);
    Set<String> known =
        Facts.select(
                "SELECT ?id ?vision ?place { ?it a sc:Invocation ; sc:about/dct:identifier ?id ;"
                    + " sc:invokes ?vision ; sc:locator ?place }")
            .stream()
            .map(
                row ->
                    Facts.shown(row, "id")
                        + " "
                        + Facts.shown(row, "vision")
                        + " "
                        + Facts.shown(row, "place"))
            .collect(Collectors.toSet());
    assertThat(known)
        .isEqualTo(
            rows.stream()
                .map(
                    row ->
                        row.get("initiative_id")
                            + " "
                            + visions(Stream.of(row.get("vision"))).iterator().next()
                            + " "
                            + row.get("where_in_text"))
                .collect(Collectors.toSet()));
  }

  /** The text that was read is not the text that is named, as the notes on the sources say. */
  private static final Map<String, String> READ =
      Map.of(
          "paris-ai-action-statement",
              "Read off the draft of 2025-02-07, not off the adopted text.",
          "unga-78-265", "Read off the draft of 2024-03-11, not off the adopted text.",
          "oecd-ai-principles", "The text that was read is the revision of May 2024.",
          "us-political-declaration-military-ai",
              "The text that was read is the re-issue of 2023-11-09.");

  /** The visions of this body are those of its proposal. */
  private static final String PROPOSED = "waico";

  /** Official pages of the texts that were read in copies, by initiative. */
  private static Map<String, String> officialPages() {
    Map<String, String> official = new HashMap<>();
    List<CSVRecord> better =
        Facts.second("sources").stream()
            .filter(row -> row.get("states_fact").equals("yes"))
            .toList();
    for (CSVRecord row : better) {
      if (row.get("file").equals("facts-2/visions.csv")) {
        for (String id : row.get("row_id_or_list").replaceAll("\\(.*", "").split(";", -1)) {
          official.put(
              id.strip(),
              row.get("new_grade").equals("official") ? row.get("new_url") : ofTerms(better, id));
        }
      }
    }
    return official;
  }

  /** The list of copies refers to the pages given for the terms. */
  private static String ofTerms(List<CSVRecord> better, String id) {
    return better.stream()
        .filter(row -> row.get("file").equals("facts-2/terms.csv"))
        .filter(row -> row.get("new_grade").equals("official"))
        .filter(row -> row.get("row_id_or_list").equals(id.strip()))
        .map(row -> row.get("new_url"))
        .findFirst()
        .orElseThrow();
  }

  private static String note(CSVRecord row) {
    String id = row.get("initiative_id");
    String own = row.get("notes").strip();
    String read = READ.getOrDefault(id, "");
    return own.isEmpty() || read.isEmpty() ? own + read : own.replaceFirst("[.]?$", ". ") + read;
  }

  /** Verification, pages and note of each vision by the tables. */
  private static Map<String, Set<String>> tabled(Map<String, String> official) {
    Map<String, Set<String>> wanted = new TreeMap<>();
    for (CSVRecord row : Facts.second("visions")) {
      String id = row.get("initiative_id");
      String key = id + " " + visions(Stream.of(row.get("vision"))).iterator().next();
      Set<String> told = new TreeSet<>(Set.of(row.get("verified"), "<" + row.get("source_url")));
      Stream.ofNullable(official.get(id)).forEach(page -> told.add("<" + page));
      told.add("note: " + (id.equals(PROPOSED) ? "" : note(row)));
      wanted.put(key, told);
    }
    return wanted;
  }

  @Test
  void everyVisionHasItsPagesAndItsNote() {
    Map<String, String> official = officialPages();
    assertThat(official).hasSize(13);
    Map<String, Set<String>> known = new TreeMap<>();
    for (Binding row :
        Facts.select(
            "SELECT ?id ?vision ?check ?page ?note { ?it a sc:Invocation ; sc:about/dct:identifier"
                + " ?id ; sc:invokes ?vision ; sc:verification ?check OPTIONAL { ?it dct:source"
                + " ?page } OPTIONAL { ?it skos:note ?note } }")) {
      String id = Facts.shown(row, "id");
      Set<String> told =
          known.computeIfAbsent(id + " " + Facts.shown(row, "vision"), none -> new TreeSet<>());
      told.add(Facts.shown(row, "check"));
      told.add("<" + Facts.shown(row, "page"));
      told.add("note: " + (id.equals(PROPOSED) ? "" : Facts.shown(row, "note")));
    }
    assertThat(known).isEqualTo(tabled(official));
  }

  @Test
  void anotherTextThanTheNamedIsToldOfEveryVisionInIt() {
    assertThat(
            Facts.second("visions").stream()
                .filter(row -> READ.containsKey(row.get("initiative_id"))))
        .hasSize(22);
  }

  /** Of every circle it is told whether a clause was read, what was done, or neither was seen. */
  @Test
  void everyAccessionSaysByWhatItWasDecided() {
    String decided =
        "SELECT ?x { ?x a sc:TermsCoding ; sc:reading sc:first-reading ; sc:accession ?accession ;"
            + " sc:accessionEvidence ?evidence FILTER (?accession %s"
            + " sc:accession-not-applicable) FILTER (%s REGEX(?evidence, '^(By clause:|By"
            + " practice:|No way in seen:|Clause not seen[.])')) }";
    assertThat(Facts.values(decided.formatted("!=", "!"))).isEmpty();
    assertThat(Facts.values(decided.formatted("!=", ""))).hasSize(75);
    assertThat(
            Facts.values(
                "SELECT ?x { ?coding sc:termsOf ?x ; sc:reading sc:first-reading ; sc:accession"
                    + " ?accession FILTER (?accession != sc:accession-not-applicable) FILTER NOT"
                    + " EXISTS { ?x skos:note ?note FILTER STRSTARTS(?note, 'Accession is coded')"
                    + " } }"))
        .isEmpty();
  }

  /** What an initiative's note says of its accession is what the first reading has. */
  @Test
  void aNoteSaysClosedOfClosedCirclesAlone() {
    assertThat(
            Facts.values(
                "SELECT ?x { ?coding sc:termsOf ?x ; sc:reading sc:first-reading ; sc:accession"
                    + " ?accession . ?x skos:note ?note FILTER STRSTARTS(?note, 'Accession is"
                    + " coded') FILTER (STRSTARTS(?note, 'Accession is coded closed') !="
                    + " (?accession = sc:closed-accession)) }"))
        .isEmpty();
  }

  /** No way in was seen where a circle is closed, and nowhere else. */
  @Test
  void aWayInIsNeverClosed() {
    assertThat(
            Facts.values(
                "SELECT ?x { ?x a sc:TermsCoding ; sc:accessionEvidence ?evidence ; sc:accession"
                    + " ?accession FILTER (STRSTARTS(?evidence, 'No way in seen:') !="
                    + " (?accession = sc:closed-accession)) }"))
        .isEmpty();
  }

  @Test
  void nobodyWritesWhatFollowsFromTheTerms() {
    assertThat(
            Facts.values(
                "SELECT ?x { ?coding sc:termsOf ?x { ?x sc:exclusive ?any } UNION { ?x sc:vision"
                    + " ?any } UNION { ?x sc:scope ?any } UNION { ?x sc:accession ?any } }"))
        .isEmpty();
  }

  /** Circles that others cannot join at will are of every camp. */
  @Test
  void exclusiveCirclesAreOfEveryCamp() {
    String closed =
        "SELECT DISTINCT ?x { ?t sc:termsOf ?x ; sc:reading sc:first-reading ; sc:accession ?a ;"
            + " sc:capabilityAim sc:central-aim . ?x sc:participation/sc:actor kb:%s FILTER (?a IN"
            + " (sc:closed-accession, sc:accession-by-invitation)) }";
    assertThat(Facts.count(closed.formatted("USA"))).isGreaterThanOrEqualTo(3);
    assertThat(Facts.count(closed.formatted("CHN"))).isGreaterThanOrEqualTo(3);
    assertThat(Facts.count(closed.formatted("RUS"))).isGreaterThanOrEqualTo(2);
    assertThat(Facts.count(closed.formatted("FRA"))).isGreaterThanOrEqualTo(2);
  }
}
