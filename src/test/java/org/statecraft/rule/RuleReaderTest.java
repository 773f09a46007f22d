package org.statecraft.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.infer.RuleTexts;
import org.statecraft.kb.Prefixes;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.SourcePosition;
import org.statecraft.query.QueryText;

/** What is a rule and what is none, and where the message points. */
class RuleReaderTest {
  private static final String PREFIX = "PREFIX : <http://example/>\n";

  private static Rule read(String text) {
    return new RuleReader(new Prefixes())
        .read("rule", new QueryText(text, "rule.rq", "http://example/"), Layer.THEORY);
  }

  private static InputProblem refused(String text) {
    InputProblem problem = catchThrowableOfType(InputProblem.class, () -> read(text));
    assertThat(problem).as("refusal of " + text).isNotNull();
    return problem;
  }

  private static String place(InputProblem problem) {
    return problem.position().map(SourcePosition::place).orElse("nowhere");
  }

  @Test
  void aRuleTellsItsNameTitleAndSentence() {
    Rule rule =
        read(
            "#+ title: Allies of allies\n#+ say: {x} stands by {y}\n"
                + PREFIX
                + "CONSTRUCT { ?x :p ?y } WHERE { ?x :q ?y }");
    assertThat(rule.name()).isEqualTo("rule");
    assertThat(rule.title()).isEqualTo("Allies of allies");
    assertThat(rule.say()).contains("{x} stands by {y}");
    assertThat(rule.constraint()).isFalse();
    assertThat(rule.once()).isFalse();
    assertThat(rule.graph().getURI()).endsWith("rule");
  }

  @Test
  void anEmptyTemplateIsAConstraint() {
    assertThat(read(PREFIX + "CONSTRUCT {} WHERE { ?x :q ?x }").constraint()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CONSTRUCT { ?x :p [] } WHERE { ?x :q ?y }",
        "CONSTRUCT { _:new :p ?x ; :q ?y } WHERE { ?x :q ?y }",
        "CONSTRUCT { ?x :p ?t } WHERE { ?x :q ?y BIND (NOW() AS ?t) }",
        "CONSTRUCT { ?x :p ?t } WHERE { ?x :q ?y BIND (STR(RAND()) AS ?t) }",
        "CONSTRUCT { ?x :p ?t } WHERE { ?x :q ?y BIND (UUID() AS ?t) }",
        "CONSTRUCT { ?x :p ?t } WHERE { ?x :q ?y BIND (BNODE() AS ?t) }",
        "CONSTRUCT { ?x :p ?y } WHERE { ?x :q ?y FILTER (RAND() < 0.5) }",
        "CONSTRUCT { ?x :p ?t } WHERE { { SELECT ?x (STRUUID() AS ?t) WHERE { ?x :q ?y } } }",
        "CONSTRUCT { ?x :p ?y } WHERE { ?x :q ?y FILTER NOT EXISTS { ?y :r ?z FILTER (RAND() < 0.5)"
            + " } }",
        "CONSTRUCT { ?x :p ?y } WHERE { ?x :q ?y FILTER EXISTS { ?y :r ?z BIND (UUID() AS ?u) } }",
        "CONSTRUCT { ?x :p ?y } WHERE { ?x :q ?y MINUS { ?y :r ?z FILTER (NOW() > ?z) } }",
        "CONSTRUCT { ?x :p ?y } WHERE { ?x :q ?y FILTER (?y > 1 || EXISTS { ?y :r ?z FILTER (RAND()"
            + " > 0.5) }) }",
        "CONSTRUCT { ?x :p ?y } WHERE { ?x :q ?y BIND (IF(?y = 1, COALESCE(RAND(), 1), 2) AS ?z) }",
        "CONSTRUCT { ?x :p ?n } WHERE { { SELECT ?x (SUM(RAND()) AS ?n) { ?x :q ?y } GROUP BY ?x }"
            + " }",
        "CONSTRUCT { ?x :p 1 } WHERE { { SELECT ?x { ?x :q ?y } GROUP BY ?x HAVING (MAX(RAND()) >"
            + " 0.5) } }",
        "CONSTRUCT { ?x :p 1 } WHERE { { SELECT ?x { ?x :q ?y } ORDER BY RAND() LIMIT 1 } }",
        "CONSTRUCT { ?x :p 1 } WHERE { { SELECT ?x { ?x :q ?y FILTER NOT EXISTS { ?x :r ?z BIND"
            + " (BNODE() AS ?b) } } } }",
        "CONSTRUCT { ?x :p ?t } WHERE { ?x :q ?y BIND (<http://jena.apache.org/ARQ/function#now>()"
            + " AS ?t) }"
      })
  void whatMakesSomethingElseEachTimeRunsOnce(String text) {
    assertThat(read(PREFIX + text).once()).isTrue();
  }

  @Test
  void blankNodesOfTheBodyAreVariablesAndRunAsOftenAsNeeded() {
    assertThat(
            read(PREFIX + "CONSTRUCT { ?x :p :o } WHERE { ?x :q [ :r _:b ] . _:b :s ?x }").once())
        .isFalse();
  }

  @Test
  void anotherKindOfQueryIsNoRule() {
    InputProblem problem = refused(PREFIX + "SELECT ?x WHERE { ?x ?p ?y }");
    assertThat(problem.sentence()).isEqualTo("a rule is a CONSTRUCT query, and this is none");
    assertThat(problem.remedy()).hasValueSatisfying(text -> assertThat(text).contains("CONSTRUCT"));
    assertThat(place(problem)).isEqualTo("rule.rq:1");
  }

  @Test
  void anEmptyFileIsNoRule() {
    InputProblem problem = refused(" \n");
    assertThat(problem.sentence()).isEqualTo("rule.rq is empty");
  }

  @Test
  void aTextThatIsNoSparqlIsRefusedWithItsPlace() {
    InputProblem problem = refused(PREFIX + "CONSTRUCT { ?x :p ?y }\nWHERE { ?x :q ?y ");
    assertThat(place(problem)).startsWith("rule.rq:3");
  }

  @Test
  void aVariableOfTheHeadMustBeInTheBody() {
    InputProblem problem = refused(PREFIX + "CONSTRUCT { ?x :p ?other }\nWHERE { ?x :q ?y }");
    assertThat(problem.sentence())
        .isEqualTo("?other stands in the head, but the body gives it no value");
    assertThat(place(problem)).isEqualTo("rule.rq:2:19");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FILTER NOT EXISTS { ?x :r ?other }",
        "FILTER EXISTS { ?x :r ?other }",
        "MINUS { ?x :r ?other }",
        "{ SELECT ?x WHERE { ?x :r ?other } }",
        "FILTER (?y != 1)"
      })
  void whatIsNegatedOrNotHandedOutGivesTheHeadNoValue(String condition) {
    InputProblem problem =
        refused(PREFIX + "CONSTRUCT { ?x :p ?other } WHERE { ?x :q ?y " + condition + " }");
    assertThat(problem.sentence()).startsWith("?other stands in the head");
    assertThat(place(problem)).isEqualTo("rule.rq:2:19");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?x :r ?other",
        "?x :r+ ?other",
        "?x ^:r/:q ?other",
        "?x ?other ?y",
        "OPTIONAL { ?x :r ?other }",
        "{ ?x :r ?other } UNION { ?other :r ?x }",
        "VALUES ?other { :a }",
        "BIND (STR(?y) AS ?other)",
        "{ SELECT ?x (COUNT(*) AS ?other) WHERE { ?x :r ?z } GROUP BY ?x }",
        "GRAPH ?g { ?x :r ?other }",
        "{ ?x :r ?other FILTER (?other != ?x) }",
        "<<( ?x :r ?y )>> :r ?other",
        "?x :r <<( ?x :r ?other )>>"
      })
  void whatTheBodyMatchesOrComputesMayStandInTheHead(String condition) {
    assertThatCode(
            () ->
                read(PREFIX + "CONSTRUCT { ?x :p ?other } WHERE { ?x :q ?y . " + condition + " }"))
        .doesNotThrowAnyException();
  }

  @Test
  void aTestOfWhatNothingBindsIsRefused() {
    InputProblem problem =
        refused(PREFIX + "CONSTRUCT { ?x :p ?y }\nWHERE { ?x :q ?y FILTER (?z > 1) }");
    assertThat(problem.sentence()).isEqualTo("?z is tested, but no pattern gives it a value");
    assertThat(place(problem)).isEqualTo("rule.rq:3:26");
  }

  @Test
  void whatIsComputedMayOnlyUseWhatStandsBeforeIt() {
    InputProblem problem =
        refused(PREFIX + "CONSTRUCT { ?x :p ?v }\nWHERE { ?x :s ?y BIND (?z + 1 AS ?v) ?x :t ?z }");
    assertThat(problem.sentence()).contains("?z");
    assertThat(place(problem)).isEqualTo("rule.rq:3:24");
  }

  @Test
  void aTestInsideOfMinusDoesNotSeeWhatStandsBeforeIt() {
    InputProblem problem =
        refused(
            PREFIX
                + "CONSTRUCT { ?x :p ?y }\nWHERE { ?x :q ?y MINUS { ?x :r ?z FILTER (?y = 1) } }");
    assertThat(problem.sentence()).isEqualTo("?y is tested, but no pattern gives it a value");
  }

  @Test
  void aTestInsideOfNotExistsSeesWhatStandsAroundIt() {
    assertThatCode(
            () ->
                read(
                    PREFIX
                        + "CONSTRUCT { ?x :p ?y } WHERE { FILTER NOT EXISTS { ?x :r ?z FILTER (?z"
                        + " != ?y) } ?x :q ?y }"))
        .doesNotThrowAnyException();
  }

  @Test
  void aVariableInsideOfNotExistsMayBeItsOwnInALargerTestToo() {
    assertThatCode(
            () ->
                read(
                    PREFIX
                        + "CONSTRUCT { ?x :p ?y } WHERE { ?x :q ?y FILTER (?y = 1 || NOT EXISTS {"
                        + " ?x :r ?z }) }"))
        .doesNotThrowAnyException();
  }

  @Test
  void aSlotOfTheSentenceMustBeAVariableOfTheBody() {
    InputProblem problem =
        refused(
            "#+ title: T\n#+ say: {x} stands by {whom}\n"
                + PREFIX
                + "CONSTRUCT { ?x :p ?y } WHERE { ?x :q ?y }");
    assertThat(problem.sentence())
        .isEqualTo("the sentence in say: speaks of {whom}, which the body does not have");
    assertThat(problem.remedy()).contains("its variables are x, y");
    assertThat(place(problem)).isEqualTo("rule.rq:2:23");
  }

  @Test
  void aTemplateCannotNameAGraph() {
    InputProblem problem =
        refused(PREFIX + "CONSTRUCT { GRAPH :g { ?x :p ?y } }\nWHERE { ?x :q ?y }");
    assertThat(problem.sentence())
        .isEqualTo("a rule writes into its own graph, and cannot name another");
    assertThat(problem.remedy()).hasValue("leave GRAPH out of the template");
    assertThat(place(problem)).isEqualTo("rule.rq:2:13");
  }

  @Test
  void whatStandsInOneGraphIsReadInOneGraph() {
    assertThat(body("GRAPH :g { ?x :r ?y . ?y :s ?z }").conditions())
        .hasSize(2)
        .allSatisfy(each -> assertThat(((Condition.TriplePattern) each).graph()).isPresent());
    assertThat(body("GRAPH ?g { ?x :r ?y FILTER (?y > 1) }").conditions())
        .singleElement()
        .isInstanceOf(Condition.Group.class);
    assertThat(body("GRAPH ?g { ?x :r ?y }").variables(true)).contains(Var.alloc("g"));
  }

  private static Body body(String where) {
    return RuleTexts.rule("r", PREFIX + "CONSTRUCT { ?x :p ?y } WHERE { " + where + " }").body();
  }

  @ParameterizedTest
  @ValueSource(strings = {"LIMIT 1", "OFFSET 1", "ORDER BY ?x LIMIT 5"})
  void whatDependsOnAnOrderCannotStandInARule(String end) {
    InputProblem problem = refused(PREFIX + "CONSTRUCT { ?x :p ?y }\nWHERE { ?x :q ?y }\n" + end);
    assertThat(problem.sentence()).isEqualTo("LIMIT, OFFSET and FROM cannot stand in a rule");
    assertThat(place(problem)).isEqualTo("rule.rq:2:1");
  }

  @Test
  void otherDataCannotStandInARule() {
    InputProblem problem =
        refused(PREFIX + "CONSTRUCT { ?x :p ?y }\nFROM :other WHERE { ?x :q ?y }");
    assertThat(problem.sentence()).isEqualTo("LIMIT, OFFSET and FROM cannot stand in a rule");
  }

  @Test
  void groupingStandsInASubquery() {
    InputProblem problem =
        refused(PREFIX + "CONSTRUCT { ?x :p :o } WHERE { ?x :q ?y } GROUP BY ?x");
    assertThat(problem.sentence()).isEqualTo("a rule groups and sums in a subquery");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SERVICE <http://example/sparql> { ?x :q ?y }",
        "?x :q ?y FILTER NOT EXISTS { SERVICE <http://example/sparql> { ?x :q ?y } }",
        "{ SELECT ?x ?y WHERE { SERVICE <http://example/sparql> { ?x :q ?y } } }",
        "?x :q ?y MINUS { SERVICE ?x { ?x :q ?y } }"
      })
  void noRuleAsksAnotherMachine(String body) {
    assertThat(refused(PREFIX + "CONSTRUCT { ?x :p ?y } WHERE { " + body + " }").sentence())
        .contains("SERVICE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FILTER (<java:java.lang.Runtime>(?x))",
        "BIND (<java:java.lang.Runtime>(?x) AS ?z)",
        "FILTER NOT EXISTS { ?x :q ?z FILTER (<java:java.lang.Runtime>(?z)) }",
        "FILTER (?x = 1 || EXISTS { ?x :q ?z FILTER (<java:java.lang.Runtime>(?z)) })",
        "{ SELECT ?x (<java:java.lang.Runtime>(?x) AS ?z) WHERE { ?x :q ?y } }",
        "{ SELECT ?x WHERE { ?x :q ?y } GROUP BY ?x HAVING (<java:java.lang.Runtime>(?x)) }",
        "?x <java:java.lang.Runtime> ?z"
      })
  void noRuleRunsCodeByItsName(String condition) {
    assertThat(
            refused(PREFIX + "CONSTRUCT { ?x :p ?y } WHERE { ?x :q ?y . " + condition + " }")
                .sentence())
        .contains("java:java.lang.Runtime");
  }

  @Test
  void aFileIsCalledByItsNameWithoutTheEnding(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("ally-of-ally.rq");
    Files.writeString(file, PREFIX + "CONSTRUCT { ?x :p ?y } WHERE { ?x :q ?y }");
    Rule rule = new RuleReader(new Prefixes()).rules(file, Layer.VOCABULARY).getFirst();
    assertThat(rule.name()).isEqualTo("ally-of-ally");
    assertThat(rule.title()).isEqualTo("ally of ally");
    assertThat(rule.layer()).isEqualTo(Layer.VOCABULARY);
  }

  @Test
  void aFolderGivesItsRuleFilesByPathAndNothingElse(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("a"));
    for (String name : new String[] {"b.rq", "a/z.rq", "notes.txt", "c.rq.bak"}) {
      Files.writeString(folder.resolve(name), "");
    }
    assertThat(RuleReader.files(folder))
        .containsExactly(folder.resolve("a/z.rq"), folder.resolve("b.rq"));
    Path missing = folder.resolve("missing.rq");
    assertThat(RuleReader.files(missing)).containsExactly(missing);
    assertThat(
            catchThrowableOfType(
                    AccessProblem.class,
                    () -> new RuleReader(new Prefixes()).rules(missing, Layer.THEORY).getFirst())
                .sentence())
        .contains("there is no such file");
  }
}
