package org.statecraft.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;
import org.statecraft.problem.InputProblem;

/** What a session keeps and what it lets go, in scripts. */
class ShellTest {
  @TempDir private Path folder;

  private final ToldHost host = new ToldHost();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Shell shell =
      new Shell(
          host,
          new Console(
              InputStream.nullInputStream(),
              out,
              new PrintStream(err, true, StandardCharsets.UTF_8),
              Screen.NONE),
          new Settings(),
          /* interactive= */ false,
          Window.NONE);

  private int run(String script) {
    return shell.run(script, "script", /* keepGoing= */ true);
  }

  private String told() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aResultThatIsNotWholeLeavesNoTraceInTheFileOfAll() throws Exception {
    Path file = folder.resolve("all.csv");
    assertThat(run(".output " + file + "\nASK {};\nASK { ?half ?x ?y };\nASK {};\n")).isEqualTo(4);
    assertThat(file).doesNotExist();
    shell.close();
    assertThat(Files.readString(file)).isEqualTo("answer 1\nanswer 3\n");
  }

  @Test
  void theFileOfTheNextResultWaitsForOne() throws Exception {
    Path file = folder.resolve("next.csv");
    run(".once " + file + "\nASK { ?half ?x ?y };\nASK {};\nASK {};\n");
    assertThat(Files.readString(file)).isEqualTo("answer 2\n");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("answer 3\n");
  }

  @Test
  void theFileOfAResultThatNeverCameIsNone() {
    Path file = folder.resolve("never.csv");
    run(".once " + file + "\nASK { ?half ?x ?y };\n");
    shell.close();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFileThatExistsIsRefusedWhereItIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("there.csv"), "mine");
    assertThat(run(".once " + file + "\n")).isEqualTo(2);
    assertThat(told()).contains("exists already");
    assertThat(run(".once --force " + file + "\nASK {};\n")).isZero();
    assertThat(Files.readString(file)).isEqualTo("answer 1\n");
  }

  @Test
  void helpIsReadOnTheConsoleWhereverResultsGo() throws Exception {
    Path file = folder.resolve("next.csv");
    run(".once " + file + "\n.help\n.help show\nASK {};\n");
    assertThat(Files.readString(file)).isEqualTo("answer 3\n");
    assertThat(out.toString(StandardCharsets.UTF_8)).contains(".once", "answer 1\n", "answer 2\n");
  }

  @Test
  void aCommandWithinAStatementThatCannotBeReadIsTold() {
    assertThat(run("SELECT ?wrong {\n.show USA\n")).isEqualTo(3);
    assertThat(told()).contains("hint: .show is no command there");
  }

  @Test
  void theLastQueryIsThatOfTheLastResult() {
    run("ASK { ?good ?x ?y };\nASK { ?half ?x ?y };\n_;\n");
    assertThat(TypedShell.queries(host.ran).getLast()).isEqualTo("ASK { ?good ?x ?y }");
  }

  @Test
  void aQueryStandsWhereItWasWritten() {
    run("ASK {};   ASK { ?second ?x ?y };\n  # a remark\n    ASK { ?third ?x ?y };\n_;\n");
    List<String> texts = host.ran.stream().map(List::getLast).toList();
    assertThat(texts)
        .containsExactly(
            "ASK {}",
            " ".repeat(10) + "ASK { ?second ?x ?y }",
            "\n\n    ASK { ?third ?x ?y }",
            "ASK { ?third ?x ?y }");
  }

  @Test
  void parametersAreShownGivenAndTaken() {
    run(".param who=kb:FRA\nASK { ?who ?x ?y };\n.param who\n.param who -\nASK { ?who ?x ?y };\n");
    assertThat(host.ran.getFirst()).contains("--param=who=kb:FRA");
    assertThat(host.ran.getLast()).noneMatch(word -> word.startsWith("--param"));
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("who=kb:FRA\n");
    assertThat(run(".param who\n")).isEqualTo(2);
  }

  @Test
  void triplesMayBeSupposedWithoutQuotesAndOptionsSetWithAnEqualsSign() {
    run(".set suppose kb:JPN sc:in kb:AUKUS\n.set format=csv\n.set suppose\n");
    assertThat(shell.settings().options())
        .containsEntry("suppose", List.of("kb:JPN sc:in kb:AUKUS"))
        .containsEntry("format", List.of("csv"));
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("suppose kb:JPN sc:in kb:AUKUS\n");
  }

  @Test
  void nothingIsRunAfterTheEnd() {
    assertThat(run(".exit 3\nASK {};\n")).isEqualTo(3);
    assertThat(shell.left()).isTrue();
    assertThat(host.ran).isEmpty();
  }

  @Test
  void exhaustedMemoryIsTheStatementsFailureAndNotTheSessions() {
    assertThat(run("ASK { ?exhausting ?x ?y };\nASK {};\n")).isEqualTo(2);
    assertThat(told()).contains("as much as there is");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("answer 2\n");
  }

  @Test
  void aScriptIsUtf8PerhapsWithAByteOrderMark() {
    byte[] marked = "\ufeff.param who=kb:FRA\n".getBytes(StandardCharsets.UTF_8);
    assertThat(shell.run(marked, "script", /* keepGoing= */ false)).isZero();
    byte[] latin = "ASK { ?s ?p \"Caf\u00e9\" };".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> shell.run(latin, "script", /* keepGoing= */ false))
        .isInstanceOf(InputProblem.class)
        .hasMessageContaining("script is not text in UTF-8");
  }

  @Test
  void namesMayBeAsLongAsTheyLike() {
    String name = "kb:" + "a".repeat(100_000) + ".b%20".repeat(20_000) + "\\,".repeat(20_000);
    assertThat(Lexer.tokens(name + " ?x")).hasSize(3);
    assertThat(run("ASK { " + name + " ?x ?y };\n")).isZero();
  }
}
