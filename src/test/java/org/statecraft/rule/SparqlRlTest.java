package org.statecraft.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.statecraft.kb.Prefixes;
import org.statecraft.problem.InputProblem;

/** How rule sets in SPARQL 1.2 RL are read, and what is said of those that are none. */
class SparqlRlTest {
  private static final String PREFIX = "PREFIX : <http://example/>\n";

  @TempDir private Path folder;

  private List<Rule> read(String text) {
    return new RuleReader(new Prefixes()).rules(file("set.srl", PREFIX + text), Layer.THEORY);
  }

  private Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private Rule rule(String text) {
    List<Rule> rules = read(text);
    assertThat(rules).hasSize(1);
    return rules.getFirst();
  }

  private Body body(String where) {
    return rule("RULE { :a :b :c } WHERE { " + where + " }").body();
  }

  private InputProblem refused(String text) {
    return assertThatExceptionOfType(InputProblem.class).isThrownBy(() -> read(text)).actual();
  }

  /** The same body as that of a query, but for how variables without a name are called. */
  private static Body query(String where) {
    return org.statecraft.infer.RuleTexts.rule(
            "r", "CONSTRUCT { :a :b :c } WHERE { " + where + " }")
        .body();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "?x :p ?y . ?y :q 'a'@en, 1.5, -2, 1e3, true § ?x :p ?y . ?y :q 'a'@en, 1.5, -2, 1e3, true",
        "?x a :T ; :p ?y , ?z ; . § ?x a :T ; :p ?y , ?z",
        "?x :p/^:q ?y § ?x :p/^:q ?y",
        "?x ^(:p/:q) ?y § ?x ^:q/^:p ?y",
        "?x :p ?y FILTER (?y > 1 && ?y NOT IN (3, 4)) § ?x :p ?y FILTER (?y > 1 && ?y NOT IN (3, 4))",
        "?x :p ?y FILTER isIRI(?y) . ?y :q ?x § ?x :p ?y FILTER isIRI(?y) ?y :q ?x",
        "?x :p ?y NOT { ?y :q ?x } § ?x :p ?y FILTER NOT EXISTS { ?y :q ?x }",
        "?x :p ?y NOT DATA { ?y :q ?x } § ?x :p ?y FILTER NOT EXISTS { GRAPH"
            + " <urn:x-arq:UnionGraph> { ?y :q ?x } }",
        "?x :p ?y SET (?z := ?y + 1) § ?x :p ?y BIND (?y + 1 AS ?z) FILTER (BOUND(?z))",
        "?x :p <<( :a :b ?y )>> § ?x :p <<( :a :b ?y )>>",
        "?x :p ?y {| :q ?z |} § ?x :p ?y {| :q ?z |}",
        "<< ?x :p ?y ~ ?r >> :q ?z § << ?x :p ?y ~ ?r >> :q ?z"
      })
  void aBodyIsThatOfTheQueryThatSaysTheSame(String rule, String query) {
    assertThat(body(rule).toString().replaceAll("\\?\\?\\d", "??"))
        .isEqualTo(query(query).toString().replaceAll("\\?\\?\\d", "??"));
  }

  @Test
  void rulesAreCalledByTheirIriOrTheirFileAndNumber() {
    assertThat(
            read(
                """
                RULE :first { ?x :p ?y } WHERE { ?x :q ?y }
                RULE { ?x :p ?y } WHERE { ?x :r ?y }
                RULE { } WHERE { ?x :r ?y }
                RULE <http://example/rules#last> { ?x :p ?y } WHERE { ?x :s ?y }
                RULE :first { ?x :p ?y } WHERE { ?x :t ?y }
                DATA { :a :b :c }
                """))
        .extracting(Rule::name)
        .containsExactly("set-data", "first", "set-2", "last", "first-2");
    assertThat(rule("RULE { ?x :p ?y } WHERE { ?x :q ?y }").name()).isEqualTo("set");
  }

  @Test
  void linesBeforeARuleAreAboutIt() {
    List<Rule> rules =
        read(
            """
            #+ title: The first
            RULE { ?x :p ?y } WHERE { ?x :q ?y }

            #+ title: The second
            #+ say: {x} is {y}
            PREFIX ex: <http://example/other#>
            RULE { ?x ex:p ?y } WHERE { ?x :r ?y }
            """);
    assertThat(rules).extracting(Rule::title).containsExactly("The first", "The second");
    assertThat(rules.get(0).say()).isEmpty();
    assertThat(rules.get(1).say()).contains("{x} is {y}");
    assertThat(rules.get(1).text().entry("say").line()).isEqualTo(6);
    assertThat(rules.get(1).text().first().place()).endsWith("set.srl:8:1");
    assertThat(rules.get(1).text().variable("y").column()).isEqualTo(16);
    assertThat(rules.get(1).text().text())
        .isEqualTo(
            """
            #+ title: The second
            #+ say: {x} is {y}
            PREFIX : <http://example/>
            PREFIX ex: <http://example/other#>
            RULE { ?x ex:p ?y } WHERE { ?x :r ?y }
            """);
  }

  @Test
  void aRuleRunsOnceIfItComputesOrMakesSomething() {
    assertThat(rule("RULE { ?x :p ?z } WHERE { ?x :q ?y SET (?z := ?y + 1) }").once()).isTrue();
    assertThat(rule("RULE { ?x :p [] } WHERE { ?x :q ?y }").once()).isTrue();
    assertThat(rule("RULE { ?x :p (1) } WHERE { ?x :q ?y }").once()).isTrue();
    assertThat(rule("RULE { ?x :p () } WHERE { ?x :q ?y }").once()).isFalse();
    assertThat(rule("RULE { ?x :p ?y } WHERE { ?x :q ?y FILTER (?y < NOW()) }").once()).isFalse();
  }

  @Test
  void whereDataReadsWhatIsStatedAlone() {
    assertThat(
            rule("RULE { ?x :p ?y } WHERE DATA { ?x :q ?y NOT { ?y :q ?x } }").body().everywhere())
        .filteredOn(Condition.TriplePattern.class::isInstance)
        .hasSize(2)
        .allSatisfy(
            each ->
                assertThat(((Condition.TriplePattern) each).graph())
                    .isEqualTo(Optional.of(Quad.unionGraph)));
  }

  @Test
  void aVariableIsAtHomeInTheNegationThatNamesItFirst() {
    assertThat(body("?x :p ?y NOT { ?y :q ?z } ?x :r ?z").conditions().get(1).toString())
        .contains("?z'");
    assertThat(body("?x :p ?y NOT { ?y :q ?z } ?x :r ?w").conditions().get(1).toString())
        .doesNotContain("'");
    assertThat(body("?x :p ?y . ?x :r ?z NOT { ?y :q ?z }").toString()).doesNotContain("'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "RULE { ?x :p ?z } WHERE { ?x :q ?y } § 2:14 § ?z stands in the head",
        "RULE { ?x :p ?y } WHERE { FILTER (?y > 1) ?x :q ?y } § 2:35 § ?y is tested",
        "RULE { ?x :p ?y } WHERE { ?x :q ?y NOT { FILTER (?z > 1) ?x :q ?z } } § 2:50 § ?z is tested",
        "RULE { ?x :p ?y } WHERE { ?x :q ?z SET (?y := ?v) } § 2:47 § ?v is computed with",
        "RULE { ?x :p ?y } WHERE { ?x :q ?y SET (?y := 1) } § 2:36 § ?y has a value already",
        "RULE { ?x :p ?y } WHERE { ?x :q ?y § 2:35 § the text ends too early",
        "RULE { ?x :p ?y } WHERE ?x :q ?y § 2:25 § unexpected ?x",
        "RULE { ?x foo:p ?y } WHERE { ?x :q ?y } § 2:11 § the prefix foo: of foo:p is not declared",
        "RULE { ?x :p ?y } WHERE { ?x :q* ?y } § 2:32 § a path with *",
        "RULE { ?x :p ?y } WHERE { ?x :q ?y OPTIONAL {} } § 2:36 § OPTIONAL is not in SPARQL 1.2 RL",
        "RULE { ?x :p ?y } WHERE { ?x :q ?y NOT { NOT {} } } § 2:42 § NOT cannot stand within NOT",
        "RULE { ?x :p ?y } WHERE { ?x :q ?y FILTER RAND() } § 2:43 § RAND is no function",
        "RULE { ?x :p ?y } WHERE { ?x :q ?y FILTER (STR()) } § 2:44 § STR takes 1 argument, not 0",
        "RULE { ?x :p ?y } WHERE { ?x :q ?y FILTER (1 + ) } § 2:48 § unexpected )",
        "RULE { ?x :p ?y } WHERE { ?x :q ?y FILTER REGEX(?y, '[') } § 2:54 § a regular expression",
        "RULE { ?x :p ?y } WHERE { ?x :q/:r ?y {| :s 1 |} } § 2:39 § only a triple can be annotated",
        "DATA { ?x :p 1 } § 2:8 § ?x is a variable, and data have none",
        "DATA { :x :p 'a' . . } § 2:20 § unexpected .",
        "DATA { :x :p 'a }  § 2:14 § the text in quotes is not closed",
        "DATA { :x :p 'a\\qb' } § 2:14 § \\q is no escape",
        "DATA { :x :p 'a'@en--LTR } § 2:17 § LTR is no direction",
        "CONSTRUCT { } WHERE { } § 2:1 § unexpected CONSTRUCT",
        "VERSION '2.0' § 2:9 § rules of version '2.0' are not known",
        "RULE { ?x :p ?y } IF { ?x :q ?y } § 2:19 § unexpected IF",
        "RULE { ?x :p ?y } WHERE { ?x :q ?y FILTER <java:Foo>(?y) } § 2:43 § would run code",
      })
  void whatIsWrongIsToldWithItsPlace(String text, String place, String sentence) {
    InputProblem problem = refused(text);
    assertThat(problem.sentence()).contains(sentence);
    assertThat(problem.position().orElseThrow().place()).endsWith("set.srl:" + place);
  }

  @Test
  void bracketsWithinBracketsAreReadUpToABound() {
    assertThat(read("DATA { :x :p " + "[ :p ".repeat(250) + "1" + " ]".repeat(250) + " }"))
        .hasSize(1);
    for (String deep :
        List.of(
            "DATA { :x :p " + "[ :p ".repeat(9_000),
            "DATA { :x :p " + "<<( :p :q ".repeat(9_000),
            "RULE { ?x :p ?y } WHERE { ?x " + "(".repeat(9_000),
            "RULE { ?x :p ?y } WHERE { ?x :q ?y FILTER (" + "(".repeat(9_000))) {
      assertThat(refused(deep).sentence()).endsWith("is nested too deeply to be read");
    }
  }

  @Test
  void aByteOrderMarkAndOtherLineEndsDoNotMatter() {
    Path file =
        file(
            "windows.srl",
            "\uFEFF"
                + (PREFIX + "#+ title: Some\nRULE { ?x :p ?y } # remark\nWHERE { ?x :q ?y }\n")
                    .replace("\n", "\r\n"));
    Rule rule = new RuleReader(new Prefixes()).rules(file, Layer.THEORY).getFirst();
    assertThat(rule.title()).isEqualTo("Some");
    assertThat(rule.text().first().place()).endsWith("windows.srl:3:1");
  }

  private List<Rule> from(String name) {
    return new RuleFiles(Optional.empty(), Entailment.NONE, List.of(folder.resolve(name)))
        .read(new Prefixes(), Graph.emptyGraph);
  }

  @Test
  void importsAreReadOnceWhoeverImportsThem() {
    file("a.srl", "PREFIX : <http://a/> IMPORTS <b.srl> RULE :a { ?x :p ?y } WHERE { ?x :q ?y }");
    file(
        "b.srl",
        PREFIX + "RULE :b { ?x :p ?y } WHERE { ?x :q ?y } IMPORTS <a.srl> IMPORTS <c.srl>");
    file("c.srl", PREFIX + "IMPORTS <./b.srl> IMPORTS <c.srl> RULE :c { :p :p :p } WHERE { }");
    assertThat(from("a.srl")).extracting(Rule::name).containsExactly("a", "b", "c");
    assertThat(from("")).extracting(Rule::name).containsExactly("a", "b", "c");
    String before =
        new RuleFiles(Optional.empty(), Entailment.NONE, List.of(folder.resolve("a.srl")))
            .fingerprint();
    file("c.srl", PREFIX + "RULE :c { :p :p :q } WHERE { }");
    assertThat(
            new RuleFiles(Optional.empty(), Entailment.NONE, List.of(folder.resolve("a.srl")))
                .fingerprint())
        .isNotEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "<http://example.org/rules.srl>,rules are imported from files",
    "<missing.srl>,there is no file",
    "<.>,is no file of rules",
    "<urn:rules>,rules are imported from files"
  })
  void whatCannotBeImportedIsToldWithItsPlace(String iri, String sentence) {
    file("importing.srl", PREFIX + "IMPORTS " + iri);
    InputProblem problem =
        assertThatExceptionOfType(InputProblem.class)
            .isThrownBy(() -> from("importing.srl"))
            .actual();
    assertThat(problem.sentence()).contains(sentence);
    assertThat(problem.position().orElseThrow().place()).endsWith("importing.srl:2:9");
    assertThat(problem.remedy()).isPresent();
  }

  @Test
  void aSetWithoutAnOrderIsRefusedWithItsCircle() {
    List<Rule> rules =
        read(
            """
            RULE :one { ?x :p ?y } WHERE { ?x :q ?y NOT { ?y :r ?x } }
            RULE :two { ?x :r ?y } WHERE { ?x :p ?y }
            RULE :three { ?x :s ?z } WHERE { ?x :t ?y SET (?z := ?y + 1) }
            RULE :four { ?x :t ?y } WHERE DATA { ?x :s ?y }
            """);
    InputProblem circle =
        assertThatExceptionOfType(InputProblem.class).isThrownBy(() -> new RuleSet(rules)).actual();
    assertThat(circle.sentence()).contains("one ← two ← one");
    assertThat(circle.position().orElseThrow().line()).isEqualTo(2);
    assertThat(new RuleSet(rules.subList(1, 4)).strata()).hasSize(2);
  }

  /** Each rule is compared with those alone that conclude what it reads. */
  @Test
  void aLongChainOfRulesHasAnOrder() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append("RULE { ?x :p%d ?y } WHERE { ?x :p%d ?y }\n".formatted(i + 1, i));
    }
    RuleSet chain = new RuleSet(read(text.toString()));
    assertThat(chain.strata()).hasSize(1);
    assertThat(chain.theory().edges()).hasSize(19_999);
  }
}
