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
}
