package org.statecraft.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The packaged server, asked by the library's client and by that of another language. */
@Tag("packaged")
@Timeout(300)
class PackagedAgentTest {
  private static final Path LAUNCHER = Path.of("statecraft").toAbsolutePath();
  private static final Path DISTRIBUTION =
      Path.of(System.getProperty("statecraft.distribution", "target/statecraft"));

  @Test
  void theLibrarysClientStartsItAndAsks() {
    StdioClientTransport transport =
        new StdioClientTransport(
            ServerParameters.builder(LAUNCHER.toString()).args("mcp").build(),
            McpJsonDefaults.getMapper());
    try (McpSyncClient client = Agent.client(transport)) {
      JsonObject answer =
          Agent.answer(Agent.call(client, "relations", Map.of("actors", List.of("USA", "IRN"))));
      assertThat(Agent.rows(answer)).isNotEmpty();
      assertThat(answer.getAsJsonArray("citations")).isNotEmpty();
      assertThat(client.listResources().resources())
          .extracting(resource -> resource.uri())
          .contains("statecraft://codebook");
    }
  }

  private static Process start(String... command) throws IOException {
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.PIPE)
        .redirectInput(ProcessBuilder.Redirect.PIPE)
        .start();
  }

  @Test
  void itEndsWithItsInputAndBySignals() throws Exception {
    Process process = start(LAUNCHER.toString(), "mcp");
    process.getOutputStream().close();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(process.getInputStream().readAllBytes()).isEmpty();
    for (List<String> signal : List.of(List.of("INT", "130"), List.of("TERM", "143"))) {
      Process stopped =
          start("env", "--default-signal=INT,TERM", LAUNCHER.toString(), "mcp", "--http", "0");
      try (BufferedReader err =
          new BufferedReader(
              new InputStreamReader(stopped.getErrorStream(), StandardCharsets.UTF_8))) {
        assertThat(err.readLine()).contains("serving at http://127.0.0.1:");
        start("kill", "-" + signal.getFirst(), String.valueOf(stopped.pid())).waitFor();
        assertThat(stopped.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(stopped.exitValue()).isEqualTo(Integer.parseInt(signal.getLast()));
      }
    }
  }

  @Test
  void otherCommandsDoNotHaveItsLibraries() throws IOException {
    try (Stream<Path> libraries = Files.list(DISTRIBUTION.resolve("lib"))) {
      assertThat(libraries.map(file -> file.getFileName().toString()))
          .contains("statecraft.jar")
          .noneMatch(name -> name.matches("(mcp|jackson|reactor|reactive|json-schema).*[.]jar"));
    }
    try (Stream<Path> libraries = Files.list(DISTRIBUTION.resolve("lib/mcp"))) {
      assertThat(libraries.map(file -> file.getFileName().toString()))
          .anyMatch(name -> name.startsWith("mcp-core-"))
          .allMatch(name -> name.endsWith(".jar"));
    }
  }

  /** The folder with the client of npm; fetched once. Without npm the test is skipped. */
  private static Path npm() throws Exception {
    Path folder = Path.of("target/npm").toAbsolutePath();
    Files.createDirectories(folder);
    boolean there = Files.isDirectory(folder.resolve("node_modules/@modelcontextprotocol/sdk"));
    assumeTrue(
        there
            || ran(folder, "npm", "install", "--silent", "--no-audit", "@modelcontextprotocol/sdk"),
        "skipped: the client of npm cannot be had here");
    try (InputStream script =
        Objects.requireNonNull(PackagedAgentTest.class.getResourceAsStream("client.mjs"))) {
      Files.copy(script, folder.resolve("client.mjs"), StandardCopyOption.REPLACE_EXISTING);
    }
    return folder;
  }

  private static boolean ran(Path folder, String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(new File("/dev/null"))
              .redirectError(new File("/dev/null"))
              .start();
      return process.waitFor(120, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  private static void requireTold(Path folder, String where) throws Exception {
    Process process =
        new ProcessBuilder("node", "client.mjs", where)
            .directory(folder.toFile())
            .redirectError(folder.resolve("client.err").toFile())
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("client.err"))).isZero();
    JsonObject told = JsonParser.parseString(out).getAsJsonObject();
    assertThat(told.get("server").getAsString()).isEqualTo("statecraft");
    assertThat(told.getAsJsonArray("tools")).hasSize(12);
    assertThat(told.get("resources").getAsInt()).isGreaterThan(20);
    assertThat(told.get("text").getAsString()).contains("## dyad");
    assertThat(told.get("rows").getAsInt()).isPositive();
    assertThat(told.getAsJsonArray("citations")).isNotEmpty();
    assertThat(told.get("same").getAsBoolean()).isTrue();
    assertThat(told.get("wrong").getAsBoolean()).isTrue();
    assertThat(told.get("message").getAsString()).startsWith("nothing is called \"Atlantis\"");
    assertThat(told.get("unknown").getAsString()).contains("Unknown is not no");
  }

  @Test
  void theClientOfNpmAsksOverStandardStreams() throws Exception {
    requireTold(npm(), LAUNCHER.toString());
  }

  @Test
  void theClientOfNpmAsksOverHttp() throws Exception {
    Path folder = npm();
    Process server = start(LAUNCHER.toString(), "mcp", "--http", "0");
    try (BufferedReader err =
        new BufferedReader(
            new InputStreamReader(server.getErrorStream(), StandardCharsets.UTF_8))) {
      String line = String.valueOf(err.readLine());
      requireTold(folder, line.replaceAll(".*(http://127\\.0\\.0\\.1:[0-9]+/mcp).*", "$1"));
    } finally {
      server.destroy();
    }
  }
}
