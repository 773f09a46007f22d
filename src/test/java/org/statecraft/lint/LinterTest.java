package org.statecraft.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told about rule files as such and about circles of rules, with its place. */
class LinterTest {
  @TempDir private Path folder;
  private Lint lint = new Lint(Path.of(""));

  @BeforeEach
  void inAFolder() {
    lint = new Lint(folder);
  }

  @Test
  void whatIsNoRuleIsToldWithItsPlaceAndTheOthersAreStillLookedAt() {
    Path broken =
        lint.write("broken", Lint.HEAD + "CONSTRUCT { ?x :knows ?y }\nWHERE { ?x :likes }\n");
    Path select = lint.write("select", Lint.HEAD + "SELECT * { ?x :likes ?y }");
    Path unbound = lint.body("unbound", "?x :knows ?z", "?x :likes ?y .");
    Path empty = lint.write("empty", " \n");
    Path good = lint.body("good", "?x :knows :a", "?x :lieks ?y .");
    assertThat(lint.check(broken, select, unbound, empty, good))
        .containsExactly(
            "error syntax broken.rq:5:19",
            "error syntax empty.rq:1",
            "error unknown-term good.rq:6:6 did you mean :likes?",
            "error syntax select.rq:1",
            "error syntax unbound.rq:4:23");
  }

  @Test
  void aNameIsGivenOnce() throws IOException {
    Path one = lint.body("one/same", "?x :knows :a", "?x :likes ?y");
    Path two = lint.body("two/same", "?x :knows :b", "?x :likes ?y");
    assertThat(lint.findings(List.of(), one, two))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(Lint.told(finding)).isEqualTo("error duplicate-name same.rq:1");
              assertThat(finding.position().source()).isEqualTo(two.toString());
              assertThat(finding.sentence()).contains(one.toString());
            });
    assertThat(lint.findings(List.of(lint.read(one)), two).stream().map(Lint::told))
        .containsExactly("error duplicate-name same.rq:1");
    assertThat(lint.findings(List.of(lint.read(one)), one)).isEmpty();
    Path link = Files.createSymbolicLink(lint.folder().resolve("same.rq"), one);
    assertThat(lint.findings(List.of(lint.read(one)), link)).isEmpty();
  }

  private static final String MINT = "BIND (IRI(CONCAT(STR(?y), 'x')) AS ?z)";

  @Test
  void newTermsOutOfWhatFollowsFromThemAreToldWithTheCircle() {
    List<Finding> alone =
        lint.findings(List.of(), lint.body("grow", "?y :next ?z", "?x :next ?y .", MINT));
    assertThat(alone).singleElement().satisfies(each -> circle(each, "grow", "grow ← grow"));
    Path one = lint.body("one", "?y :first ?z", "?x :second ?y .", MINT);
    Path two = lint.body("two", "?y :second ?x", "?x :first ?y .");
    assertThat(lint.findings(List.of(), one, two))
        .singleElement()
        .satisfies(each -> circle(each, "one", "one ← two ← one"));
    assertThat(lint.check(lint.body("calm", "?y :next ?x", "?x :next ?y .", MINT))).isEmpty();
    assertThat(lint.check(lint.body("flat", "?y :named ?z", "?x :next ?y .", MINT))).isEmpty();
  }

  private static void circle(Finding finding, String name, String circle) {
    assertThat(Lint.told(finding)).isEqualTo("warning minting-in-recursion " + name + ".rq:4:1");
    assertThat(finding.sentence()).endsWith(": " + circle);
  }

  @Test
  void everyCircleThroughNegationIsToldThoughThereAreTwo() {
    Path self =
        lint.body("self", "?x :odd true", "?x :likes ?y . FILTER NOT EXISTS { ?y :odd true }");
    Path one =
        lint.body("one", "?x :first true", "?x :likes ?y . FILTER NOT EXISTS { ?y :second true }");
    Path two =
        lint.body("two", "?x :second true", "?x :likes ?y . FILTER NOT EXISTS { ?y :first true }");
    List<Finding> found = lint.findings(List.of(), self, one, two);
    assertThat(found.stream().map(Lint::told))
        .containsExactly(
            "error negation-in-circle one.rq:4:1", "error negation-in-circle self.rq:4:1");
    assertThat(found.getFirst().sentence()).contains("one ← two ← one");
    assertThat(lint.findings(List.of(lint.read(one)), two))
        .extracting(Finding::kind)
        .containsExactly("negation-in-circle");
    assertThat(lint.check(one)).containsExactly("error unknown-term one.rq:6:41");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mechanism: joint-visoin | error unknown-mechanism 2:4 did you mean joint-vision?",
        "mechanism: magic        | error unknown-mechanism 2:4",
        "mechanism: linkage      | warning other-mechanism 2:4",
        "mechanism: joint-vision | ",
        "paragraph: 12, 13       | ",
        "paragraph: 12 and 13    | warning paragraph 2:4",
        "paragraf: 12            | warning unknown-entry 2:4 did you mean paragraph:?",
        "author: me              | warning unknown-entry 2:4"
      })
  void entriesOfTheHeadAreLookedAt(String entry, @Nullable String expected) {
    String text =
        Lint.HEAD.replaceFirst("\n", "\n#+ " + entry + "\n")
            + "CONSTRUCT { ?x sc:mechanism sc:joint-vision } WHERE { ?x :likes ?y }";
    assertThat(lint.check(lint.write("r", text)).stream().map(line -> line.replace("r.rq:", "")))
        .isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @Test
  void whatIsSaidToBeLackingIsSomethingThatAConditionAsksFor() {
    String text =
        Lint.HEAD
            + "#+ lacks: likes, ?y | {one} likes nobody; knows, ?z | no; * | {one} is odd\n"
            + "CONSTRUCT { ?x sc:mechanism sc:linkage } WHERE { ?x :likes ?y }";
    assertThat(lint.findings(List.of(), lint.write("r", text)).stream().map(Finding::sentence))
        .containsExactlyInAnyOrder(
            "lacks: names knows, which no condition mentions",
            "lacks: names ?z, which no condition mentions");
  }

  @Test
  void missingEntriesAreToldOnce() {
    String rule = "\nCONSTRUCT { ?x :knows ?y } WHERE { ?x :likes ?y }";
    List<Finding> bare = lint.findings(List.of(), lint.write("bare", rule));
    assertThat(bare.stream().map(Lint::told)).containsExactly("warning missing-entry bare.rq:2:1");
    assertThat(bare.getFirst().sentence()).contains("title", "description", "say");
    assertThat(lint.check(lint.write("misspelt", Lint.HEAD.replace("say:", "sai:") + rule)))
        .containsExactly("warning unknown-entry misspelt.rq:3:4 did you mean say:?");
  }

  @Test
  void findingsComeByFileAndPlace() {
    Path late = lint.body("b", "?x :knows :a", "?x :q1 ?y .", "?x :q2 ?y . ?y :q3 ?x .");
    Path early = lint.body("a", "?x :knows :a", "?x :q4 ?y .");
    assertThat(
            lint.check(late, early).stream()
                .map(line -> line.replaceFirst("error unknown-term ", "")))
        .containsExactly("a.rq:6:6", "b.rq:6:6", "b.rq:7:6", "b.rq:7:18");
  }

  @Test
  void whatChanceOrTheClockDecidesIsTold() {
    for (String call : List.of("RAND", "STRUUID", "NOW")) {
      Path file =
          lint.body("r", "?x :knows ?y", "?x :likes ?y .", "FILTER (STR(" + call + "()) > ?y)");
      assertThat(lint.findings(List.of(), file))
          .singleElement()
          .satisfies(
              each -> {
                assertThat(Lint.told(each)).startsWith("warning chance r.rq:7:");
                assertThat(each.sentence()).startsWith(call + " gives another value each time");
              });
    }
  }

  @Test
  void aBlankNodeInACircleIsNotTakenForANegation() {
    assertThat(lint.findings(List.of(), lint.body("r", "?y :next []", "?x :next ?y .")))
        .anySatisfy(
            each -> {
              assertThat(each.kind()).isEqualTo("negation-in-circle");
              assertThat(each.remedy()).contains("blank node").doesNotContain("negated");
            });
  }
}
