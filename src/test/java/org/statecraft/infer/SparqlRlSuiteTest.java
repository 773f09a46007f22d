package org.statecraft.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.statecraft.kb.Prefixes;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.rule.Layer;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleConversion;
import org.statecraft.rule.RuleReader;
import org.statecraft.rule.RuleSet;

/**
 * The cases of the W3C for SPARQL 1.2 RL. The suite stands beside the checkout, or its cases are
 * skipped.
 */
class SparqlRlSuiteTest {
  private static final Path SUITE = Path.of("../shared/suites/sparql-rl");

  private static final Bounds BOUNDS = new Bounds(100, 1_000);

  private record Case(String name, String kind, String rules, JsonObject json) {
    Graph graph(String member) {
      Graph graph = GraphFactory.createDefaultGraph();
      JsonElement file = json.get(member);
      if (file != null && !file.isJsonNull()) {
        RDFDataMgr.read(graph, SUITE.resolve(file.getAsString()).toUri().toString());
      }
      return graph;
    }

    /** The level whose conditions it breaks, if it is not right as a whole. */
    String beyond() {
      return json.has("beyond") ? json.get("beyond").getAsString() : "";
    }

    List<Rule> read() {
      return new RuleReader(new Prefixes()).rules(SUITE.resolve(rules), Layer.THEORY);
    }

    RuleSet ruleSet() {
      return new RuleSet(read());
    }
  }

  private static List<Case> cases() throws IOException {
    Assumptions.assumeTrue(
        Files.isDirectory(SUITE), "the W3C suite is not beside the checkout: " + SUITE);
    JsonArray array =
        new Gson().fromJson(Files.readString(SUITE.resolve("cases.json")), JsonArray.class);
    List<Case> cases = new ArrayList<>();
    StreamSupport.stream(array.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .forEach(
            json ->
                cases.add(
                    new Case(
                        json.get("name").getAsString(),
                        json.get("kind").getAsString(),
                        json.get("rules").getAsString(),
                        json)));
    return cases;
  }

  private static Stream<DynamicTest> tests(
      Stream<Case> cases, org.assertj.core.api.ThrowingConsumer<Case> trial) {
    return cases.map(each -> dynamicTest(each.name(), () -> trial.accept(each)));
  }

  private static Stream<Case> ofKind(String kind) throws IOException {
    List<Case> cases = cases().stream().filter(each -> each.kind().equals(kind)).toList();
    assertThat(cases).as(kind).isNotEmpty();
    return cases.stream();
  }

  /** Another suite would say something else than what is written in docs/conformance.md. */
  @Test
  void theSuiteHasTheCasesThatTheDocumentationCounts() throws IOException {
    Map<String, Long> counts =
        cases().stream()
            .collect(Collectors.groupingBy(Case::kind, TreeMap::new, Collectors.counting()));
    assertThat(counts)
        .containsExactly(
            Map.entry("eval", 46L),
            Map.entry("stratification-negative", 5L),
            Map.entry("stratification-positive", 5L),
            Map.entry("syntax-negative", 30L),
            Map.entry("syntax-positive", 109L),
            Map.entry("wellformed-negative", 4L),
            Map.entry("wellformed-positive", 4L));
  }

  /** Syntax is all that is right with some; what is beyond it is told by the second half. */
  @TestFactory
  Stream<DynamicTest> wellWrittenRulesAreRead() throws IOException {
    return tests(
        ofKind("syntax-positive"),
        each -> {
          if (each.beyond().equals("wellformed")) {
            refused(each::read, "stands in the head");
          } else {
            each.read();
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> whatIsRightAtOneLevelAloneIsRefusedAtTheNext() throws IOException {
    return tests(
        cases().stream().filter(each -> each.beyond().equals("stratification")),
        each -> refused(each::ruleSet, "runs once"));
  }

  @TestFactory
  Stream<DynamicTest> illWrittenRulesAreRefusedWithTheirPlace() throws IOException {
    return tests(
        ofKind("syntax-negative"),
        each -> assertThat(refused(each::read).position()).get().matches(at -> at.column() > 0));
  }

  @TestFactory
  Stream<DynamicTest> wellFormedRulesAreRead() throws IOException {
    return tests(ofKind("wellformed-positive"), each -> assertThat(each.read()).isNotEmpty());
  }

  @TestFactory
  Stream<DynamicTest> illFormedRulesAreRefused() throws IOException {
    return tests(ofKind("wellformed-negative"), each -> refused(each::read));
  }

  @TestFactory
  Stream<DynamicTest> rulesWithAnOrderAreAccepted() throws IOException {
    return tests(ofKind("stratification-positive"), Case::ruleSet);
  }

  @TestFactory
  Stream<DynamicTest> rulesWithoutAnOrderAreRefused() throws IOException {
    return tests(
        ofKind("stratification-negative"),
        each -> refused(each::ruleSet, "conclusions change that"));
  }

  private static InputProblem refused(ThrowingCallable attempt) {
    return assertThatExceptionOfType(InputProblem.class).isThrownBy(attempt).actual();
  }

  private static void refused(ThrowingCallable attempt, String words) {
    assertThat(refused(attempt).sentence()).contains(words);
  }

  @TestFactory
  Stream<DynamicTest> whatFollowsIsWhatTheSuiteSays() throws IOException {
    return tests(ofKind("eval"), each -> compare(each, each.ruleSet()));
  }

  private static void compare(Case each, RuleSet rules) {
    Graph conclusions = GraphFactory.createDefaultGraph();
    new Materializer(rules, BOUNDS, Materializer.Progress.NONE)
        .close(each.graph("data"))
        .conclusions((rule, triple) -> conclusions.add(triple));
    Graph expected = each.graph("result");
    assertThat(conclusions.isIsomorphicWith(expected))
        .as("%s, expected %s", conclusions, expected)
        .isTrue();
  }

  /** What follows by the same rules as CONSTRUCT queries is the same. */
  @TestFactory
  Stream<DynamicTest> theSameFollowsByQueries() throws IOException {
    RuleConversion conversion = new RuleConversion(new Prefixes());
    return tests(
        ofKind("eval"),
        each -> {
          List<Rule> queries =
              each.read().stream()
                  .map(rule -> RuleTexts.rule(rule.name(), conversion.construct(rule, Map.of())))
                  .toList();
          compare(each, new RuleSet(queries));
        });
  }

  @Test
  void aDraftOfSyntaxIsReadToo() throws IOException {
    cases();
    assertThat(
            new Case("", "draft", "draft/syntax-ruleset-structure-07.srl", new JsonObject()).read())
        .isEmpty();
  }

  /** Newer tests want them refused, which the text does not say; here they come to a bound. */
  @TestFactory
  Stream<DynamicTest> growingTripleTermsAreStopped() throws IOException {
    cases();
    return tests(
        Stream.of("draft/stratification-bad-06", "draft/stratification-bad-07")
            .map(name -> new Case(name, "draft", name + ".srl", new JsonObject())),
        each -> {
          RuleSet rules = each.ruleSet();
          Graph data = RuleTexts.data(":a :p :b .  :a :q :b .");
          assertThat(
                  catchThrowable(
                      () ->
                          new Materializer(rules, BOUNDS, Materializer.Progress.NONE).close(data)))
              .isInstanceOf(LimitExceeded.class);
        });
  }
}
