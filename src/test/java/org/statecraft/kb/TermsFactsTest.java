package org.statecraft.kb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
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
