package org.statecraft.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged shell at a real pseudo-terminal, as somebody types at it. */
@Tag("packaged")
class PseudoTerminalTest {
  private static final String ENTER = "\r";
  private static final String CTRL_C = "\u0003";
  private static final String CTRL_D = "\u0004";

  @TempDir private Path folder = Path.of("");

  private @Nullable PseudoTerminal terminal;

  private void start(Map<String, String> more) throws IOException {
    terminal = PseudoTerminal.start(folder, more);
  }

  @AfterEach
  void stop() {
    if (terminal != null) {
      terminal.close();
    }
  }

  private void type(String keys) throws IOException {
    Objects.requireNonNull(terminal).type(keys);
  }

  private String shown() {
    return Objects.requireNonNull(terminal).shown();
  }

  private Duration await(String text, int times) throws InterruptedException {
    return Objects.requireNonNull(terminal).await(text, times);
  }

  private int left() throws InterruptedException {
    return Objects.requireNonNull(terminal).left();
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
    assertThat(PseudoTerminal.count(shown(), "error")).isZero();
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
    assertThat(Objects.requireNonNull(terminal).written()).doesNotContain("\u001b[");
    type("ASK { broken" + ENTER);
    await("...> ", 1);
    type(CTRL_C);
    await("statecraft> ", 3);
    type("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i };" + ENTER);
    Thread.sleep(1000);
    type(CTRL_C);
    await("interrupted", 1);
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
    Objects.requireNonNull(terminal).resize(50, 20);
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

  @Test
  void theInitFileIsRunBeforeTheFirstPrompt() throws Exception {
    Path init = Files.createDirectories(folder.resolve("config/statecraft")).resolve("init");
    Files.writeString(init, ".set as-of 2023-11-30\n.timer off\n.set fomat csv\n.history off\n");
    start(Map.of());
    await("statecraft [2023-11-30]> ", 1);
    assertThat(shown()).contains("there is no option fomat", "init, in what begins in line 3");
    type("ASK {};" + ENTER);
    await("true", 1);
    type(CTRL_D);
    assertThat(left()).isZero();
    assertThat(shown()).doesNotContain("in 0.");
    assertThat(Files.readString(folder.resolve("state/statecraft/history"))).isEmpty();
  }

  @Test
  void anInitFileThatIsNoTextDoesNotKeepTheShellFromStarting() throws Exception {
    Path init = Files.createDirectories(folder.resolve("config/statecraft")).resolve("init");
    Files.write(init, new byte[] {(byte) 0xe9, '\n'});
    start(Map.of());
    await("statecraft> ", 1);
    assertThat(shown()).contains("is not text in UTF-8");
    type(CTRL_D);
    assertThat(left()).isZero();
  }

  @Test
  void whoLeavesThePagerStopsTheQuery() throws Exception {
    start(Map.of("PAGER", "head -n 3"));
    await("statecraft> ", 1);
    type(".set format csv" + ENTER + "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i };" + ENTER);
    await("statecraft> ", 3);
    type(CTRL_D);
    assertThat(left()).isZero();
  }

  @Test
  void theLastQueryCanBeEdited() throws Exception {
    start(Map.of("VISUAL", "sed -i s/40/41/"));
    await("statecraft> ", 1);
    type("SELECT (40 + 1 AS ?answer) {};" + ENTER);
    await("1 row in", 1);
    type(".edit" + ENTER);
    await("42", 1);
    await("1 row in", 2);
    type("_;" + ENTER);
    await("42", 2);
    type(CTRL_D);
    assertThat(left()).isZero();
  }

  @Test
  void whatIsTallerOrWiderThanTheScreenGoesThroughThePager() throws Exception {
    start(Map.of("PAGER", "sed s/^/paged:/"));
    await("statecraft> ", 1);
    type("SELECT ?s { ?s ?p ?o } LIMIT 20;" + ENTER);
    await("20 rows in", 1);
    assertThat(shown()).doesNotContain("paged:");
    type("SELECT ?s { ?s ?p ?o } LIMIT 40;" + ENTER);
    await("40 rows in", 1);
    assertThat(PseudoTerminal.count(shown(), "paged:")).isEqualTo(42);
    type("SELECT ?d { sc:competition skos:definition ?d };" + ENTER);
    await("row in", 1);
    assertThat(PseudoTerminal.count(shown(), "paged:")).as("a table fits").isEqualTo(42);
    type(".set format json" + ENTER + "_;" + ENTER);
    await("paged:{", 1);
    await("1 row in", 2);
    int paged = PseudoTerminal.count(shown(), "paged:");
    assertThat(paged).as("a text in JSON is one line").isGreaterThan(42);
    type(".set format -" + ENTER);
    type(".pager off" + ENTER + "SELECT ?s { ?s ?p ?o } LIMIT 41;" + ENTER);
    await("41 rows in", 1);
    assertThat(PseudoTerminal.count(shown(), "paged:")).isEqualTo(paged);
    type(CTRL_D);
    assertThat(left()).isZero();
  }
}
