package org.statecraft.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged shell at a real pseudo-terminal, as somebody types at it. */
@Tag("packaged")
class PseudoTerminalTest {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final String ENTER = "\r";
  private static final String CTRL_C = "\u0003";
  private static final String CTRL_D = "\u0004";

  @TempDir private Path folder = Path.of("");

  private @Nullable PtyProcess process;

  /** One thread writes to it while another reads. */
  @SuppressWarnings("JdkObsolete")
  private final StringBuffer screen = new StringBuffer();

  private void start(Map<String, String> more) throws IOException {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("TERM", "xterm-256color");
    environment.put("LANG", "C.UTF-8");
    environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
    environment.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    environment.remove("COLUMNS");
    environment.putAll(more);
    List<String> command =
        new ArrayList<>(List.of(Path.of("statecraft").toAbsolutePath().toString()));
    PtyProcess started =
        new PtyProcessBuilder(command.toArray(String[]::new))
            .setEnvironment(environment)
            .setDirectory(Path.of("").toAbsolutePath().toString())
            .setInitialColumns(100)
            .setInitialRows(30)
            .start();
    process = started;
    screen.setLength(0);
    InputStream in = started.getInputStream();
    Thread reader =
        new Thread(
            () -> {
              byte[] bytes = new byte[8192];
              try {
                for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                  screen.append(new String(bytes, 0, n, StandardCharsets.UTF_8));
                }
              } catch (IOException ended) {
                // The terminal is gone.
              }
            });
    reader.setDaemon(true);
    reader.start();
  }

  @AfterEach
  void stop() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  private void type(String keys) throws IOException {
    OutputStream out = Objects.requireNonNull(process).getOutputStream();
    out.write(keys.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** What was shown, without colours and movements. */
  private String shown() {
    return screen
        .toString()
        .replaceAll("\u001b\\[[0-9;?>=]*[A-Za-z]", "")
        .replaceAll("\u001b[()][A-Za-z0-9]|\u001b[=>78]", "");
  }

  /** Waits until a text was shown once more than before, and gives how long that took. */
  private Duration await(String text, int times) throws InterruptedException {
    long begin = System.nanoTime();
    while (count(shown(), text) < times) {
      assertThat(System.nanoTime() - begin)
          .as("waiting for %s in%n%s", text, shown())
          .isLessThan(LONGEST.toNanos());
      Thread.sleep(5);
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private static int count(String all, String text) {
    int number = 0;
    for (int at = all.indexOf(text); at >= 0; at = all.indexOf(text, at + 1)) {
      number++;
    }
    return number;
  }

  private int left() throws InterruptedException {
    PtyProcess running = Objects.requireNonNull(process);
    assertThat(running.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return running.exitValue();
  }

  @Test
  void aQueryOfSeveralLinesAndCtrlDAtTheEnd() throws Exception {
    start(Map.of());
    await("statecraft> ", 1);
    type("SELECT ?mode {" + ENTER);
    await("...> ", 1);
    type("?mode a sc:Mode } ORDER BY ?mode;" + ENTER);
    await("2 rows in", 1);
    assertThat(shown()).contains("sc:competition", "sc:cooperation");
    type(CTRL_D);
    assertThat(left()).isZero();
  }

  @Test
  void aPasteOfTwoHundredLinesIsOneStatement() throws Exception {
    start(Map.of());
    await("statecraft> ", 1);
    StringBuilder paste = new StringBuilder("SELECT (COUNT(*) AS ?pasted) {\n");
    for (int i = 0; i < 198; i++) {
      paste.append("  # line ").append(i).append(" ; ASK {};\n");
    }
    paste.append("  ?mode a sc:Mode };");
    type("\u001b[200~" + paste + "\u001b[201~" + ENTER);
    await("1 row in", 1);
    assertThat(count(shown(), "error")).isZero();
    type(".exit 4" + ENTER);
    assertThat(left()).isEqualTo(4);
  }

  @Test
  void namesPropertiesAndParametersOfReportsAreCompleted() throws Exception {
    start(Map.of());
    await("statecraft> ", 1);
    // The first statement waits for what the names are read from.
    type("ASK {};" + ENTER);
    await("true", 1);
    Thread.sleep(3000);
    type("SELECT * { kb:Bletchley-Declaration-signatory-FR\t");
    await("signatory-FRA", 1);
    type(" sc:participatesI\t");
    await("sc:participatesIn", 1);
    type(CTRL_C);
    await("statecraft> ", 3);
    type(".report run abs\t");
    await("absent", 1);
    type("--not\t");
    await("--not-in", 1);
    type(CTRL_C + CTRL_D);
    assertThat(left()).isZero();
  }

  @Test
  void ctrlCStopsAQueryAtOnceAndKeepsTheSession() throws Exception {
    start(Map.of());
    await("statecraft> ", 1);
    type("ASK {};" + ENTER);
    await("true", 1);
    type("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i };" + ENTER);
    Thread.sleep(1500);
    type(CTRL_C);
    Duration reaction = await("interrupted", 1);
    assertThat(reaction).isLessThan(Duration.ofSeconds(5));
    type("SELECT (6 * 7 AS ?answer) {};" + ENTER);
    await("42", 1);
    type(CTRL_D);
    assertThat(left()).isZero();
  }

  @Test
  void historyIsKeptForTheNextSessionAndForNobodyElse() throws Exception {
    start(Map.of());
    await("statecraft> ", 1);
    type("SELECT (40 + 2 AS ?answer)" + ENTER + "{};" + ENTER);
    await("1 row in", 1);
    type(" ASK { <secret> ?p ?o };" + ENTER);
    await("false", 1);
    type(CTRL_D);
    left();
    Path history = folder.resolve("state/statecraft/history");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(history)))
        .isEqualTo("rw-------");
    assertThat(Files.readAllLines(history)).hasSize(1);
    assertThat(Files.readString(history)).doesNotContain("secret");
    start(Map.of());
    await("statecraft> ", 1);
    type("\u0010");
    await("SELECT (40 + 2 AS ?answer)", 1);
    type(ENTER);
    await("1 row in", 1);
    type(CTRL_D);
    assertThat(left()).isZero();
  }

  @Test
  void aDumbTerminalIsGivenPlainLines() throws Exception {
    start(Map.of("TERM", "dumb"));
    await("statecraft> ", 1);
    type("SELECT ?mode { ?mode a sc:Mode };" + ENTER);
    await("2 rows in", 1);
    assertThat(screen.toString()).doesNotContain("\u001b[");
    type(".exit" + ENTER);
    assertThat(left()).isZero();
  }

  @Test
  void aScriptThatIsReadNamesTheLineOfItsError() throws Exception {
    start(Map.of());
    await("statecraft> ", 1);
    type(".read src/test/cases/shell/script/fails.sparql" + ENTER);
    await("query:7:12:", 1);
    await("fails.sparql", 2);
    type(CTRL_D);
    assertThat(left()).isZero();
  }

  @Test
  void aNarrowerWindowIsNoticed() throws Exception {
    start(Map.of());
    await("statecraft> ", 1);
    Objects.requireNonNull(process).setWinSize(new WinSize(50, 20));
    Thread.sleep(200);
    type("ASK {};" + ENTER);
    await("true", 1);
    type("SELECT ?x ?l { ?x a sc:Mode ; skos:definition ?l };" + ENTER);
    await("rows in", 1);
    assertThat(shown().lines().filter(line -> line.contains("│")))
        .isNotEmpty()
        .allMatch(line -> line.strip().length() <= 50);
    type(CTRL_D);
    assertThat(left()).isZero();
  }
}
