package org.statecraft.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.Knowledge;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Layout;
import org.statecraft.kb.RdfFile;
import org.statecraft.kb.Sources;
import org.statecraft.lint.Finding;
import org.statecraft.problem.InputProblem;

/** Each kind of mistake, at its place. */
class ValidatorTest {
  private static final String PREFIXES =
      """
      @prefix sc: <https://w3id.org/statecraft/ontology#> .
      @prefix kb: <https://w3id.org/statecraft/id/> .
      @prefix case: <https://w3id.org/statecraft/case/> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix dct: <http://purl.org/dc/terms/> .
      """;

  private static final Layout FROZEN = Layout.of(Knowledge.frozen());
  private static final KnowledgeBase KB = KnowledgeBase.open(Sources.of(Knowledge.frozen()));

  @TempDir private Path folder = Path.of("");

  private static List<Finding> check(Path... files) {
    return new Validator(KB, Optional.of(FROZEN), FROZEN.shapes())
        .check(Stream.of(files).map(RdfFile::of).toList())
        .findings();
  }

  /** What is found in a text after the prefixes, as {@code line:column kind}. */
  private List<String> kinds(String text) throws IOException {
    return check(written("text.ttl", PREFIXES + text)).stream()
        .map(
            each ->
                (each.position().line() - 7) + ":" + each.position().column() + " " + each.kind())
        .toList();
  }

  private Path written(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kb:USA a sc:Stat .| 1:10 unknown-class",
        "kb:USA a sc:actor .| 1:10 unknown-class",
        "kb:USA sc:memberof kb:NATO .| 1:8 unknown-property",
        "kb:USA sc:State kb:NATO .| 1:8 unknown-property",
        "kb:USA rdfs:lable 'x'@en .| 1:8 unknown-property",
        "kb:USA skos:related kb:Nowhere .| 1:21 unknown-thing",
        "kb:Nowhere skos:related kb:USA .| 1:1 unknown-thing",
        "kb:AUKUS-Pillar-II sc:launchedBy 'AUKUS' .| 1:34 literal-for-thing",
        "kb:AUKUS-Pillar-II dct:source 'http://example.org/' .| 1:31 literal-for-thing",
        "kb:AUKUS-Pillar-II sc:documentTitle kb:AUKUS .| 1:37 thing-for-literal",
        "kb:USA sc:isoName 'x'^^xsd:integer .| 1:8 unknown-property",
        "kb:USA skos:note 'x'^^xsd:integer .| 1:18 datatype",
        "kb:AUKUS-Pillar-II sc:paragraph 'x' .| 1:33 datatype",
        "kb:AUKUS-Pillar-II sc:documentTitle 'x' .| 1:37 no-language",
      })
  void words(String text, String found) throws IOException {
    assertThat(kinds(text)).contains(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'2024-02-29'| write \"2024-02-29\"^^xsd:date",
        "'2024-02-30'^^xsd:date| write year, month and day",
        "'2024'^^xsd:gYear| write \"2024-01-01\"^^xsd:date ; sc:datePrecision sc:year-precision",
        "'2024-05'| write \"2024-05-01\"^^xsd:date ; sc:datePrecision sc:month-precision",
        "'29 February 2024'@en| write year, month and day",
        "'2024-02-29T00:00:00'^^xsd:dateTime| write year, month and day",
        "kb:USA| write the value in quotes",
      })
  void days(String value, String remedy) throws IOException {
    Path file = written("text.ttl", PREFIXES + "kb:AUKUS-Pillar-II\n  sc:until " + value + " .");
    assertThat(check(file))
        .anySatisfy(
            each -> {
              assertThat(each.position().line()).isEqualTo(9);
              assertThat(each.position().column()).isEqualTo(12);
              assertThat(each.remedy())
                  .startsWith(remedy.replace("datePrecision", "untilPrecision"));
            });
  }

  @Test
  void anEndBeforeTheBeginIsToldOnce() throws IOException {
    assertThat(
            kinds(
                "kb:X a sc:Initiative ; rdfs:label 'X'@en ;\n"
                    + " sc:from '2024-05-01'^^xsd:date ;\n sc:until '2024-04-30'^^xsd:date ."))
        .contains("3:11 dates-out-of-order")
        .noneMatch(each -> each.contains("less-than"));
  }

  private static String participation(String name, String from) {
    return "kb:AUKUS-Pillar-II sc:participation kb:"
        + name
        + " .\nkb:"
        + name
        + " a sc:Participation ; sc:actor kb:AUS ; sc:role sc:member-role ; sc:from "
        + from
        + " ; dct:source <http://example.org/> ; sc:verification sc:page ; sc:dateBasis sc:page .";
  }

  @Test
  void theSameParticipationTwiceIsADuplicateAndOfAnotherDayAContradiction() throws IOException {
    assertThat(kinds(participation("Again", "'2021-09-15'^^xsd:date")))
        .containsExactly("1:37 duplicate");
    assertThat(kinds(participation("Again", "'2022-09-15'^^xsd:date")))
        .containsExactly("1:37 contradiction");
  }

  @Test
  void whoLeftMayComeAgain() throws IOException {
    Path home = folder.resolve("kb");
    Files.createDirectories(home.resolve("cases"));
    String first =
        "case:one a sc:Case . kb:I sc:participation kb:P . kb:P sc:actor kb:A ; sc:role sc:r ; sc:from"
            + " '2001-01-01'^^xsd:date ; sc:until '2002-01-01'^^xsd:date .";
    Files.writeString(home.resolve("cases/one.ttl"), PREFIXES + first);
    Path again =
        written("again.ttl", PREFIXES + first.replace("200", "201").replace("kb:P", "kb:Q"));
    Validator validator =
        new Validator(
            KnowledgeBase.open(Sources.of(home)), Optional.of(Layout.of(home)), Optional.empty());
    assertThat(validator.check(List.of(RdfFile.of(again))).findings())
        .noneMatch(each -> each.kind().matches("duplicate|contradiction"));
  }

  @Test
  void whatIsSaidAlreadyIsARemarkAndAnotherDayAContradiction() throws IOException {
    assertThat(kinds("kb:AUKUS-Pillar-II sc:from '2021-09-15'^^xsd:date ."))
        .containsExactly("1:28 repeated");
    assertThat(kinds("kb:AUKUS-Pillar-II sc:from '2021-09-16'^^xsd:date ."))
        .contains("1:28 contradiction");
  }

  @Test
  void aNameThatIsTakenIsTold() throws IOException {
    assertThat(kinds("kb:X a sc:State ; rdfs:label 'France'@en .")).contains("1:30 duplicate");
  }

  @Test
  void thingsHaveWhatAllOthersOfTheirClassHave() throws IOException {
    assertThat(kinds("kb:X a sc:State .")).contains("1:1 no-label");
  }

  @Test
  void blankNodesAndForeignPrefixesAreTold() throws IOException {
    assertThat(kinds("[] a sc:State .")).contains("1:1 blank-node");
    Path file =
        written("p.ttl", "@prefix sc: <http://example.org/> .\n<http://x/> a sc:Initiative .");
    assertThat(check(file))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.kind()).isEqualTo("prefix");
              assertThat(each.position().line()).isEqualTo(2);
              assertThat(each.position().column()).isEqualTo(15);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"other.ttl", "other.ttl.gz", "x.y.ttl"})
  void aFileIsCalledAfterItsCase(String name) throws IOException {
    Path file = folder.resolve(name);
    String text = PREFIXES + "case:mine a sc:Case ; dct:title 'x'@en ; dct:description 'x'@en .";
    try (java.io.OutputStream out =
        name.endsWith("gz")
            ? new java.util.zip.GZIPOutputStream(Files.newOutputStream(file))
            : Files.newOutputStream(file)) {
      out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    assertThat(check(file))
        .filteredOn(each -> each.kind().equals("case-name"))
        .singleElement()
        .satisfies(each -> assertThat(each.remedy()).startsWith("call the file mine."));
  }

  /** A mistake in one file is none of another, and files may speak of each other's things. */
  @Test
  void filesAreLookedAtTogether() throws IOException {
    Path broken = written("broken.ttl", PREFIXES + "kb:X a sc:State ;\n sc:iso3 'XXX ;");
    Path one = written("one.ttl", PREFIXES + "kb:Here a sc:Region ; rdfs:label 'Here'@en .");
    Path two = written("two.ttl", PREFIXES + "kb:USA skos:related kb:Here .");
    assertThat(check(broken, one, two, two))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.severity()).isEqualTo(Finding.Severity.ERROR);
              assertThat(each.position().line()).isEqualTo(9);
            });
  }

  @Test
  void ofNothingItIsSaid() throws IOException {
    assertThat(check(written("empty.ttl", ""))).extracting(Finding::kind).containsExactly("empty");
  }

  @Test
  void shapesWithoutATargetAreRefused() throws IOException {
    Path shapes = written("s.ttl", "<http://x/S> a <http://www.w3.org/ns/shacl#NodeShape> .");
    assertThatThrownBy(() -> new Validator(KB, Optional.empty(), Optional.of(shapes)))
        .isInstanceOf(InputProblem.class)
        .hasMessageContaining("no shape");
  }

  /** Everything that is found says what to do. */
  @Test
  void eachFindingHasARemedy() {
    assertThat(
            check(
                Path.of("src/test/cases/validate/odd.ttl"),
                Path.of("docs/examples/first-case.ttl")))
        .hasSizeGreaterThan(20)
        .allSatisfy(each -> assertThat(each.remedy()).isNotBlank())
        .allSatisfy(each -> assertThat(each.position().text()).isNotBlank());
  }
}
