package org.statecraft.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the page asks for. */
@Timeout(240)
class PageCallsTest {
  private static ServedHere server;

  @BeforeAll
  static void start() throws InterruptedException {
    server = new ServedHere();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonObject object(String path, String... fields) throws Exception {
    return server.json(path, fields).getAsJsonObject();
  }

  private static String texts(JsonArray array) {
    return array.toString();
  }

  @Test
  void thePageLoadsNothingFromElsewhere() throws Exception {
    String page = server.get("/", "text/html").body();
    for (String file : new String[] {"page.css", "page.js"}) {
      assertThat(page).contains("/" + file);
    }
    for (String path :
        new String[] {"/", "/page.css", "/page.js", "/dom.js", "/proof.js", "/complete.js"}) {
      HttpResponse<String> response = server.get(path, "*/*");
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body())
          .doesNotContainPattern("(src|href)=\"(https?:)?//")
          .doesNotContain("innerHTML", "eval(", "insertAdjacentHTML", "@import", "url(");
    }
  }

  @Test
  void thePageKnowsPrefixesExamplesAndReports() throws Exception {
    JsonObject start = object("/start");
    assertThat(start.getAsJsonObject("prefixes").get("kb").getAsString())
        .isEqualTo("https://w3id.org/statecraft/id/");
    assertThat(start.getAsJsonArray("reports").toString())
        .contains("\"name\":\"dyad\"", "One actor.");
    JsonArray examples = start.getAsJsonArray("examples");
    assertThat(examples).hasSize(5);
    for (JsonElement example : examples) {
      String query = example.getAsJsonObject().get("query").getAsString();
      boolean none = query.contains("kb:SWE");
      assertThat(object("/ask", "query", query).get("empty").getAsBoolean())
          .as(query)
          .isEqualTo(none);
    }
  }

  @Test
  void withoutTheKnowledgeBaseThereAreNoExamplesOfIt() throws Exception {
    try (ServedHere bare = new ServedHere("--no-kb")) {
      JsonObject start = bare.json("/start").getAsJsonObject();
      assertThat(start.getAsJsonArray("examples")).isEmpty();
      assertThat(bare.get("/sparql", "text/csv", "query", "SELECT * { ?s ?p ?o }").body())
          .isEqualTo("s,p,o\n");
    }
  }

  @Test
  void rowsThatAreInferredAreToldFromThoseThatAreStated() throws Exception {
    JsonObject inferred =
        object("/ask", "query", "SELECT ?who { ?who sc:participatesIn kb:AUKUS-Pillar-II }");
    assertThat(inferred.getAsJsonArray("behind")).hasSize(3);
    JsonObject fact = inferred.getAsJsonArray("facts").get(0).getAsJsonObject();
    assertThat(fact.get("inferred").getAsBoolean()).isTrue();
    assertThat(fact.get("triple").getAsString()).endsWith(" sc:participatesIn kb:AUKUS-Pillar-II");
    assertThat(inferred.getAsJsonObject("names").toString()).contains("\"label\":\"Australia\"");
    JsonObject stated =
        object(
            "/ask", "query", "SELECT ?who { kb:AUKUS-Pillar-II sc:participation/sc:actor ?who }");
    assertThat(StreamSupport.stream(stated.getAsJsonArray("facts").spliterator(), false))
        .isNotEmpty()
        .noneMatch(each -> each.getAsJsonObject().get("inferred").getAsBoolean());
  }

  @Test
  void whatIsCutSaysSo() throws Exception {
    JsonObject cut = object("/ask", "query", "SELECT * { ?s ?p ?o }", "rows", "5");
    assertThat(cut.get("complete").getAsBoolean()).isFalse();
    assertThat(texts(cut.getAsJsonArray("notes"))).contains("only the first 5 are shown");
    assertThat(server.get("/ask", "*/*", "query", "ASK{}", "rows", "0").statusCode())
        .isEqualTo(400);
    assertThat(server.get("/ask", "*/*", "query", "ASK{}", "rows", "99999999999").statusCode())
        .isEqualTo(400);
  }

  @Test
  void aProofGoesDownToTheSource() throws Exception {
    JsonObject proof = object("/explain", "triple", "kb:GBR sc:participatesIn kb:AUKUS-Pillar-II");
    assertThat(proof.getAsJsonArray("proofs")).hasSize(1);
    assertThat(proof.toString())
        .contains("rule/participation", "\"status\":\"asserted\"", "\"sources\":[\"https://");
    assertThat(proof.getAsJsonObject("names").toString()).contains("\"label\":\"United Kingdom\"");
    JsonObject none = object("/explain", "triple", "kb:SWE sc:participatesIn kb:AUKUS-Pillar-II");
    assertThat(none.getAsJsonArray("proofs")).isEmpty();
    assertThat(texts(none.getAsJsonArray("notes"))).contains("nothing of it is inferred");
    assertThat(server.get("/explain", "*/*").statusCode()).isEqualTo(400);
    assertThat(server.get("/explain", "*/*", "triple", "a b c d").statusCode()).isEqualTo(400);
  }

  @Test
  void whatTiesTwoIsExplained() throws Exception {
    String rivals = object("/explain", "one", "kb:USA", "other", "kb:CHN").toString();
    assertThat(rivals).contains("rule/", "United States");
    JsonObject member = object("/explain", "one", "kb:GBR", "other", "kb:AUKUS-Pillar-II");
    assertThat(member.getAsJsonArray("proofs")).isNotEmpty();
  }

  @Test
  void anEmptyAnswerSaysWhichConditionFails() throws Exception {
    JsonObject alone =
        object(
            "/whynot",
            "query",
            "SELECT ?x { ?x sc:participatesIn kb:NATO . kb:SWE sc:participatesIn"
                + " kb:AUKUS-Pillar-II }");
    assertThat(alone.get("triple").getAsString())
        .isEqualTo("kb:SWE sc:participatesIn kb:AUKUS-Pillar-II");
    assertThat(alone.getAsJsonArray("rules").toString()).contains("\"outcome\":\"fails\"");
    assertThat(texts(alone.getAsJsonArray("notes")))
        .contains("nothing at all fits this condition", "not that it is false");
    JsonObject together =
        object(
            "/whynot",
            "query",
            "SELECT ?x { ?x sc:participatesIn kb:AUKUS-Pillar-II . kb:AUKUS-Pillar-II"
                + " sc:participatesIn ?x }");
    assertThat(together.get("triple").getAsString()).startsWith("kb:AUKUS-Pillar-II ");
    JsonObject filtered =
        object(
            "/whynot", "query", "SELECT ?x { ?x sc:participatesIn kb:NATO FILTER (?x = kb:CHN) }");
    assertThat(texts(filtered.getAsJsonArray("notes"))).contains("such as a FILTER");
    JsonObject named =
        object("/whynot", "what", "joint-capacity-building", "what", "NZL", "what", "USA");
    assertThat(named.get("asked").getAsString()).isNotEmpty();
  }

  @Test
  void aCardIsWhatShowTellsAndItsRowsAreTraced() throws Exception {
    JsonObject card = object("/card", "of", "AUKUS");
    assertThat(card.get("name").getAsString()).isEqualTo("kb:AUKUS");
    assertThat(card.getAsJsonObject("titles").get("participants").getAsString()).isNotEmpty();
    JsonObject behind = object("/card", "of", "AUKUS", "section", "participants", "row", "1");
    assertThat(behind.getAsJsonArray("facts").toString()).contains("sc:actor kb:AUS");
    JsonObject inferred = object("/card", "of", "AUKUS", "section", "conclusions", "row", "1");
    assertThat(inferred.getAsJsonArray("facts").toString()).contains("\"inferred\":true");
    assertThat(server.get("/card", "*/*", "of", "Atlantis").statusCode()).isEqualTo(404);
    assertThat(
            server
                .get("/card", "*/*", "of", "AUKUS", "section", "participants", "row", "999")
                .statusCode())
        .isEqualTo(400);
    assertThat(
            server.get("/card", "*/*", "of", "AUKUS", "section", "../x", "row", "1").statusCode())
        .isEqualTo(400);
  }

  @Test
  void namesAreCompletedAsInTheShell() throws Exception {
    assertThat(server.json("/terms", "q", "kb:AUKUS-P").toString()).contains("kb:AUKUS-Pillar-II");
    assertThat(server.json("/terms", "q", "sc:particip").toString())
        .contains("\"name\":\"sc:participatesIn\"", "\"kind\":\"property\"");
    assertThat(server.json("/terms", "q", "united king", "for", "entity").toString())
        .contains("kb:GBR");
    assertThat(server.json("/terms", "q", "").toString()).isEqualTo("[]");
    assertThat(server.get("/terms", "*/*", "q", "x".repeat(300)).statusCode()).isEqualTo(400);
  }

  @Test
  void picturesComeWithThoseWhoAreInThem() throws Exception {
    for (String kind : new String[] {"graph", "matrix", "timeline"}) {
      JsonObject picture = object("/picture", "kind", kind, "of", "USA", "of", "CHN");
      assertThat(picture.get("svg").getAsString()).contains("<svg", "China");
      assertThat(picture.get("data").isJsonObject()).isTrue();
    }
    JsonObject graph =
        object("/picture", "kind", "graph", "of", "USA", "of", "CHN", "only", "true");
    assertThat(graph.getAsJsonObject("data").getAsJsonArray("nodes").toString())
        .contains("\"id\":\"https://w3id.org/statecraft/id/CHN\"");
    assertThat(server.get("/picture", "*/*", "kind", "pie").statusCode()).isEqualTo(400);
    assertThat(server.get("/picture", "*/*", "kind", "graph", "of", "Atlantis").statusCode())
        .isEqualTo(400);
  }

  @Test
  void reportsAreRunWithTheirParameters() throws Exception {
    JsonObject dyad = object("/ask", "report", "dyad", "value-a", "USA", "value-b", "CHN");
    assertThat(dyad.get("empty").getAsBoolean()).isFalse();
    assertThat(dyad.get("query").getAsString()).contains("SELECT");
    HttpResponse<String> lacking = server.get("/ask", "*/*", "report", "dyad", "value-a", "USA");
    assertThat(lacking.statusCode()).isEqualTo(400);
    assertThat(lacking.body()).contains("needs --b");
    assertThat(server.get("/ask", "*/*", "report", "dyadd").body()).contains("did you mean dyad");
    assertThat(
            server
                .get("/ask", "*/*", "report", "dyad", "value-a", "USA", "value-b", "x> } #")
                .statusCode())
        .isEqualTo(400);
  }
}
