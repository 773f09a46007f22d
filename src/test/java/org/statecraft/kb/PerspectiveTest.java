package org.statecraft.kb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.power.Basis;
import org.statecraft.power.Belief;
import org.statecraft.power.Period;
import org.statecraft.power.Perspective;
import org.statecraft.problem.RequestProblem;

/** What can be seen at a time and on somebody's account. */
class PerspectiveTest {
  private static final String HEAD =
      """
      PREFIX : <http://example/>
      PREFIX sc: <https://w3id.org/statecraft/ontology#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX dct: <http://purl.org/dc/terms/>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;

  private static KnowledgeBase facts(String turtle) {
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(HEAD + turtle, Lang.TURTLE).parse(graph);
    return KnownFacts.of(graph.find().toList());
  }

  /** The local names of the subjects that are left. */
  private static Set<String> seen(String turtle, Perspective perspective) {
    return perspective.of(facts(turtle)).everything().stream()
        .map(Triple::getSubject)
        .map(node -> node.getURI().replaceFirst(".*/", ""))
        .collect(Collectors.toSet());
  }

  private static Perspective at(Period period) {
    return Perspective.WHOLE.during(period);
  }

  private static Perspective on(List<String> only, List<String> without, boolean verified) {
    return Perspective.WHOLE.believing(new Belief(only, without, verified, Set.of()));
  }

  @Test
  void aCodingWithoutAnyDateIsSeenIfThatIsAskedFor() {
    String codings =
        """
        :undated a sc:CodedRelation ; sc:basis :plan .
        :bare a sc:CodedRelation .
        :dated a sc:CodedRelation ; sc:from "2020-01-01"^^xsd:date .
        :grounded a sc:CodedRelation ; sc:basis :plan, :treaty .
        :treaty sc:from "2019-01-01"^^xsd:date .
        :plan a sc:Plan . :inferred a sc:InferredRelation .
        """;
    Period period = Period.asOf("2024", "DATE");
    assertThat(seen(codings, at(period)))
        .containsExactlyInAnyOrder("dated", "grounded", "treaty", "plan", "inferred");
    Perspective all = new Perspective(Optional.of(period), /* undated= */ true, Belief.ALL);
    assertThat(seen(codings, all)).contains("undated", "bare");
    assertThat(seen(codings, Perspective.WHOLE)).contains("undated", "bare");
  }

  @ParameterizedTest
  @CsvSource({
    "STATED, act stated.target said.by.us.terms",
    "REPORTED, act reported.target said.by.us.terms",
    "INFERRED, act guessed.target our.reading said.by.us.terms"
  })
  void whatSaysThatItIsKnownOtherwiseIsNotBelieved(Basis basis, String left) {
    String facts =
        """
        :act a sc:Action ; sc:targeting :stated.target, :reported.target, :guessed.target .
        :stated.target sc:evidenceBasis sc:stated . :reported.target sc:evidenceBasis sc:reported .
        :guessed.target sc:evidenceBasis sc:inferred .
        :our.reading sc:verification sc:own-reading .
        :said.by.us.terms sc:evidenceBasis sc:stated, sc:reported, sc:inferred .
        """;
    Perspective seen =
        Perspective.WHOLE.believing(
            new Belief(List.of(), List.of(), /* verified= */ false, Set.of(basis)));
    assertThat(seen(facts, seen)).containsExactlyInAnyOrder(left.split(" "));
    assertThat(seen.of(facts(facts)).everything().stream().toList())
        .filteredOn(triple -> triple.getPredicate().getURI().endsWith("targeting"))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2023, 2023-12-31",
    "2024-02, 2024-02-29",
    "2023-04, 2023-04-30",
    "2023-04-04, 2023-04-04",
    "0001, 0001-12-31"
  })
  void ofAMonthOrYearTheLastDayCounts(String text, String day) {
    assertThat(Period.asOf(text, "DATE").from()).hasToString(day);
    assertThat(Period.asOf(text, "DATE").to()).hasToString(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "23", "2023-13", "2023-02-29", "2023-4", "2023-04-04T00:00", " 2023", "now"})
  void whatIsNoDateIsRefused(String text) {
    assertThatThrownBy(() -> Period.asOf(text, "DATE"))
        .isInstanceOf(RequestProblem.class)
        .hasMessageContaining("is no date");
  }

  @Test
  void aPeriodHasTwoDatesInTheirOrder() {
    assertThat(Period.between("2019..2023-02")).hasToString("between 2019-01-01 and 2023-02-28");
    assertThatThrownBy(() -> Period.between("2024..2023")).isInstanceOf(RequestProblem.class);
    assertThatThrownBy(() -> Period.between("2024")).isInstanceOf(RequestProblem.class);
    assertThatThrownBy(() -> Period.between("..2024")).isInstanceOf(RequestProblem.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2019-12-31, false",
    "2020-01-01, true",
    "2020-06-15, true",
    "2020-12-31, true",
    "2021-01-01, false"
  })
  void theFirstAndTheLastDayBelongToIt(String day, boolean there) {
    assertThat(
            seen(
                    ":x sc:from '2020-01-01'^^xsd:date ; sc:until '2020-12-31'^^xsd:date .",
                    at(Period.asOf(day, "DATE")))
                .contains("x"))
        .isEqualTo(there);
  }

  @ParameterizedTest
  @CsvSource({
    "2018..2019, false",
    "2018..2020-01-01, true",
    "2020-03..2020-04, true",
    "2020-12-31..2030, true",
    "2021..2022, false"
  })
  void whatWasThereOnAnyDayOfAPeriodIsSeen(String period, boolean there) {
    assertThat(
            seen(
                    ":x sc:from '2020-01-01'^^xsd:date ; sc:until '2020-12-31'^^xsd:date .",
                    at(Period.between(period)))
                .contains("x"))
        .isEqualTo(there);
  }

  @Test
  void whatHappenedStaysAndWhatIsStillToComeIsNotThere() {
    String facts =
        """
        :said sc:date '2018-05-01'^^xsd:date . :later sc:date '2024-05-01'^^xsd:date .
        :counted sc:year '2020'^^xsd:gYear . :recounted sc:year '2021'^^xsd:gYear .
        :always a :Thing . :odd sc:date 'soon' .
        :noon sc:date '2020-06-01T12:00:00Z'^^xsd:dateTime . :zoned sc:date '2020-06-02Z'^^xsd:date .
        """;
    assertThat(seen(facts, at(Period.asOf("2020-06-01", "DATE"))))
        .containsExactlyInAnyOrder("said", "counted", "always", "odd", "noon");
  }

  @Test
  void anEndToComeIsNotTold() {
    KnowledgeBase seen =
        at(Period.asOf("2020-06-01", "DATE"))
            .of(
                facts(
                    ":x sc:from '2020-01-01'^^xsd:date ; sc:until '2020-12-31'^^xsd:date ."
                        + " :y sc:until '2020-06-01'^^xsd:date ."));
    assertThat(seen.everything().stream().map(Triple::toString).filter(t -> t.contains("until")))
        .singleElement()
        .asString()
        .contains("/y");
  }

  @Test
  void withAnInitiativeGoItsParticipationsAndWhatRestsOnIt() {
    String facts =
        """
        :i sc:from '2020-01-01'^^xsd:date ; sc:participation :p .
        :p sc:actor :a . :r sc:basis :i ; sc:party :a . :v sc:within :i ; sc:provider :a .
        :j sc:participation :q . :q sc:actor :a . :a a sc:State . :k sc:launchedBy :i .
        """;
    assertThat(seen(facts, at(Period.asOf("2019", "DATE"))))
        .containsExactlyInAnyOrder("j", "q", "a");
    assertThat(seen(facts, at(Period.asOf("2020", "DATE"))))
        .containsExactlyInAnyOrder("i", "p", "r", "v", "j", "q", "a", "k");
  }

  private static final String ACCOUNTS =
      """
      :i sc:participation :p, :q ; a sc:Treaty .
      :p sc:actor :a ; dct:source <https://www.one.org/x> .
      :q sc:actor :b ; dct:source <https://www.one.org/y>, <https://two.org/z> .
      :c sc:about :i ; prov:wasAttributedTo :Work ; sc:verification sc:article-only .
      :Work a sc:Source ; rdfs:label "The Work" ; dct:source <https://three.org/> .
      :g sc:actor :a ; sc:verification sc:general-knowledge .
      :a a sc:State .
      """;

  @Test
  void aFactIsBelievedIfOneOfItsSourcesIs() {
    assertThat(seen(ACCOUNTS, on(List.of(), List.of("one.org"), false)))
        .containsExactlyInAnyOrder("i", "q", "c", "Work", "g", "a");
    assertThat(seen(ACCOUNTS, on(List.of(), List.of("one.org", "https://two.org/z"), false)))
        .containsExactlyInAnyOrder("i", "c", "Work", "g", "a");
    assertThat(seen(ACCOUNTS, on(List.of("https://www.one.org/x"), List.of(), false)))
        .containsExactlyInAnyOrder("i", "p", "Work", "a");
    assertThat(seen(ACCOUNTS, on(List.of("one.org"), List.of("https://www.one.org/y"), false)))
        .containsExactlyInAnyOrder("i", "p", "Work", "a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"the work", "http://example/Work", "<http://example/Work>"})
  void aWorkIsCalledByItsName(String name) {
    assertThat(seen(ACCOUNTS, on(List.of(), List.of(name), false))).doesNotContain("c");
  }

  @Test
  void thatAnInitiativeHasAParticipationIsTheParticipationsAccount() {
    assertThat(
            on(List.of(), List.of("one.org"), false).of(facts(ACCOUNTS)).everything().stream()
                .map(Triple::toString)
                .filter(triple -> triple.contains("participation")))
        .hasSize(1)
        .allMatch(triple -> triple.contains("/q"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ne.org", "", " ", ".org", "org.", "http://[bad", "/x", "Wor"})
  void aSourceThatNobodyNamesIsRefused(String name) {
    assertThatThrownBy(() -> seen(ACCOUNTS, on(List.of(name), List.of(), false)))
        .isInstanceOf(RequestProblem.class)
        .hasMessageContaining("no fact names " + name);
  }

  @Test
  void whatNoPageConfirmsCanBeLeftOut() {
    String facts =
        ACCOUNTS
            + """
            :d sc:aim :x ; sc:actor :a ; sc:verification sc:page ; dct:source <https://one.org/> .
            sc:aim sc:verification sc:own-coding ; rdfs:label "aim" .
            """;
    KnowledgeBase seen = on(List.of(), List.of(), true).of(facts(facts));
    assertThat(seen.everything().stream().map(Triple::toString))
        .noneMatch(triple -> triple.contains("/g ") || triple.contains("/c "))
        .noneMatch(triple -> triple.contains("#aim http://example/x"))
        .anyMatch(triple -> triple.contains("/d ") && triple.contains("/a"))
        .anyMatch(triple -> triple.contains("#aim") && triple.contains("label"));
  }

  /** Without a union of all graphs, what is to be seen is told by all of them all the same. */
  @Test
  void whatNamedGraphsStateIsLookedAtWhereTheDefaultGraphIsEmpty(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("named.nq");
    String sc = "https://w3id.org/statecraft/ontology#";
    Files.writeString(
        file,
        """
        <urn:old> <%1$sdate> "2020-01-01" <urn:g> .
        <urn:new> <%1$sdate> "2025-01-01" <urn:g> .
        <urn:new> <%1$saim> "aim" <urn:h> .
        <urn:old> <http://purl.org/dc/terms/source> <urn:page> <urn:h> .
        """
            .formatted(sc));
    KnowledgeBase all = KnowledgeBase.open(new Sources(Optional.empty(), List.of(file), List.of()));
    assertThat(subjects(at(Period.asOf("2024", "DATE")).of(all))).containsExactly("urn:old");
    assertThat(subjects(on(List.of(), List.of("urn:page"), false).of(all)))
        .containsExactly("urn:new");
  }

  private static Set<String> subjects(KnowledgeBase known) {
    Set<String> subjects = new TreeSet<>();
    known.asserted().forEachRemaining(quad -> subjects.add(quad.getSubject().getURI()));
    return subjects;
  }
}
