package org.statecraft.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.statecraft.cli.Cli;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;

/** The command in this process, at a port of its own. */
final class ServedHere implements AutoCloseable {
  /** Hours of going back and forth. */
  static final String SLOW =
      "ASK { FILTER (REGEX(\"" + "x".repeat(3000) + "\", \".*.*.*.*.*.*.*.*.*y\")) }";

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final CountDownLatch told = new CountDownLatch(1);
  private final Thread server;
  private final HttpClient client = HttpClient.newHttpClient();

  /** Starts it with options; the port is chosen. */
  ServedHere(String... options) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of("serve", "--port", "0"));
    command.addAll(List.of(options));
    OutputStream noticed =
        new OutputStream() {
          @Override
          public void write(int each) {
            out.write(each);
          }

          @Override
          public void flush() {
            if (out.size() > 0) {
              told.countDown();
            }
          }
        };
    server =
        new Thread(
            () ->
                Cli.run(
                    new Console(
                        new ByteArrayInputStream(new byte[0]),
                        noticed,
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Screen.NONE),
                    command.toArray(String[]::new)));
    server.start();
    assertThat(told.await(60, TimeUnit.SECONDS)).as(err()).isTrue();
    assertThat(out.toString(StandardCharsets.UTF_8)).matches("http://127\\.0\\.0\\.1:[0-9]+/\n");
  }

  /** Where it answers, without a slash at the end. */
  String address() {
    return out.toString(StandardCharsets.UTF_8).strip().replaceFirst("/$", "");
  }

  int port() {
    return URI.create(address()).getPort();
  }

  /** What was printed beside the address. */
  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** Parameters as forms write them: names and values one after the other. */
  static String form(String... fields) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      form.append(form.isEmpty() ? "" : "&")
          .append(fields[i])
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofMinutes(2));
  }

  HttpResponse<String> sent(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /** Gets a path with parameters. */
  HttpResponse<String> get(String path, String accept, String... fields)
      throws IOException, InterruptedException {
    return sent(
        request(path + (fields.length == 0 ? "" : "?" + form(fields))).header("Accept", accept));
  }

  /** Gets what the page gets. */
  JsonElement json(String path, String... fields) throws IOException, InterruptedException {
    HttpResponse<String> response = get(path, "application/json", fields);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JsonParser.parseString(response.body());
  }

  HttpResponse<String> post(String path, String type, String body)
      throws IOException, InterruptedException {
    return sent(
        request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Sends a request as it is written, {HOST} being the one that is meant; the answer. */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(60_000);
      socket
          .getOutputStream()
          .write(
              request
                  .replace("{HOST}", "127.0.0.1:" + port())
                  .replace("\n", "\r\n")
                  .getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Has it end, as Ctrl-C does; does not wait for it. */
  void end() {
    server.interrupt();
  }

  @Override
  public void close() {
    end();
    try {
      assertThat(server.join(Duration.ofSeconds(60))).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
