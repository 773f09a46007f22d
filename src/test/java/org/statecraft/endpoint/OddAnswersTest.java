package org.statecraft.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.cli.CommandRun;

/** What a server answers that is no answer is told in a sentence, and where it can, mended. */
class OddAnswersTest {
  private static final String JSON = "application/sparql-results+json";
  private static final String ROW = "{\"x\":{\"type\":\"literal\",\"value\":\"one\"}}";
  private static final String WHOLE =
      "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[" + ROW + "]}}";

  private static CommandRun ask(OddServer.Answer answer, String... more) {
    try (OddServer server = new OddServer(answer)) {
      List<String> args =
          new ArrayList<>(
              List.of(
                  "query", "-o", "csv", "--endpoint", server.address(), "SELECT ?x { ?s ?p ?x }"));
      args.addAll(List.of(more));
      return CommandRun.of(args.toArray(String[]::new));
    }
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().add("Content-Type", type);
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Test
  void anAnswerIsWritten() {
    CommandRun run = ask(exchange -> send(exchange, 200, JSON + "; charset=utf-8", WHOLE));
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo("x\none\n");
  }

  @ParameterizedTest
  @CsvSource({
    "400, 3, 'does not accept what it was asked: Parse error at line 1'",
    "401, 5, 'wants to know who asks'",
    "403, 5, 'does not allow this: Parse error'",
    "404, 5, 'is not there (status 404)'",
    "429, 5, 'has too much to do (status 429); it asks to wait: 7: Parse error'",
    "500, 5, 'answered with the status 500: Parse error'",
    "503, 5, 'has too much to do (status 503)'",
    "204, 5, 'answered with the status 204'"
  })
  void aStatusIsTold(int status, int exit, String words) {
    CommandRun run =
        ask(
            exchange -> {
              exchange.getResponseHeaders().add("Retry-After", "7");
              send(
                  exchange,
                  status,
                  "text/html",
                  status == 204
                      ? ""
                      : "<html><head><title>Oh</title><style>p {}</style></head><body><p>Parse"
                          + " error</p> at line 1</body></html>");
            });
    assertThat(run.err()).contains(words).doesNotContain("<p>", "style");
    assertThat(run.status()).isEqualTo(exit);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void whatIsNoAnswerThoughAllIsWellIsNone() {
    CommandRun page =
        ask(exchange -> send(exchange, 200, "text/html", "<h1>Query here</h1><form>"));
    assertThat(page.err()).contains("answered with text/html and not with solutions: Query here");
    assertThat(page.status()).isEqualTo(5);
    CommandRun error = ask(exchange -> send(exchange, 200, JSON, "{\"error\": \"no memory\"}"));
    assertThat(error.err()).contains("gave an answer that cannot be read");
    assertThat(error.status()).isEqualTo(5);
    assertThat(error.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "", "{\"head\":{\"vars\":[\"x\"]}}", "x", "true"})
  void whatIsNotOfItsTypeIsNoAnswer(String body) {
    CommandRun run = ask(exchange -> send(exchange, 200, JSON, body));
    assertThat(run.err()).contains("gave an answer that cannot be read");
    assertThat(run.status()).isEqualTo(5);
  }

  @Test
  void anAnswerThatBreaksOffDoesNotPassForAWholeOne() {
    String broken = WHOLE.replace(ROW, ROW + "," + ROW + ",").replaceAll("]}}$", "");
    CommandRun run = ask(exchange -> send(exchange, 200, JSON, broken));
    assertThat(run.err()).contains("cannot be read on after 2 solutions");
    assertThat(run.status()).isEqualTo(5);
  }

  @Test
  void aConnectionThatBreaksOffIsTold() {
    CommandRun run =
        ask(
            exchange -> {
              exchange.getResponseHeaders().add("Content-Type", JSON);
              exchange.sendResponseHeaders(200, 10_000);
              exchange.getResponseBody().write(WHOLE.substring(0, 60).getBytes(UTF_8));
            });
    assertThat(run.err()).contains("gave an answer that cannot be read");
    assertThat(run.status()).isEqualTo(5);
  }

  @Test
  void anEndlessAnswerEndsWithItsTime() {
    CommandRun run =
        ask(
            exchange -> {
              exchange.getResponseHeaders().add("Content-Type", JSON);
              exchange.sendResponseHeaders(200, 0);
              try (OutputStream body = exchange.getResponseBody()) {
                body.write(WHOLE.replaceAll("]}}$", "").getBytes(UTF_8));
                byte[] more = ("," + ROW).getBytes(UTF_8);
                while (true) {
                  body.write(more);
                }
              }
            },
            "--timeout",
            "1s");
    assertThat(run.err()).contains("stopped after 1 s");
    assertThat(run.status()).isEqualTo(4);
  }

  @Test
  void aServerThatSaysNothingIsLeftWhenTheTimeIsUp() {
    CommandRun run =
        ask(
            exchange -> {
              try {
                Thread.sleep(60_000);
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              }
            },
            "--timeout",
            "1s");
    assertThat(run.err()).contains("stopped after 1 s");
    assertThat(run.status()).isEqualTo(4);
  }

  @Test
  void nothingIsFollowed() {
    CommandRun run =
        ask(
            exchange -> {
              exchange.getResponseHeaders().add("Location", "file:///etc/passwd");
              send(exchange, 302, "text/plain", "");
            });
    assertThat(run.err()).contains("status 302, which leads elsewhere and is not followed");
    assertThat(run.status()).isEqualTo(5);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aServerThatKeepsSolutionsBackDoesNotPassForOneThatSentAll() {
    CommandRun run =
        ask(
            exchange -> {
              exchange.getResponseHeaders().add("X-SPARQL-MaxRows", "1");
              send(exchange, 200, JSON, WHOLE);
            });
    assertThat(run.err()).contains("sends 1 solutions at a time and no more");
    assertThat(run.status()).isEqualTo(4);
  }

  @Test
  void whoIsNotThereIsTold() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    CommandRun run =
        CommandRun.of("query", "--endpoint", "http://127.0.0.1:" + port + "/sparql", "ASK {}");
    assertThat(run.err()).contains("/sparql cannot be reached");
    assertThat(run.status()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sparql", "file:///etc/passwd", "ftp://example.org/", "http://", "http:// x"})
  void whatIsNoAddressIsRefused(String address) {
    CommandRun run = CommandRun.of("query", "--endpoint", address, "ASK {}");
    assertThat(run.err()).contains("is no address of a SPARQL endpoint");
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void aPasswordInAnAddressIsRefusedAndNotRepeated() {
    CommandRun run = CommandRun.of("query", "--endpoint", "http://me:sesame@localhost/", "ASK {}");
    assertThat(run.err()).contains("seen by others").doesNotContain("sesame");
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void whoAsksIsToldToWhoWantsToKnow(@TempDir Path folder) throws IOException {
    Path logins = folder.resolve("logins");
    Files.writeString(logins, "machine 127.0.0.1 login reader password sesame");
    List<String> told = Collections.synchronizedList(new ArrayList<>());
    CommandRun run =
        ask(
            exchange -> {
              String who = exchange.getRequestHeaders().getFirst("Authorization");
              told.add(String.valueOf(who));
              if (who == null) {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"kb\"");
                send(exchange, 401, "text/plain", "");
              } else {
                send(exchange, 200, JSON, WHOLE);
              }
            },
            "--netrc-file",
            logins.toString());
    assertThat(run.out()).isEqualTo("x\none\n");
    assertThat(told).containsExactly("null", "Basic cmVhZGVyOnNlc2FtZQ==");
  }

  private static String rows(String variables, String... rows) {
    return "{\"head\":{\"vars\":["
        + variables
        + "]},\"results\":{\"bindings\":["
        + String.join(",", rows)
        + "]}}";
  }

  private static CommandRun copied(String asked, OddServer.Answer triples) {
    try (OddServer server =
        new OddServer(
            exchange -> {
              String query =
                  URLDecoder.decode(exchange.getRequestURI().getRawQuery(), UTF_8)
                      .toLowerCase(Locale.ROOT);
              if (query.contains("count(")) {
                String count = query.contains("not exists") ? "0" : asked;
                send(
                    exchange,
                    200,
                    JSON,
                    rows(
                        "\"n\"",
                        "{\"n\":{\"type\":\"literal\",\"datatype\":"
                            + "\"http://www.w3.org/2001/XMLSchema#integer\",\"value\":\""
                            + count
                            + "\"}}"));
              } else if (query.contains("concludedgraph")) {
                send(exchange, 200, JSON, rows("\"g\""));
              } else {
                triples.to(exchange);
              }
            })) {
      return CommandRun.of("show", "--endpoint", server.address(), "AUKUS");
    }
  }

  private static String quad(String object) {
    return "{\"g\":{\"type\":\"uri\",\"value\":\"urn:g\"},\"s\":{\"type\":\"uri\",\"value\":\"urn:s\"},"
        + "\"p\":{\"type\":\"uri\",\"value\":\"urn:p\"},\"o\":"
        + object
        + "}";
  }

  @Test
  void whatChangesWhileItIsCopiedIsToldAndNotUsed() {
    String row = quad("{\"type\":\"literal\",\"value\":\"one\"}");
    CommandRun run =
        copied("3", exchange -> send(exchange, 200, JSON, rows("\"g\",\"s\",\"p\",\"o\"", row)));
    assertThat(run.err()).contains("holds 3 triples and sent 1 of them");
    assertThat(run.status()).isEqualTo(5);
  }

  @Test
  void blankNodesOfDifferentAnswersAreNotTakenForOne() {
    String row = quad("{\"type\":\"bnode\",\"value\":\"b0\"}");
    CommandRun run =
        copied("3", exchange -> send(exchange, 200, JSON, rows("\"g\",\"s\",\"p\",\"o\"", row)));
    assertThat(run.err()).contains("blank nodes may have other names in each");
    assertThat(run.status()).isEqualTo(5);
  }

  @Test
  void whatIsTooMuchIsNotCopied() {
    CommandRun run = copied("3000000000", exchange -> send(exchange, 500, "text/plain", ""));
    assertThat(run.err()).contains("so many are not copied for inference");
    assertThat(run.status()).isEqualTo(4);
  }
}
