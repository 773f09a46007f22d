package org.statecraft.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.statecraft.Live;
import org.statecraft.cli.CommandRun;

/** What {@code docs/serve.md} shows is what is answered. */
@Live
@Timeout(240)
class ServeDocumentTest {
  private static final Path PAGE = Path.of("docs/serve.md");
  private static final String SHOWN = "http://127.0.0.1:8710";
  private static final Pattern EXAMPLE =
      Pattern.compile("(?ms)^```(sh|r|python)\\n((?:(?!^```).)*)^```\\n\\n```text\\n(.*?)^```$");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  private static ServedHere server;

  @BeforeAll
  static void start() throws InterruptedException {
    server = new ServedHere();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> everyExample() throws IOException {
    List<DynamicTest> all = new ArrayList<>();
    Matcher found = EXAMPLE.matcher(Files.readString(PAGE));
    while (found.find()) {
      String language = found.group(1);
      String text = found.group(2);
      String printed = found.group(3);
      all.add(
          DynamicTest.dynamicTest(
              language + ": " + text.lines().findFirst().orElse(""),
              () -> assertThat(run(language, text)).isEqualTo(printed)));
    }
    assertThat(all).hasSize(6);
    return all.stream();
  }

  private static String run(String language, String text) throws Exception {
    return switch (language) {
      case "sh" -> curl(text);
      case "r" -> program("Rscript", text);
      default -> program("python3", text);
    };
  }

  /** Asks as curl does, as far as the page has it. */
  private static String curl(String command) throws Exception {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    assertThat(words.removeFirst()).isEqualTo("curl");
    String path = words.removeLast().substring(SHOWN.length());
    List<String> fields = new ArrayList<>();
    String accept = "*/*";
    boolean get = words.remove("-G");
    for (int i = 0; i < words.size(); i += 2) {
      String value = words.get(i + 1);
      switch (words.get(i)) {
        case "-H" -> accept = value.replaceFirst("^Accept: ", "");
        case "--data-urlencode" -> fields.addAll(List.of(value.split("=", 2)));
        default -> throw new AssertionError(words.get(i));
      }
    }
    String form = ServedHere.form(fields.toArray(String[]::new));
    HttpRequest.Builder request =
        fields.isEmpty() || get
            ? server.request(path + (get ? "?" + form : ""))
            : server
                .request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    return server.sent(request.header("Accept", accept)).body();
  }

  /** Runs a program where its language is installed. */
  private static String program(String interpreter, String text) throws Exception {
    Path file = Files.createTempFile("serve", ".txt");
    try {
      Files.writeString(file, text.replace(SHOWN, server.address()));
      Process process;
      try {
        process = new ProcessBuilder(interpreter, file.toString()).start();
      } catch (IOException missing) {
        assumeTrue(false, "skipped: " + interpreter + " is not installed");
        return "";
      }
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(err).isZero();
      return out;
    } finally {
      Files.delete(file);
    }
  }

  /** The numbers that the page gives are those of the program. */
  @Test
  void whatIsUsualIsToldAsItIs() throws IOException {
    String page = Files.readString(PAGE).replace("100 000", "100000");
    assertThat(page)
        .contains("`--max-rows` (" + Budget.USUAL.rows() + ")")
        .contains("`--timeout` (" + Budget.USUAL.time().toSeconds() + " s)")
        .contains("`--at-once` (" + Budget.USUAL.atOnce() + ")")
        .contains((Budget.MOST_BYTES >> 20) + " megabytes");
    String help = CommandRun.of("serve", "--help").out().replaceAll("\\s+", " ");
    assertThat(help).contains("(default 8710)", "(default 100000)", "(default 4)", "(30 s)");
    for (String type : MediaTypes.OF_GRAPHS.types()) {
      assertThat(page + " application/json application/xml").contains(type);
    }
    for (String type : MediaTypes.OF_ROWS.types()) {
      assertThat(page + " application/json application/xml text/xml").contains(type);
    }
  }
}
