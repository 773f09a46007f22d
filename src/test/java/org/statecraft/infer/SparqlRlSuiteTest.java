package org.statecraft.infer;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleSet;

/**
 * The cases of the W3C for SPARQL 1.2 RL, each rule put as a CONSTRUCT query. The suite stands
 * beside the checkout, or its cases are skipped.
 */
class SparqlRlSuiteTest {
  private static final Path SUITE = Path.of("../shared/suites/sparql-rl");

  private static final Bounds BOUNDS = new Bounds(100, 1_000);

  /** Where SPARQL, or this engine by intent, is different; and how. */
  private static final Map<String, String> ACCEPTED =
      Map.of(
          "wellformed/wellformed-bad-03",
          "accepted, as FILTER in SPARQL holds for its whole group",
          "draft/stratification-bad-06",
          "accepted, but a growing triple term is stopped by a bound",
          "draft/stratification-bad-07",
          "accepted, but a growing triple term is stopped by a bound");

  private record Case(String name, String kind, String rules, JsonObject json) {
    Graph graph(String member) {
      Graph graph = GraphFactory.createDefaultGraph();
      JsonElement file = json.get(member);
      if (file != null && !file.isJsonNull()) {
        RDFDataMgr.read(graph, SUITE.resolve(file.getAsString()).toUri().toString());
      }
      return graph;
    }

    List<Rule> read() throws IOException {
      Path file = SUITE.resolve(rules);
      return SparqlRlText.rules(Files.readString(file), file.toAbsolutePath().toUri().toString());
    }

    RuleSet ruleSet() throws IOException {
      return new RuleSet(read());
    }

    String title() {
      String different = ACCEPTED.get(name);
      return name + " (" + kind + ")" + (different == null ? "" : ": " + different);
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

  /** One test a case; a case that cannot be put as CONSTRUCT is skipped under its name and why. */
  private static Stream<DynamicTest> tests(Stream<Case> cases, Trial trial) {
    return cases.map(
        each -> {
          try {
            each.read();
          } catch (UnsupportedOperationException unlike) {
            String why = "not to be put as CONSTRUCT: " + unlike.getMessage();
            return dynamicTest(each.name() + " " + why, () -> Assumptions.abort(why));
          } catch (InputProblem | IOException problem) {
            // The test itself tells whether it should have been.
          }
          return dynamicTest(each.title(), () -> trial.run(each));
        });
  }

  @FunctionalInterface
  private interface Trial {
    void run(Case each) throws IOException;
  }

  private static Stream<Case> ofKind(String kind) throws IOException {
    List<Case> cases = cases().stream().filter(each -> each.kind().equals(kind)).toList();
    assertThat(cases).as(kind).isNotEmpty();
    return cases.stream();
  }

  @TestFactory
  Stream<DynamicTest> wellFormedRulesAreRead() throws IOException {
    return tests(ofKind("wellformed-positive"), each -> assertThat(each.read()).isNotEmpty());
  }

  @TestFactory
  Stream<DynamicTest> illFormedRulesAreRefusedUnlessSparqlGivesThemAMeaning() throws IOException {
    return tests(ofKind("wellformed-negative"), each -> refused(each, each::read));
  }

  @TestFactory
  Stream<DynamicTest> rulesWithAnOrderAreAccepted() throws IOException {
    return tests(
        ofKind("stratification-positive"), each -> assertThat(each.ruleSet().rules()).isNotEmpty());
  }

  @TestFactory
  Stream<DynamicTest> rulesWithoutAnOrderAreRefused() throws IOException {
    return tests(ofKind("stratification-negative"), each -> refused(each, each::ruleSet));
  }

  private static void refused(Case each, ThrowingCallable attempt) {
    Throwable thrown = catchThrowable(attempt);
    if (ACCEPTED.containsKey(each.name())) {
      assertThat(thrown).isNull();
    } else {
      assertThat(thrown).isInstanceOf(InputProblem.class);
    }
  }

  @TestFactory
  Stream<DynamicTest> whatFollowsIsWhatTheSuiteSays() throws IOException {
    return tests(
        ofKind("eval"),
        each -> {
          Graph conclusions = GraphFactory.createDefaultGraph();
          new Materializer(each.ruleSet(), BOUNDS, Materializer.Progress.NONE)
              .close(each.graph("data"))
              .conclusions((rule, triple) -> conclusions.add(triple));
          Graph expected = each.graph("result");
          assertThat(conclusions.isIsomorphicWith(expected))
              .as("%s, expected %s", conclusions, expected)
              .isTrue();
        });
  }

  @TestFactory
  Stream<DynamicTest> drafts() throws IOException {
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
