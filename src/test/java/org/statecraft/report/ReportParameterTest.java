package org.statecraft.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.QueryText;

/** What a report has to be told, as its head says it and as a command line gives it. */
class ReportParameterTest {
  private static final Report REPORT =
      report(
          """
          #+ title: Test
          #+ param-who: entity. Somebody.
          #+ param-not-in: entity? of A|B. Somewhere.
          #+ param-from: date = 2020-01-01. The first day.
          #+ param-most: integer = 3. How many.
          #+ param-word: text = "two words". A text.
          #+ param-since: date? = first-day. From when on.
          #+ param-to: date? = last-day. Until when.
          SELECT * { ?who ?p ?not_in }
          """);

  private static Report report(String text) {
    QueryText query = new QueryText(text, "test.rq", "http://example/");
    return new ReportHead(query, Set.of("--output", "-o", "--limit")).read("test");
  }

  private static final Seen ALL = new Seen(Optional.empty(), Optional.empty());

  private static Map<String, Node> values(String... arguments) {
    return values(ALL, arguments);
  }

  private static Map<String, Node> values(Seen seen, String... arguments) {
    return REPORT.values(
        List.of(arguments), name -> NodeFactory.createURI("http://example/" + name), seen);
  }

  private static String shown(Map<String, Node> values, String variable) {
    Node node = values.get(variable);
    return node == null ? "-" : node.toString();
  }

  @Test
  void whatIsNotGivenIsTheDefaultOrLeftOpen() {
    Map<String, Node> values = values("--who", "x");
    assertThat(values).containsOnlyKeys("who", "from", "most", "word");
    assertThat(shown(values, "from")).contains("2020-01-01").contains("date");
    assertThat(shown(values, "most")).contains("3").contains("integer");
    assertThat(shown(values, "word")).isEqualTo("\"two words\"");
  }

  @Test
  void theFirstAndTheLastDayAreThoseOfTheTimeThatIsLookedAt() {
    Seen seen =
        new Seen(
            Optional.of(LocalDate.parse("2021-03-01")), Optional.of(LocalDate.parse("2022-12-31")));
    Map<String, Node> values = values(seen, "--who", "x");
    assertThat(shown(values, "since")).contains("2021-03-01").contains("date");
    assertThat(shown(values, "to")).contains("2022-12-31");
    Map<String, Node> given = values(seen, "--who", "x", "--since=last-day", "--to=2022-01-01");
    assertThat(shown(given, "since")).contains("2022-12-31");
    assertThat(shown(given, "to")).contains("2022-01-01");
  }

  @Test
  void valuesStandAfterASpaceOrAnEqualsSign() {
    Map<String, Node> values = values("--not-in=B", "--who", "--odd", "--word=a=b", "--most", "-4");
    assertThat(shown(values, "not_in")).isEqualTo("http://example/B");
    assertThat(shown(values, "who")).isEqualTo("http://example/--odd");
    assertThat(shown(values, "word")).isEqualTo("\"a=b\"");
    assertThat(shown(values, "most")).contains("-4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--not-in A                 | needs --who",
        "--not-in A --hwo y         | has no parameter --hwo",
        "--who x --not-in C         | cannot be \"C\"",
        "--who x --from 2020        | is no date",
        "--who x --from 2023-02-29  | is no date",
        "--who x --most 1.5         | is no whole number",
        "--who x --most             | has no value",
        "--who x --who y            | given twice",
        "--who x y                  | belongs to no parameter",
        "--who x --hwo y            | has no parameter --hwo"
      })
  void whatDoesNotFitIsRefused(String arguments, String words) {
    assertThatThrownBy(() -> values(arguments.strip().split(" ", -1)))
        .isInstanceOf(RequestProblem.class)
        .hasMessageContaining(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "entity",
        "thing. A thing.",
        "entity = . A.",
        "",
        "date of. When.",
        "entity A.",
        "entity; A."
      })
  void aDeclarationInAnotherFormIsToldWithItsLine(String declaration) {
    assertThatThrownBy(
            () -> report("#+ title: T\n#+ param-x: " + declaration + "\nSELECT * { ?x ?p 1 }"))
        .isInstanceOfSatisfying(
            InputProblem.class,
            problem ->
                assertThat(problem.position().orElseThrow().place()).startsWith("test.rq:2:"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "#+ param-x } DROP: text. a @ 2:4 @ no name before a colon",
        "#+ Title: A @ 2:4 @ no name before a colon",
        "#+ param-x2: text. a @ 2:4 @ no name before a colon",
        "#+ no colon @ 2:4 @ no name before a colon",
        "#+paramx @ 2:3 @ no name before a colon",
        "#+ titel: A @ 2:4 @ titel: in the head means nothing",
        "#+ param-: text. a @ 2:4 @ param-: in the head means nothing",
        "#+ title: B @ 2:4 @ title: stands twice",
        "#+ param-output: text. a @ 2:4 @ cannot be called output",
        "#+param-limit: integer = 3. a @ 2:3 @ cannot be called limit",
        "#+ param-x: date = 2024-02-30. a @ 2:20 @ \"2024-02-30\" is no date",
        "#+ param-x: date? = soon. a @ 2:21 @ \"soon\" is no date",
        "#+ param-x: integer = 1.5. a @ 2:23 @ \"1.5\" is no whole number",
        "#+ param-x: integer of 1|two. a @ 2:26 @ \"two\" is no whole number",
        "#+ param-x: text = c of a|b. a @ 2:20 @ cannot be \"c\""
      })
  void whatCannotBeInAHeadIsToldWithItsPlace(String line, String place, String words) {
    assertThatThrownBy(() -> report("#+ title: T\n" + line + "\nSELECT * { ?x ?p 1 }"))
        .isInstanceOfSatisfying(
            InputProblem.class,
            problem ->
                assertThat(problem.position().orElseThrow().place()).isEqualTo("test.rq:" + place))
        .hasMessageContaining(words);
  }

  @Test
  void whatGoesOnWithNothingIsRefusedAndALineOfItsOwnMayBeEmpty() {
    assertThatThrownBy(() -> report("#+   more\n#+ title: T\nSELECT * { ?x ?p 1 }"))
        .hasMessageContaining("goes on with nothing");
    assertThat(report("#+\n#+ title: T\n#+   more\n#+\nSELECT * { ?x ?p 1 }").title())
        .startsWith("T more");
  }
}
