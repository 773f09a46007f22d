package org.statecraft.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The packaged server, started by the launcher and ended by signals. */
@Tag("packaged")
@Timeout(300)
class PackagedServeTest {
  private static final Path LAUNCHER = Path.of("statecraft").toAbsolutePath();
  private static final Path DISTRIBUTION =
      Path.of(System.getProperty("statecraft.distribution", "target/statecraft"));

  private static Process start(String... command) throws IOException {
    return new ProcessBuilder(command).start();
  }

  private static String line(Process process) throws IOException {
    return String.valueOf(
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
            .readLine());
  }

  private static HttpRequest asking(String address, String query) {
    return HttpRequest.newBuilder(
            URI.create(
                address + "sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
        .build();
  }

  @Test
  void aSignalEndsItWhenWhatWasAskedIsAnswered() throws Exception {
    for (List<String> signal : List.of(List.of("INT", "130"), List.of("TERM", "143"))) {
      Process process =
          start(
              "env",
              "--default-signal=INT,TERM",
              LAUNCHER.toString(),
              "serve",
              "--port",
              "0",
              "--timeout",
              "3s");
      String address = line(process);
      assertThat(address).matches("http://127\\.0\\.0\\.1:[0-9]+/");
      HttpClient client = HttpClient.newHttpClient();
      assertThat(
              client.send(asking(address, "ASK {}"), HttpResponse.BodyHandlers.ofString()).body())
          .contains("true");
      CompletableFuture<HttpResponse<String>> slow =
          client.sendAsync(asking(address, ServedHere.SLOW), HttpResponse.BodyHandlers.ofString());
      Thread.sleep(1_000);
      start("kill", "-" + signal.getFirst(), String.valueOf(process.pid())).waitFor();
      assertThat(slow.get().statusCode()).isEqualTo(503);
      assertThat(slow.get().body()).contains("stopped after 3 s");
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(Integer.parseInt(signal.getLast()));
      assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .isEmpty();
    }
  }

  @Test
  void whoSendsNoWholeRequestIsLeft() throws Exception {
    Process process = start(LAUNCHER.toString(), "serve", "--port", "0");
    try {
      URI address = URI.create(line(process));
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
        OutputStream out = socket.getOutputStream();
        out.write("GET / HTTP/1.1\r\nHost:".getBytes(StandardCharsets.US_ASCII));
        out.flush();
        socket.setSoTimeout(60_000);
        assertThat(socket.getInputStream().read()).isEqualTo(-1);
      }
    } finally {
      process.destroy();
    }
  }

  @Test
  void itBringsNoLibraries() throws IOException {
    try (Stream<Path> folders = Files.list(DISTRIBUTION.resolve("lib"))) {
      assertThat(folders.filter(Files::isDirectory).map(each -> each.getFileName().toString()))
          .containsExactly("mcp");
    }
  }
}
