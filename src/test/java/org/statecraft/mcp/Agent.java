package org.statecraft.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.statecraft.cli.Cli;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;

/** The command with the library's client at its streams. */
final class Agent implements AutoCloseable {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final CompletableFuture<Integer> server;
  private final McpSyncClient client;

  private Agent(String... options) throws IOException {
    Pipe questions = Pipe.open();
    Pipe answers = Pipe.open();
    this.server = started(questions, answers, err, options);
    this.client =
        client(
            new PipeTransport(
                Channels.newInputStream(answers.source()),
                Channels.newOutputStream(questions.sink())));
  }

  /** Starts it with some options. */
  static Agent with(String... options) {
    try {
      return new Agent(options);
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private static CompletableFuture<Integer> started(
      Pipe questions, Pipe answers, ByteArrayOutputStream err, String... options) {
    List<String> words = new ArrayList<>(List.of("mcp"));
    words.addAll(List.of(options));
    CompletableFuture<Integer> ended = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try (InputStream in = Channels.newInputStream(questions.source());
                  OutputStream out = Channels.newOutputStream(answers.sink())) {
                ended.complete(
                    Cli.run(
                        new Console(
                            in,
                            out,
                            new PrintStream(err, true, StandardCharsets.UTF_8),
                            Screen.NONE),
                        words.toArray(String[]::new)));
              } catch (IOException failure) {
                ended.completeExceptionally(failure);
              }
            },
            "server");
    thread.setDaemon(true);
    thread.start();
    return ended;
  }

  /** The library's client, which has said hello. */
  static McpSyncClient client(McpClientTransport transport) {
    McpSyncClient client =
        McpClient.sync(transport)
            .requestTimeout(Duration.ofSeconds(60))
            .initializationTimeout(Duration.ofSeconds(120))
            .build();
    client.initialize();
    return client;
  }

  McpSyncClient client() {
    return client;
  }

  /** Calls a tool. */
  McpSchema.CallToolResult call(String tool, Map<String, Object> arguments) {
    return call(client, tool, arguments);
  }

  static McpSchema.CallToolResult call(
      McpSyncClient client, String tool, Map<String, Object> arguments) {
    return client.callTool(McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
  }

  /** What a call answers that can be answered; the same in both forms. */
  JsonObject answer(String tool, Map<String, Object> arguments) {
    return answer(call(tool, arguments));
  }

  static JsonObject answer(McpSchema.CallToolResult result) {
    String text = text(result);
    assertThat(result.isError()).as(text).isFalse();
    JsonObject json = JsonParser.parseString(text).getAsJsonObject();
    try {
      assertThat(
              JsonParser.parseString(
                  McpJsonDefaults.getMapper().writeValueAsString(result.structuredContent())))
          .isEqualTo(json);
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
    return json;
  }

  /** What a call says that cannot be answered. */
  String refusal(String tool, Map<String, Object> arguments) {
    McpSchema.CallToolResult result = call(tool, arguments);
    assertThat(result.isError()).as(text(result)).isTrue();
    assertThat(text(result)).doesNotContain("\tat ", "Exception", "org.apache", "--allow-remote");
    return text(result);
  }

  static String text(McpSchema.CallToolResult result) {
    assertThat(result.content()).hasSize(1);
    return ((McpSchema.TextContent) result.content().getFirst()).text();
  }

  /** Rows of a table as SPARQL's JSON has them. */
  static JsonArray rows(JsonObject answer) {
    return answer.getAsJsonObject("answer").getAsJsonObject("results").getAsJsonArray("bindings");
  }

  /** Standard error by now. */
  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** Closes its input; how it ended. */
  int ended() throws InterruptedException, ExecutionException, TimeoutException {
    client.closeGracefully();
    return server.get(60, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    try {
      assertThat(ended()).isZero();
    } catch (InterruptedException | ExecutionException | TimeoutException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
