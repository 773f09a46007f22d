package org.statecraft.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.statecraft.cli.Cli;
import org.statecraft.cli.CommandRun;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;

/** The ways by which messages come and go. */
@Timeout(240)
class TransportsTest {
  /** Hours of going back and forth. */
  private static final String SLOW =
      "ASK { FILTER (REGEX(\\\"" + "x".repeat(3000) + "\\\", \\\".*.*.*.*.*.*.*.*.*y\\\")) }";

  private static String call(int id, String tool, String arguments) {
    return "{\"jsonrpc\":\"2.0\",\"id\":"
        + id
        + ",\"method\":\"tools/call\",\"params\":{\"name\":\""
        + tool
        + "\",\"arguments\":"
        + arguments
        + "}}\n";
  }

  private static Map<String, JsonObject> answers(CommandRun run) {
    return run.out()
        .lines()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .collect(Collectors.toMap(answer -> answer.get("id").toString(), answer -> answer));
  }

  private static JsonObject result(CommandRun run, String id) {
    return Objects.requireNonNull(answers(run).get(id)).getAsJsonObject("result");
  }

  @Test
  void whatWasAskedIsAnsweredThoughTheInputHasEnded() {
    CommandRun run =
        CommandRun.on(
            Screen.NONE, call(1, "show", "{\"entity\":\"AUKUS\"}") + call(2, "cite", "{}"), "mcp");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(answers(run)).containsOnlyKeys("1", "2");
  }

  @Test
  void nothingAskedIsNothingAnswered() {
    assertThat(CommandRun.on(Screen.NONE, "", "mcp")).isEqualTo(new CommandRun(0, "", ""));
    assertThat(CommandRun.on(Screen.NONE, "\n\r\n  \n", "mcp"))
        .isEqualTo(new CommandRun(0, "", ""));
  }

  @Test
  void aLineThatIsNoMessageIsToldAndTheNextIsAnswered() {
    CommandRun run =
        CommandRun.on(
            Screen.NONE,
            "nonsense\n{}\n[1]\n{\"a\":\n"
                + "x".repeat(MessageLines.MOST + 10)
                + "\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\n"
                + "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"no/such\"}\n"
                + call(3, "nosuch", "{}"),
            "mcp");
    assertThat(run.status()).isZero();
    List<JsonObject> told =
        run.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    assertThat(told).hasSize(8);
    assertThat(told).filteredOn(each -> each.get("id").isJsonNull()).hasSize(5);
    assertThat(told)
        .filteredOn(each -> each.get("id").toString().equals("1"))
        .allMatch(each -> each.has("result"))
        .hasSize(1);
    assertThat(told)
        .filteredOn(each -> each.get("id").toString().equals("2"))
        .allMatch(each -> each.has("error"));
    assertThat(run.out()).doesNotContain("\\tat ");
  }

  @Test
  void aCallEndsWithItsTimeAndOthersGoOn() {
    CommandRun run =
        CommandRun.on(
            Screen.NONE,
            call(1, "query", "{\"query\":\"" + SLOW + "\"}")
                + call(2, "search", "{\"text\":\"AUKUS\"}"),
            "mcp",
            "--timeout",
            "2s");
    JsonObject late = result(run, "1");
    assertThat(late.get("isError").getAsBoolean()).isTrue();
    assertThat(late.toString()).contains("stopped after 2 s", "--timeout");
    assertThat(result(run, "2").get("isError").getAsBoolean()).isFalse();
  }

  @Test
  void whatIsCancelledIsNotAnswered() throws Exception {
    Pipe questions = Pipe.open();
    Pipe answers = Pipe.open();
    Thread server =
        new Thread(
            () ->
                Cli.run(
                    new Console(
                        Channels.newInputStream(questions.source()),
                        Channels.newOutputStream(answers.sink()),
                        new PrintStream(
                            OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                        Screen.NONE),
                    "mcp",
                    "--timeout",
                    "10min"));
    server.start();
    BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    Thread reader =
        new Thread(
            () ->
                new BufferedReader(
                        new InputStreamReader(
                            Channels.newInputStream(answers.source()), StandardCharsets.UTF_8))
                    .lines()
                    .forEach(lines::add));
    reader.setDaemon(true);
    reader.start();
    OutputStream out = Channels.newOutputStream(questions.sink());
    out.write(call(1, "query", "{\"query\":\"" + SLOW + "\"}").getBytes(StandardCharsets.UTF_8));
    out.write(call(2, "cite", "{}").getBytes(StandardCharsets.UTF_8));
    assertThat(lines.poll(60, TimeUnit.SECONDS)).contains("\"id\":2");
    out.write(
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}\n"
            .getBytes(StandardCharsets.UTF_8));
    out.close();
    server.join(60_000);
    assertThat(server.isAlive()).isFalse();
    assertThat(lines).isEmpty();
  }

  @Test
  void optionsOfTheServerAreLookedAtBeforeItServes() {
    assertThat(CommandRun.of("mcp", "--limit", "0").status()).isEqualTo(2);
    assertThat(CommandRun.of("mcp", "--limit", "5000").err()).contains("from 1 to 1000");
    assertThat(CommandRun.of("mcp", "--http", "70000").err()).contains("70000 is no port");
    assertThat(CommandRun.of("mcp", "--timeout", "soon").status()).isEqualTo(2);
    assertThat(CommandRun.of("mcp", "--kb", "/no/such").status()).isEqualTo(2);
  }

  /** The command at a port of its own. */
  private static final class Web implements AutoCloseable {
    private final java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
    private final Thread server;
    private final int port;

    Web() throws InterruptedException {
      BlockingQueue<String> told = new LinkedBlockingQueue<>();
      PrintStream lines =
          new PrintStream(err, true, StandardCharsets.UTF_8) {
            @Override
            public void println(String line) {
              super.println(line);
              told.add(line);
            }
          };
      server =
          new Thread(
              () ->
                  Cli.run(
                      new Console(
                          new ByteArrayInputStream(new byte[0]),
                          OutputStream.nullOutputStream(),
                          lines,
                          Screen.NONE),
                      "mcp",
                      "--http",
                      "0"));
      server.start();
      String line = String.valueOf(told.poll(60, TimeUnit.SECONDS));
      assertThat(line).matches("hint: serving at http://127.0.0.1:[0-9]+/mcp; Ctrl-C ends it");
      port = Integer.parseInt(line.replaceAll(".*127.0.0.1:([0-9]+).*", "$1"));
    }

    /** Sends a request as it is written; the answer. */
    String raw(String request) throws IOException {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket
            .getOutputStream()
            .write(request.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      }
    }

    String post(String headers, String body) throws IOException {
      return raw(
          "POST /mcp HTTP/1.1\nConnection: close\n"
              + headers
              + "Content-Length: "
              + body.length()
              + "\n\n"
              + body);
    }

    @Override
    public void close() {
      server.interrupt();
      try {
        assertThat(server.join(Duration.ofSeconds(60))).isTrue();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

  @Test
  void theLibrarysClientAsksOverHttp() throws Exception {
    try (Web web = new Web();
        McpSyncClient client =
            Agent.client(
                HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + web.port)
                    .build())) {
      assertThat(client.listTools().tools()).hasSize(12);
      JsonObject answer = Agent.answer(Agent.call(client, "show", Map.of("entity", "AUKUS")));
      assertThat(answer.getAsJsonArray("citations")).isNotEmpty();
      McpSchema.CallToolResult wrong = Agent.call(client, "show", Map.of("entity", "Atlantis"));
      assertThat(wrong.isError()).isTrue();
    }
  }

  @Test
  void pagesOfOtherHostsCannotAsk() throws Exception {
    try (Web web = new Web()) {
      String host = "Host: 127.0.0.1:" + web.port + "\n";
      assertThat(web.post(host, PING)).startsWith("HTTP/1.1 200").contains("\"result\"");
      assertThat(web.post(host + "Origin: http://localhost:" + web.port + "\n", PING))
          .startsWith("HTTP/1.1 200");
      assertThat(web.post("Host: evil.example\n", PING)).startsWith("HTTP/1.1 403");
      assertThat(web.post("Host: evil.example:" + web.port + "\n", PING))
          .startsWith("HTTP/1.1 403");
      assertThat(web.post(host + "Origin: https://evil.example\n", PING))
          .startsWith("HTTP/1.1 403");
      assertThat(web.post(host + "Origin: null\n", PING)).startsWith("HTTP/1.1 403");
    }
  }

  @Test
  void whatIsNoMessageOverHttpIsRefused() throws Exception {
    try (Web web = new Web()) {
      String host = "Host: 127.0.0.1:" + web.port + "\n";
      assertThat(web.post(host, "nonsense")).startsWith("HTTP/1.1 400");
      assertThat(web.post(host, "")).startsWith("HTTP/1.1 400");
      assertThat(web.raw("GET /mcp HTTP/1.1\nConnection: close\n" + host + "\n"))
          .startsWith("HTTP/1.1 405")
          .contains("Allow: POST");
      assertThat(web.raw("GET /etc/passwd HTTP/1.1\nConnection: close\n" + host + "\n"))
          .startsWith("HTTP/1.1 404");
      assertThat(web.post(host, "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}"))
          .startsWith("HTTP/1.1 202");
      assertThat(web.post(host, PING)).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void aPortThatIsTakenIsAProblem() throws Exception {
    try (Web web = new Web()) {
      CommandRun run = CommandRun.of("mcp", "--http", String.valueOf(web.port));
      assertThat(run.status()).isEqualTo(5);
      assertThat(run.err()).contains("cannot listen at port " + web.port);
    }
  }
}
