package org.statecraft.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.cli.CommandRun;

/** Nothing is asked of other machines unless the user says so. */
class RemoteTest {
  private static final String ANSWER =
      """
      {"head": {"vars": ["x"]}, "results": {"bindings": [{"x": {"type": "literal", "value": "far"}}]}}
      """;

  private final AtomicInteger requests = new AtomicInteger();
  private final HttpServer server = start();

  @TempDir private Path folder = Path.of("");

  private static HttpServer start() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  @BeforeEach
  void answer() {
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          byte[] body = ANSWER.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/sparql-results+json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/sparql";
  }

  @Test
  void serviceAsksOnlyWhenAllowed() {
    String query = "SELECT ?x { SERVICE <" + address() + "> { ?s ?p ?x } }";
    assertThat(CommandRun.of("query", "--no-kb", query).status()).isEqualTo(3);
    assertThat(requests).hasValue(0);
    CommandRun allowed = CommandRun.of("query", "--no-kb", "--allow-remote", "-o", "csv", query);
    assertThat(allowed.err()).isEmpty();
    assertThat(allowed.lines()).containsExactly("x", "far");
    assertThat(requests).hasPositiveValue();
  }

  @Test
  void noOtherAddressIsAskedThanTheOneThatIsNamed() {
    server.createContext(
        "/elsewhere",
        exchange -> {
          String away = "http://127.0.0.1:" + server.getAddress().getPort() + "/sparql";
          exchange.getResponseHeaders().add("Location", away);
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    String named = address().replace("/sparql", "/elsewhere");
    CommandRun run =
        CommandRun.of(
            "query",
            "--no-kb",
            "--allow-remote",
            "SELECT ?x { SERVICE <" + named + "> { ?s ?p ?x } }");
    assertThat(run.status()).isEqualTo(5);
    assertThat(run.err()).contains("302, which leads elsewhere and is not followed");
    assertThat(requests).hasValue(0);
  }

  @Test
  void silentServiceIsRefusedToo() {
    CommandRun run =
        CommandRun.of(
            "query", "--no-kb", "ASK { SERVICE SILENT <" + address() + "> { ?s ?p ?o } }");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(requests).hasValue(0);
  }

  @Test
  void fromFetchesNothing() {
    for (String clause : new String[] {"FROM", "FROM NAMED"}) {
      CommandRun run =
          CommandRun.of(
              "query",
              "--no-kb",
              "-o",
              "csv",
              "SELECT ?s " + clause + " <" + address() + "> { ?s ?p ?o }");
      assertThat(run.status()).isZero();
      assertThat(run.lines()).containsExactly("s");
      assertThat(run.err()).contains("nothing is fetched");
    }
    assertThat(requests).hasValue(0);
  }

  @Test
  void fromReadsNoFile() throws IOException {
    Path file = folder.resolve("secret.ttl");
    Files.writeString(file, "<x:a> <x:b> <x:c> .");
    CommandRun run =
        CommandRun.of(
            "query", "--no-kb", "-o", "csv", "SELECT ?s FROM <" + file.toUri() + "> { ?s ?p ?o }");
    assertThat(run.lines()).containsExactly("s");
  }

  @Test
  void jsonLdContextsAreNotFetched() throws IOException {
    Path file = folder.resolve("remote.jsonld");
    Files.writeString(file, "{\"@context\": \"" + address() + "\", \"a\": \"b\"}");
    CommandRun run = CommandRun.of("query", "--no-kb", "--data", file.toString(), "ASK {}");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("is not fetched");
    assertThat(requests).hasValue(0);
  }

  @Test
  void externalDocumentTypesAreNotFetched() throws IOException {
    Path file = folder.resolve("remote.rdf");
    Files.writeString(
        file,
        "<!DOCTYPE rdf:RDF SYSTEM \""
            + address()
            + "\">\n"
            + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>");
    CommandRun run = CommandRun.of("query", "--no-kb", "--data", file.toString(), "ASK {}");
    assertThat(run.status()).isEqualTo(3);
    assertThat(requests).hasValue(0);
  }

  /** An address with a name and a password, which must not be repeated. */
  private String secret(String path) {
    return "http://user:sekret@localhost:" + server.getAddress().getPort() + path;
  }

  private static CommandRun asked(String service) {
    return CommandRun.of(
        "query", "--no-kb", "--allow-remote", "-o", "csv", "SELECT ?x { " + service + " }");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | text/plain                       | no       | answered with the status 400
          401 | text/html                        | <p>no    | answered with the status 401
          503 | application/sparql-results+json  | {}       | answered with the status 503
          200 | text/html                        | <p>hello | gave an answer that cannot be read
          200 | application/sparql-results+json  | {"head": | gave an answer that cannot be read
          200 | application/sparql-results+json  | {"a": 1} | gave an answer that cannot be read
          """)
  void aServiceThatFailsIsNamedWithoutItsCredentials(
      int status, String type, String body, String reason) {
    server.createContext(
        "/fails",
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    CommandRun run = asked("SERVICE <" + secret("/fails") + "> { ?s ?p ?x }");
    assertThat(run.err()).contains("/fails " + reason).doesNotContain("sekret", "gson", "header");
    assertThat(run.status()).isEqualTo(5);
    CommandRun silent = asked("SERVICE SILENT <" + secret("/fails") + "> { ?s ?p ?x }");
    assertThat(silent.status()).isZero();
    assertThat(silent.err()).contains("/fails " + reason).doesNotContain("sekret");
    assertThat(silent.out()).isEqualTo("x\n\n");
  }

  @Test
  void aServiceThatIsNotThereIsNamedWithoutItsCredentials() {
    String address = secret("/gone");
    server.stop(0);
    for (String service :
        new String[] {
          "SERVICE <" + address + "> { ?s ?p ?x }",
          "BIND (<" + address + "> AS ?there) SERVICE ?there { ?s ?p ?x }"
        }) {
      CommandRun run = asked(service);
      assertThat(run.err()).contains("/gone cannot be reached").doesNotContain("sekret");
      assertThat(run.status()).isEqualTo(5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/hosts", "ftp://user:sekret@localhost/", "urn:x", "http:///"})
  void whatIsNoAddressOfAServiceIsNotAsked(String address) {
    for (String service :
        new String[] {
          "SERVICE <" + address + "> { ?s ?p ?x }",
          "BIND (<" + address + "> AS ?there) SERVICE ?there { ?s ?p ?x }"
        }) {
      CommandRun run = asked(service);
      assertThat(run.err()).contains("is no address of a SPARQL service").doesNotContain("sekret");
      assertThat(run.status()).isEqualTo(3);
    }
    assertThat(requests).hasValue(0);
  }

  @Test
  void aRegularExpressionThatIsNoneIsToldInAShortSentence() {
    CommandRun run = CommandRun.of("query", "--no-kb", "ASK { FILTER (REGEX(\"a\", \"(\")) }");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("not well formed: Unclosed group").doesNotContain("java.");
  }
}
