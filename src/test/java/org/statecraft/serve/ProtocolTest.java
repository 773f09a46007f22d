package org.statecraft.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.cli.CommandRun;

/** The query operation of the SPARQL 1.1 Protocol, and what is refused. */
@Timeout(240)
class ProtocolTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String WHO =
      "SELECT ?who { kb:AUKUS-Pillar-II sc:participation/sc:actor ?who } ORDER BY ?who";

  private static ServedHere server;

  @BeforeAll
  static void start() throws InterruptedException {
    // What is inferred is kept: triples that are read come in another order than those worked out.
    CommandRun.of("query", "ASK {}");
    server = new ServedHere("--max-rows", "1000", "--timeout", "60s");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String printed(String... command) {
    CommandRun run = CommandRun.of(command);
    assertThat(run.status()).as(run.err()).isZero();
    return run.out();
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json, json",
    "application/sparql-results+xml, xml",
    "text/csv, csv",
    "text/tab-separated-values, tsv",
    "text/html, html",
    "application/json, json",
    "'text/*;q=0.3, application/sparql-results+xml;q=0.2', csv",
    "'application/sparql-results+json;q=0.5, text/tab-separated-values', tsv",
    "'text/csv;q=0, */*', json",
  })
  void rowsAreAsQueryPrintsThem(String accept, String format) throws Exception {
    HttpResponse<String> response = server.get("/sparql", accept, "query", WHO);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(printed("query", "-o", format, WHO));
    String type = response.headers().firstValue("Content-Type").orElseThrow();
    assertThat(type).contains(format.equals("tsv") ? "tab-separated" : format);
    assertThat(response.headers().firstValue("Vary")).hasValue("Accept");
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, turtle",
    "application/n-triples, ntriples",
    "application/ld+json, jsonld",
    "application/rdf+xml, rdfxml",
    "application/trig, trig",
    "application/n-quads, nquads",
    "*/*, turtle",
  })
  void graphsAreAsQueryPrintsThem(String accept, String format) throws Exception {
    for (String query :
        List.of(
            "CONSTRUCT { ?who sc:participatesIn kb:NATO } WHERE { kb:NATO"
                + " sc:participation/sc:actor ?who }",
            "DESCRIBE kb:AUKUS")) {
      HttpResponse<String> response = server.get("/sparql", accept, "query", query);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).isEqualTo(printed("query", "-o", format, query));
    }
  }

  @Test
  void aTruthIsAsQueryPrintsIt() throws Exception {
    String ask = "ASK { kb:GBR sc:participatesIn kb:AUKUS-Pillar-II }";
    for (String format : List.of("json", "xml", "csv")) {
      String type = format.equals("csv") ? "text/csv" : "application/sparql-results+" + format;
      assertThat(server.get("/sparql", type, "query", ask).body())
          .isEqualTo(printed("query", "-o", format, ask));
    }
  }

  @Test
  void aQueryIsAskedInThreeWays() throws Exception {
    String got = server.get("/sparql", "*/*", "query", WHO).body();
    assertThat(got).contains("id/GBR");
    assertThat(server.post("/sparql", FORM, ServedHere.form("query", WHO)).body()).isEqualTo(got);
    assertThat(
            server.post("/sparql", FORM + "; charset=UTF-8", ServedHere.form("query", WHO)).body())
        .isEqualTo(got);
    assertThat(server.post("/sparql", "application/sparql-query", WHO).body()).isEqualTo(got);
  }

  @Test
  void theGraphsThatTheProtocolNamesCountBeforeThoseOfTheQuery() throws Exception {
    String graph = "https://w3id.org/statecraft/case/aukus";
    String count = "SELECT (COUNT(*) AS ?n) %s { ?s ?p ?o }";
    String named = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }";
    String from = "FROM <" + graph + ">";
    assertThat(csv(count.formatted(""), "default-graph-uri", graph))
        .isEqualTo(printed("query", "-o", "csv", count.formatted(from)))
        .isNotEqualTo(csv(count.formatted("")));
    assertThat(csv(count.formatted("FROM <https://example.org/none>"), "default-graph-uri", graph))
        .isEqualTo(csv(count.formatted("FROM <" + graph + ">")));
    assertThat(csv(named, "named-graph-uri", graph)).isEqualTo("g\n" + graph + "\n");
    assertThat(csv(count.formatted(""), "named-graph-uri", graph)).isEqualTo("n\n0\n");
    HttpResponse<String> posted =
        server.post(
            "/sparql?" + ServedHere.form("default-graph-uri", graph),
            "application/sparql-query",
            "ASK { kb:NATO ?p ?o }");
    assertThat(posted.body()).contains("false");
    assertThat(
            server.get("/sparql", "*/*", "query", WHO, "default-graph-uri", "no iri").statusCode())
        .isEqualTo(400);
  }

  private static String csv(String query, String... more) throws Exception {
    String[] fields = new String[more.length + 2];
    fields[0] = "query";
    fields[1] = query;
    System.arraycopy(more, 0, fields, 2, more.length);
    HttpResponse<String> response = server.get("/sparql", "text/csv", fields);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  @Test
  void whatIsNoQueryIsToldWithItsPlace() throws Exception {
    HttpResponse<String> wrong =
        server.get("/sparql", "*/*", "query", "SELECT ?who {\n  kb:AUKUS sc:actr ?who ; ; }}");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
    assertThat(wrong.body()).startsWith("query:2:").contains("\n  ", "^");
    HttpResponse<String> prefix = server.get("/sparql", "*/*", "query", "ASK { kbb:NATO ?p ?o }");
    assertThat(prefix.statusCode()).isEqualTo(400);
    assertThat(prefix.body()).contains("query:1:", "kbb");
    assertThat(server.get("/sparql", "*/*", "query", "").statusCode()).isEqualTo(400);
    for (HttpResponse<String> nothing :
        List.of(
            server.get("/sparql", "*/*", "q", WHO),
            server.get("/sparql", "text/csv"),
            server.post("/sparql", FORM, ""))) {
      assertThat(nothing.statusCode()).isEqualTo(400);
      assertThat(nothing.body()).contains("the parameter query is missing");
    }
    assertThat(server.get("/sparql", "*/*", "query", WHO, "query", WHO).statusCode())
        .isEqualTo(400);
    assertThat(server.get("/sparql", "*/*", "query", "DROP ALL").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"query=%zz", "query=%", "query=%4", "query=ASK{}%ff%fe", "%C0%80=x"})
  void badEncodingIsABadRequest(String form) throws Exception {
    assertThat(server.post("/sparql", FORM, form).statusCode()).isEqualTo(400);
    assertThat(server.raw("GET /sparql?" + form + " HTTP/1.1\nHost: {HOST}\nConnection: close\n\n"))
        .startsWith("HTTP/1.1 400");
  }

  @Test
  void theEndpointDescribesItself() throws Exception {
    HttpResponse<String> described = server.get("/sparql", "text/turtle, */*;q=0.1");
    assertThat(described.statusCode()).isEqualTo(200);
    Graph graph =
        RDFParser.fromString(described.body(), Lang.TURTLE)
            .base(server.address() + "/sparql")
            .toGraph();
    assertThat(
            graph.contains(
                Node.ANY,
                NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#endpoint"),
                NodeFactory.createURI(server.address() + "/sparql")))
        .isTrue();
  }

  @Test
  void nothingIsChangedAndNobodyElseIsAsked() throws Exception {
    List<HttpResponse<String>> refused =
        List.of(
            server.post("/sparql", FORM, ServedHere.form("update", "DROP ALL")),
            server.post("/sparql", FORM, ServedHere.form("query", WHO, "update", "DROP ALL")),
            server.post("/sparql", "application/sparql-update", "DROP ALL"),
            server.get("/sparql", "*/*", "update", "DROP ALL"),
            server.get("/sparql", "*/*", "query", "ASK { SERVICE <http://127.0.0.1:1/> { } }"),
            server.get(
                "/sparql", "*/*", "query", "ASK { SERVICE SILENT <http://127.0.0.1:1/> { } }"),
            server.get(
                "/sparql",
                "*/*",
                "query",
                "SELECT (<java:java.lang.System.exit>(1) AS ?x) { ?s ?p ?o }"));
    assertThat(refused).allMatch(response -> response.statusCode() == 403);
    assertThat(refused.get(4).body()).contains("SERVICE", "this server asks nobody");
  }

  @Test
  void methodsTypesAndPathsThatAreNotAnsweredAreToldSo() throws Exception {
    for (String method : List.of("PUT", "DELETE", "PATCH")) {
      HttpResponse<String> response =
          server.sent(
              server.request("/sparql").method(method, HttpRequest.BodyPublishers.noBody()));
      assertThat(response.statusCode()).isEqualTo(405);
      assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD, POST, OPTIONS");
    }
    HttpResponse<String> posted = server.post("/start", FORM, "");
    assertThat(posted.statusCode()).isEqualTo(405);
    assertThat(posted.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
    HttpResponse<String> type = server.post("/sparql", "application/json", "{}");
    assertThat(type.statusCode()).isEqualTo(415);
    assertThat(type.headers().firstValue("Accept-Post"))
        .hasValue(FORM + ", application/sparql-query");
    HttpResponse<String> none = server.get("/sparql", "image/png", "query", WHO);
    assertThat(none.statusCode()).isEqualTo(406);
    assertThat(none.body()).contains("text/csv").doesNotContain("turtle");
    assertThat(server.get("/sparql", "text/turtle", "query", WHO).statusCode()).isEqualTo(406);
    assertThat(server.get("/sparql", "text/csv", "query", "DESCRIBE kb:AUKUS").body())
        .contains("text/turtle");
    assertThat(server.get("/../etc/passwd", "*/*").statusCode()).isEqualTo(404);
    assertThat(server.get("/%2e%2e/page.html", "*/*").statusCode()).isEqualTo(404);
  }

  @Test
  void headTellsWhatGetWould() throws Exception {
    String path = "/sparql?" + ServedHere.form("query", WHO);
    HttpResponse<String> got = server.sent(server.request(path));
    HttpResponse<String> head =
        server.sent(server.request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Length"))
        .isEqualTo(got.headers().firstValue("Content-Length"));
    assertThat(head.headers().firstValue("Content-Type"))
        .isEqualTo(got.headers().firstValue("Content-Type"));
  }

  @Test
  void anAnswerOfTooManyRowsIsRefusedAndNotCut() throws Exception {
    HttpResponse<String> rows = server.get("/sparql", "*/*", "query", "SELECT * { ?s ?p ?o }");
    assertThat(rows.statusCode()).isEqualTo(422);
    assertThat(rows.body()).contains("the result goes on after 1000 rows", "--max-rows");
    HttpResponse<String> triples =
        server.get("/sparql", "*/*", "query", "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }");
    assertThat(triples.statusCode()).isEqualTo(422);
    assertThat(
            server.get("/sparql", "text/csv", "query", "SELECT * { ?s ?p ?o } LIMIT 1000").body())
        .hasLineCount(1001);
  }

  @Test
  void aRequestThatIsTooLongIsRefused() throws Exception {
    HttpResponse<String> form = server.post("/sparql", FORM, "query=" + "x".repeat(1 << 20));
    assertThat(form.statusCode()).isEqualTo(413);
    assertThat(server.get("/sparql", "text/csv", "query", WHO).statusCode()).isEqualTo(200);
  }

  @Test
  void pagesOfOthersCannotAsk() throws Exception {
    String get = "GET /sparql?query=ASK%7B%7D HTTP/1.1\nConnection: close\n";
    assertThat(server.raw(get + "Host: {HOST}\n\n")).startsWith("HTTP/1.1 200");
    assertThat(server.raw(get + "Host: LOCALHOST:" + server.port() + "\n\n"))
        .startsWith("HTTP/1.1 200");
    for (String host :
        List.of(
            "",
            "Host: evil.example\n",
            "Host: evil.example:" + server.port() + "\n",
            "Host: 127.0.0.1\n",
            "Host: {HOST}\nHost: evil.example\n",
            "Host: {HOST}\nOrigin: https://evil.example\n",
            "Host: {HOST}\nOrigin: null\n",
            "Host: {HOST}\nOrigin: http://localhost:1\n",
            "Host: {HOST}\nSec-Fetch-Site: cross-site\nSec-Fetch-Mode: no-cors\n",
            "Host: {HOST}\nSec-Fetch-Site: same-site\nSec-Fetch-Mode: no-cors\n")) {
      assertThat(server.raw(get + host + "\n")).as(host).matches("(?s)HTTP/1.1 40[03].*");
    }
    assertThat(
            server.raw(
                get + "Host: {HOST}\nSec-Fetch-Site: cross-site\nSec-Fetch-Mode: navigate\n\n"))
        .startsWith("HTTP/1.1 200");
    String own = server.raw(get + "Host: {HOST}\nOrigin: http://{HOST}\n\n");
    assertThat(own)
        .startsWith("HTTP/1.1 200")
        .doesNotContainIgnoringCase("Access-Control-Allow-Origin")
        .containsIgnoringCase("X-Content-Type-Options: nosniff")
        .containsIgnoringCase("Cross-Origin-Resource-Policy: same-origin");
  }

  @Test
  void anOriginThatIsNamedMayAskAndNoOther() throws Exception {
    try (ServedHere open = new ServedHere("--allow-origin", "https://notebook.example")) {
      String head = " /sparql?query=ASK%7B%7D HTTP/1.1\nConnection: close\nHost: {HOST}\n";
      assertThat(open.raw("GET" + head + "Origin: https://notebook.example\n\n"))
          .startsWith("HTTP/1.1 200")
          .containsIgnoringCase("Access-Control-Allow-Origin: https://notebook.example");
      assertThat(open.raw("OPTIONS" + head + "Origin: https://notebook.example\n\n"))
          .startsWith("HTTP/1.1 204")
          .containsIgnoringCase("Access-Control-Allow-Methods: GET, HEAD, POST");
      assertThat(open.raw("GET" + head + "Origin: https://other.example\n\n"))
          .startsWith("HTTP/1.1 403")
          .doesNotContainIgnoringCase("Access-Control");
    }
  }

  @Test
  void anotherPerspectiveIsServedAsQuerySeesIt() throws Exception {
    String pairs =
        "SELECT ?a ?b { ?r a sc:InferredRelation ; sc:party ?a , ?b FILTER (STR(?a) < STR(?b)) }"
            + " ORDER BY ?a ?b ?r LIMIT 500";
    try (ServedHere then = new ServedHere("--as-of", "2020")) {
      String body = then.get("/sparql", "text/csv", "query", pairs).body();
      assertThat(body)
          .isEqualTo(printed("query", "--as-of", "2020", "-o", "csv", pairs))
          .isNotEqualTo(printed("query", "-o", "csv", pairs));
      assertThat(then.json("/start").getAsJsonObject().get("seen").getAsString()).contains("2020");
    }
  }

  @Test
  void optionsAreLookedAtBeforeAnythingIsServed() {
    assertThat(CommandRun.of("serve", "--port", "70000").status()).isEqualTo(2);
    assertThat(CommandRun.of("serve", "--max-rows", "0").err()).contains("from 1 to");
    assertThat(CommandRun.of("serve", "--at-once", "1000").err()).contains("from 1 to 64");
    assertThat(CommandRun.of("serve", "--allow-origin", "*").status()).isEqualTo(2);
    assertThat(CommandRun.of("serve", "--timeout", "soon").status()).isEqualTo(2);
    assertThat(CommandRun.of("serve", "--kb", "/no/such").status()).isEqualTo(2);
    CommandRun taken = CommandRun.of("serve", "--port", String.valueOf(server.port()));
    assertThat(taken.status()).isEqualTo(5);
    assertThat(taken.err()).contains("cannot listen at port " + server.port(), "another port");
    assertThat(taken.out()).isEmpty();
  }

  @Test
  void anEntityIsAtThePathOfItsIri() throws IOException, InterruptedException {
    HttpResponse<String> page = server.get("/id/AUKUS", "text/html,*/*;q=0.8");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(page.body()).contains("AUKUS trilateral security partnership", "Australia");
    assertThat(server.get("/id/AUKUS", "text/turtle").body())
        .isEqualTo(printed("query", "-o", "turtle", "DESCRIBE kb:AUKUS"));
    assertThat(server.get("/id/AUKUS", "application/ld+json").body())
        .isEqualTo(printed("query", "-o", "jsonld", "DESCRIBE kb:AUKUS"));
    assertThat(server.get("/rule/participation", "text/turtle").statusCode()).isEqualTo(200);
    assertThat(server.get("/id/AUKUS", "image/png").statusCode()).isEqualTo(406);
    for (String accept : List.of("text/turtle", "text/html")) {
      HttpResponse<String> missing = server.get("/id/AUKUSS", accept);
      assertThat(missing.statusCode()).isEqualTo(404);
      assertThat(missing.body()).contains("did you mean kb:AUKUS");
    }
    assertThat(server.get("/id/%3Cscript%3Ealert(1)%3C%2Fscript%3E", "text/html").body())
        .doesNotContain("<script>alert");
    assertThat(server.get("/id/", "*/*").statusCode()).isEqualTo(404);
  }
}
