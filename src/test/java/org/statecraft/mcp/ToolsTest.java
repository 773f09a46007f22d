package org.statecraft.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.cli.CommandRun;

/** Each tool, asked by the library's client on the frozen base. */
@Timeout(240)
class ToolsTest {
  private static final List<String> TOOLS =
      List.of(
          "query",
          "search",
          "show",
          "relations",
          "explain",
          "whynot",
          "whatif",
          "compare",
          "sources",
          "report",
          "evaluate",
          "cite");
  private static Agent agent;

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void start() {
    agent = Agent.with("--limit", "30", "--timeout", "60s");
  }

  @AfterAll
  static void end() {
    agent.close();
    assertThat(agent.err().lines())
        .allMatch(line -> line.matches("warning: Tool .* input validation failed: .*"));
  }

  private static String json(String... command) {
    String[] words = java.util.Arrays.copyOf(command, command.length + 2);
    words[command.length] = "-o";
    words[command.length + 1] = "json";
    return CommandRun.of(words).out();
  }

  private static List<String> notes(JsonObject answer) {
    return texts(answer.getAsJsonArray("notes"));
  }

  private static List<String> texts(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsString).toList();
  }

  /** Each fact tells its basis, and its sources are among the citations, each with a grade. */
  private static void requireCited(JsonObject answer) {
    JsonArray citations = answer.getAsJsonArray("citations");
    assertThat(citations).isNotEmpty();
    Set<Integer> numbers = new HashSet<>();
    for (JsonElement each : citations) {
      JsonObject citation = each.getAsJsonObject();
      numbers.add(citation.get("number").getAsInt());
      assertThat(citation.get("reference").getAsString()).isNotEmpty();
      assertThat(citation.get("grade").getAsString()).isNotEmpty();
    }
    for (JsonElement each : answer.getAsJsonArray("facts")) {
      JsonObject fact = each.getAsJsonObject();
      assertThat(fact.get("basis").getAsString()).isIn("stated", "inferred");
      for (JsonElement source : fact.getAsJsonArray("sources")) {
        assertThat(numbers).contains(source.getAsJsonObject().get("citation").getAsInt());
      }
    }
  }

  @Test
  void toolsHaveTypedArgumentsAndChangeNothing() {
    List<McpSchema.Tool> tools = agent.client().listTools().tools();
    assertThat(tools).extracting(McpSchema.Tool::name).containsExactlyInAnyOrderElementsOf(TOOLS);
    for (McpSchema.Tool tool : tools) {
      assertThat(tool.inputSchema()).containsEntry("additionalProperties", false);
      assertThat((Map<?, ?>) tool.inputSchema().get("properties"))
          .as(tool.name())
          .allSatisfy(
              (name, property) -> {
                assertThat(((Map<?, ?>) property).get("type")).as("%s", name).isNotNull();
                assertThat(((Map<?, ?>) property).get("description")).as("%s", name).isNotNull();
              });
      assertThat(tool.outputSchema()).isNotEmpty();
      assertThat(tool.annotations().readOnlyHint()).isTrue();
      assertThat(tool.annotations().destructiveHint()).isFalse();
      assertThat(tool.annotations().openWorldHint()).isFalse();
    }
  }

  @Test
  void theServerTellsHowToCite() {
    assertThat(agent.client().getCurrentInitializationResult().instructions())
        .contains("Unknown is not no", "cite_as", "grade");
    assertThat(agent.client().getServerInfo().name()).isEqualTo("statecraft");
  }

  @Test
  void answersAreWhatTheCommandsGiveAsJson() {
    assertThat(agent.answer("show", Map.of("entity", "DIANA", "limit", 1000)).get("answer"))
        .isEqualTo(JsonParser.parseString(json("show", "DIANA")));
    assertThat(agent.answer("relations", Map.of("actors", List.of("USA", "IRN"))).get("answer"))
        .isEqualTo(JsonParser.parseString(json("relations", "--labels", "USA", "IRN")));
    assertThat(agent.answer("explain", Map.of("what", List.of("USA", "IRN"))).get("answer"))
        .isEqualTo(JsonParser.parseString(json("explain", "USA", "IRN")));
    assertThat(
            agent
                .answer("whynot", Map.of("what", List.of("joint-capacity-building", "USA", "CHN")))
                .get("answer"))
        .isEqualTo(JsonParser.parseString(json("whynot", "joint-capacity-building", "USA", "CHN")));
    assertThat(agent.answer("evaluate", Map.of("part", "mechanisms")).get("answer"))
        .isEqualTo(JsonParser.parseString(json("evaluate", "--show", "mechanisms")));
    assertThat(agent.answer("search", Map.of("text", "bletchly", "limit", 20)).get("answer"))
        .isEqualTo(JsonParser.parseString(json("search", "--labels", "bletchly")));
    String who = "SELECT ?who { kb:AUKUS sc:participation/sc:actor ?who } ORDER BY ?who";
    assertThat(agent.answer("query", Map.of("query", who)).get("answer"))
        .isEqualTo(JsonParser.parseString(json("query", "--labels", who)));
    assertThat(
            agent
                .answer(
                    "report",
                    Map.of(
                        "name", "participants", "parameters", Map.of("in", "AUKUS"), "limit", 1000))
                .get("answer"))
        .isEqualTo(
            JsonParser.parseString(
                json("report", "run", "participants", "--in", "AUKUS", "--labels")));
  }

  @Test
  void eachRowOfAQueryHasTheFactsItRestsOnAndTheirSources() {
    JsonObject answer =
        agent.answer(
            "query", Map.of("query", "SELECT ?who { kb:AUKUS sc:participation/sc:actor ?who }"));
    requireCited(answer);
    Set<Integer> told = new HashSet<>();
    for (JsonElement each : answer.getAsJsonArray("facts")) {
      JsonObject fact = each.getAsJsonObject();
      if (fact.get("triple").getAsString().contains(" sc:actor ")) {
        assertThat(fact.get("basis").getAsString()).isEqualTo("stated");
        assertThat(fact.getAsJsonArray("verification")).isNotEmpty();
        assertThat(fact.getAsJsonArray("sources")).isNotEmpty();
        fact.getAsJsonArray("rows").forEach(row -> told.add(row.getAsInt()));
      }
    }
    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, Agent.rows(answer).size()).boxed().toList());
  }

  @Test
  void factsBehindCountsGraphsAndTruthsAreCited() {
    JsonObject counted =
        agent.answer(
            "query",
            Map.of(
                "query",
                "SELECT ?in (COUNT(?who) AS ?n) { ?in sc:participation/sc:actor ?who FILTER (?in ="
                    + " kb:AUKUS) } GROUP BY ?in"));
    requireCited(counted);
    assertThat(counted.getAsJsonArray("facts")).hasSizeGreaterThan(3);
    JsonObject graph =
        agent.answer(
            "query", Map.of("query", "CONSTRUCT WHERE { kb:AUKUS-member-AUS sc:actor ?who }"));
    requireCited(graph);
    assertThat(graph.getAsJsonArray("facts")).hasSize(1);
    JsonObject truth =
        agent.answer("query", Map.of("query", "ASK { kb:AUKUS-member-AUS sc:actor kb:AUS }"));
    requireCited(truth);
    assertThat(truth.has("unknown")).isFalse();
  }

  @Test
  void whatIsAbsentIsNoFactBehindARow() {
    JsonObject answer =
        agent.answer(
            "query",
            Map.of(
                "query",
                "SELECT ?x { ?x a sc:State . FILTER (?x = kb:USA) OPTIONAL { ?x sc:iso3 ?c }"
                    + " FILTER NOT EXISTS { ?x a sc:Initiative } MINUS { ?x sc:actor kb:CHN } }"));
    assertThat(Agent.rows(answer)).hasSize(1);
    assertThat(answer.getAsJsonArray("facts"))
        .isNotEmpty()
        .allSatisfy(
            fact ->
                assertThat(fact.getAsJsonObject().get("triple").getAsString())
                    .startsWith("kb:USA "));
  }

  @Test
  void aLongResultIsCutAndSaysSo() {
    JsonObject answer =
        agent.answer("query", Map.of("query", "SELECT ?s ?p ?o { ?s ?p ?o }", "limit", 7));
    assertThat(Agent.rows(answer)).hasSize(7);
    assertThat(answer.get("complete").getAsBoolean()).isFalse();
    assertThat(notes(answer)).anyMatch(note -> note.startsWith("incomplete: the result goes on"));
    JsonObject usual = agent.answer("query", Map.of("query", "SELECT ?s ?p ?o { ?s ?p ?o }"));
    assertThat(Agent.rows(usual)).hasSize(30);
    JsonObject card = agent.answer("show", Map.of("entity", "USA", "limit", 2));
    assertThat(card.get("complete").getAsBoolean()).isFalse();
    card.getAsJsonObject("answer")
        .getAsJsonObject("sections")
        .entrySet()
        .forEach(
            section ->
                assertThat(section.getValue().getAsJsonArray().size()).isLessThanOrEqualTo(2));
    JsonObject relations = agent.answer("relations", Map.of("actors", List.of("USA"), "limit", 3));
    assertThat(Agent.rows(relations)).hasSize(3);
    assertThat(relations.get("complete").getAsBoolean()).isFalse();
  }

  @Test
  void relationsRestOnSourcesRowByRow() {
    JsonObject answer = agent.answer("relations", Map.of("actors", List.of("USA", "IRN")));
    requireCited(answer);
    Set<Integer> told = new HashSet<>();
    for (JsonElement each : answer.getAsJsonArray("facts")) {
      each.getAsJsonObject().getAsJsonArray("rows").forEach(row -> told.add(row.getAsInt()));
    }
    assertThat(told).hasSize(Agent.rows(answer).size());
    assertThat(answer.getAsJsonArray("facts"))
        .filteredOn(fact -> fact.toString().contains("\"basis\":\"inferred\""))
        .isNotEmpty()
        .allSatisfy(
            fact -> {
              assertThat(fact.getAsJsonObject().get("rule").getAsString()).startsWith("rule:");
              assertThat(fact.getAsJsonObject().get("sentence").getAsString())
                  .containsAnyOf("United States", "Iran");
            });
  }

  @Test
  void whatIsNotKnownIsNotDenied() {
    for (JsonObject answer :
        List.of(
            agent.answer("query", Map.of("query", "ASK { kb:SWE sc:participatesIn kb:AUKUS }")),
            agent.answer(
                "relations",
                Map.of(
                    "actors",
                    List.of("USA", "CHN"),
                    "mechanism",
                    List.of("joint-capacity-building"))),
            agent.answer("explain", Map.of("what", List.of("kb:SWE sc:participatesIn kb:AUKUS"))),
            agent.answer("whynot", Map.of("what", List.of("kb:SWE sc:participatesIn kb:AUKUS"))),
            agent.answer("cite", Map.of("what", "kb:SWE sc:participatesIn kb:AUKUS")),
            agent.answer("search", Map.of("text", "qqqqzzzz")))) {
      assertThat(answer.get("unknown").getAsString())
          .startsWith("The knowledge base does not state this. Unknown is not no");
    }
  }

  @Test
  void aProofNamesItsSources() {
    JsonObject answer =
        agent.answer("explain", Map.of("what", List.of("kb:FIN sc:participatesIn kb:NATO")));
    requireCited(answer);
    JsonObject held =
        agent.answer("whynot", Map.of("what", List.of("kb:FIN sc:participatesIn kb:NATO")));
    requireCited(held);
    assertThat(notes(held)).anyMatch(note -> note.startsWith("it does hold; see the tool explain"));
  }

  @Test
  void aSuppositionTellsWhatWouldFollow() {
    JsonObject answer =
        agent.answer(
            "whatif", Map.of("add", List.of("kb:JPN sc:participatesIn kb:AUKUS-Pillar-II")));
    assertThat(Agent.rows(answer)).isNotEmpty();
    assertThat(notes(answer)).anyMatch(note -> note.startsWith("supposed: 1 facts added"));
    requireCited(answer);
  }

  @Test
  void aSuppositionReadsNoFile() throws IOException {
    Path file = Files.writeString(folder.resolve("secret.ttl"), "kb:secret kb:told 'it' .");
    String refusal = agent.refusal("whatif", Map.of("add", List.of(file.toString())));
    assertThat(refusal).doesNotContain("told");
    assertThat(agent.refusal("whatif", Map.of("remove", List.of("/etc/passwd"))))
        .doesNotContain("root:");
  }

  @Test
  void twoTimesAreCompared() {
    JsonObject answer =
        agent.answer(
            "compare",
            Map.of("a", Map.of("as_of", "2023-04-03"), "b", Map.of("as_of", "2023-04-04")));
    requireCited(answer);
    assertThat(Agent.rows(answer)).isNotEmpty();
    JsonObject counts =
        agent.answer(
            "compare",
            Map.of("a", Map.of("as_of", "2020"), "b", Map.of("as_of", "2024"), "count", true));
    assertThat(Agent.rows(counts)).isNotEmpty();
  }

  @Test
  void aTimeAndAnAccountAreChosenByEachCall() {
    String who = "SELECT ?who { ?who sc:participatesIn kb:NATO }";
    JsonObject now = agent.answer("query", Map.of("query", who, "limit", 100));
    JsonObject then =
        agent.answer("query", Map.of("query", who, "limit", 100, "as_of", "2023-04-03"));
    assertThat(Agent.rows(then).size()).isLessThan(Agent.rows(now).size());
    assertThat(then.getAsJsonObject("knowledge_base").get("seen").getAsString())
        .contains("2023-04-03");
    JsonObject verified =
        agent.answer("relations", Map.of("actors", List.of("USA"), "verified_only", true));
    assertThat(verified.getAsJsonObject("knowledge_base").get("seen").getAsString())
        .isNotEqualTo("as it is stated");
    assertThat(
            agent.refusal("query", Map.of("query", who, "as_of", "2023", "between", "2020..2021")))
        .contains("as_of and between exclude each other");
    assertThat(agent.refusal("query", Map.of("query", who, "as_of", "yesterday")))
        .contains("as_of: \"yesterday\" is no date");
  }

  @Test
  void sourcesCodingsAndCitationsAreTold() {
    JsonObject sources = agent.answer("sources", Map.of("grade", List.of("none"), "limit", 5));
    assertThat(Agent.rows(sources).size()).isBetween(1, 5);
    assertThat(sources.getAsJsonArray("citations"))
        .allSatisfy(
            citation ->
                assertThat(citation.getAsJsonObject().get("grade").getAsString())
                    .isEqualTo("not graded"));
    JsonObject codings = agent.answer("evaluate", Map.of("part", "codings", "limit", 3));
    assertThat(codings.getAsJsonObject("answer").getAsJsonArray("codings")).hasSize(3);
    assertThat(codings.get("complete").getAsBoolean()).isFalse();
    assertThat(agent.refusal("evaluate", Map.of("coder", List.of("Malta"))))
        .contains("Malta coded nothing");
    JsonObject cited = agent.answer("cite", Map.of("what", "kb:FIN sc:participatesIn kb:NATO"));
    requireCited(cited);
    assertThat(cited.getAsJsonObject("answer").getAsJsonArray("items")).isNotEmpty();
    JsonObject itself = agent.answer("cite", Map.of());
    assertThat(notes(itself))
        .as("the frozen base does not say what it is")
        .contains("it names no source, so there is nothing to cite");
  }

  @Test
  void namesThatNobodyHasAreMetWithLikeOnes() {
    assertThat(agent.refusal("show", Map.of("entity", "Bletchly Declaration")))
        .contains("did you mean");
    assertThat(agent.refusal("relations", Map.of("actors", List.of("USA", "Atlantis"))))
        .contains("nothing is called \"Atlantis\"");
    assertThat(agent.refusal("relations", Map.of("actors", List.of("USA", "us"))))
        .contains("two actors");
    assertThat(agent.refusal("report", Map.of("name", "particpants")))
        .contains("did you mean participants?");
    assertThat(agent.refusal("report", Map.of("name", "dyad")))
        .contains("the report dyad needs ")
        .doesNotContain("--");
    assertThat(agent.refusal("whynot", Map.of("what", List.of("USA", "CHN"))))
        .contains("name a mechanism");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { kb:a a kb:B }",
        "DELETE WHERE { ?s ?p ?o }",
        "LOAD <file:///etc/passwd>",
        "CLEAR ALL",
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { ?s <java:java.lang.System> ?o }",
      })
  void whatIsNoQuestionIsRefused(String query) {
    String refusal = agent.refusal("query", Map.of("query", query));
    assertThat(refusal).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
        "SELECT * FROM NAMED <http://127.0.0.1:1/x> { GRAPH ?g { ?s ?p ?o } }",
      })
  void otherGraphsAreNotFetched(String query) {
    McpSchema.CallToolResult result = agent.call("query", Map.of("query", query));
    if (!result.isError()) {
      assertThat(Agent.rows(Agent.answer(result))).isEmpty();
    }
  }

  @Test
  void aQueryThatIsWrongIsShownWhereItIs() {
    assertThat(agent.refusal("query", Map.of("query", "SELECT ?x {\n ?x sc:actor }")))
        .contains("query:2:", "^");
    assertThat(agent.refusal("query", Map.of("query", "SELECT ?x { ?x nosuch:actor ?y }")))
        .contains("nosuch");
  }

  @Test
  void argumentsThatCannotBeAreRefused() {
    String query = "SELECT * { ?s ?p ?o }";
    for (Map<String, Object> arguments :
        List.<Map<String, Object>>of(
            Map.of(),
            Map.of("query", ""),
            Map.of("query", 7),
            Map.of("query", query, "limit", 0),
            Map.of("query", query, "limit", -1),
            Map.of("query", query, "limit", 1_000_000_000),
            Map.of("query", query, "limit", "ten"),
            Map.of("query", query, "limit", 1.5),
            Map.of("query", query, "reading", "third"),
            Map.of("query", query, "source", "not a list"),
            Map.of("query", query, "nosuch", true))) {
      assertThat(agent.refusal("query", arguments)).as("%s", arguments).isNotEmpty();
    }
    assertThat(agent.refusal("relations", Map.of("actors", List.of()))).isNotEmpty();
    assertThat(agent.refusal("whatif", Map.of())).contains("nothing is supposed");
  }

  @Test
  void callsMayComeAtTheSameTime() {
    List<JsonObject> answers =
        IntStream.range(0, 12)
            .parallel()
            .mapToObj(
                i ->
                    agent.answer(
                        "relations", Map.of("actors", List.of(i % 2 == 0 ? "USA" : "CHN"))))
            .toList();
    assertThat(Set.copyOf(answers)).hasSize(2);
  }

  @Test
  void resourcesCanBeRead() {
    List<McpSchema.Resource> resources = agent.client().listResources().resources();
    assertThat(resources)
        .extracting(McpSchema.Resource::uri)
        .contains(
            "statecraft://vocabulary",
            "statecraft://coverage",
            "statecraft://reports",
            "statecraft://reports/dyad");
    for (McpSchema.Resource resource : resources) {
      List<McpSchema.ResourceContents> contents = agent.client().readResource(resource).contents();
      assertThat(((McpSchema.TextResourceContents) contents.getFirst()).text())
          .as(resource.uri())
          .isNotBlank();
    }
  }
}
