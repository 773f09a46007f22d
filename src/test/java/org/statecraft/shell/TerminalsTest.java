package org.statecraft.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell at terminals made of bytes: what each key does. */
class TerminalsTest {
  private static final String ENTER = "\r";
  private static final String ALT_ENTER = "\u001b\r";
  private static final String CTRL_C = "\u0003";
  private static final String CTRL_D = "\u0004";
  private static final String CTRL_J = "\n";
  private static final String CTRL_P = "\u0010";
  private static final String CTRL_R = "\u0012";
  private static final String RIGHT = "\u001b[C";
  private static final String TAB = "\t";

  @TempDir private Path folder;

  private ToldHost host = new ToldHost();

  @SuppressWarnings("NullAway.Init") // each test starts one
  private TypedShell shell;

  @AfterEach
  void close() throws IOException {
    shell.close();
  }

  private List<String> queries() {
    return TypedShell.queries(host.ran);
  }

  @Test
  void aDumbTerminalIsGivenPlainLines() throws Exception {
    shell = TypedShell.startDumb(host);
    shell.type("SELECT * {" + "\n").await("...> ", 1).type("?x ?y ?z };" + "\n");
    shell.await("answer 1", 1).await("1 row in", 1);
    assertThat(queries()).containsExactly("SELECT * {\n?x ?y ?z }");
    assertThat(shell.written()).doesNotContain("\u001b");
    shell.type(".exit 3" + "\n");
    assertThat(shell.status()).isEqualTo(3);
  }

  @Test
  void aDumbTerminalEndsWithItsInputToo() throws Exception {
    shell = TypedShell.startDumb(host);
    shell.type("ASK {};\n").await("answer 1", 1).type("ASK { # the last\n}").end();
    assertThat(shell.status()).isZero();
    assertThat(queries()).containsExactly("ASK {}", "ASK { # the last\n}");
  }

  @Test
  void ctrlCAtADumbTerminalDropsWhatWasTypedOrStopsWhatRuns() throws Exception {
    shell = TypedShell.startDumb(host);
    shell.type("ASK {\n").await("...> ", 1).interrupt().await("statecraft> ", 2);
    shell.type("ASK { ?forever ?x ?y };\n");
    awaitRun(1);
    shell.interrupt().await("interrupted", 1).type("ASK {};\n").await("answer 2", 1);
    assertThat(queries().getLast()).isEqualTo("ASK {}");
  }

  @Test
  void enterRunsAStatementThatIsCompleteAndGoesOnWithAnyOther() throws Exception {
    shell = TypedShell.start(host);
    shell.type("ASK {" + ENTER).await("...> ", 1);
    shell.type("?x ?y ';' ; ?p ?q" + ENTER).await("...> ", 2);
    assertThat(host.ran).isEmpty();
    shell.type("};" + ENTER).await("answer 1", 1);
    shell.type("ASK { ?a ?b ?c }" + ENTER).await("...> ", 3).type(ENTER).await("answer 2", 1);
    assertThat(queries()).containsExactly("ASK {\n?x ?y ';' ; ?p ?q\n}", "ASK { ?a ?b ?c }");
  }

  @Test
  void ctrlJAndAltEnterNeverRunAnything() throws Exception {
    shell = TypedShell.start(host);
    shell.type(".show one" + CTRL_J + ".show two" + ALT_ENTER + "ASK {};" + CTRL_J);
    Thread.sleep(200);
    assertThat(host.ran).isEmpty();
    shell.type(ENTER).await("answer 3", 1);
    assertThat(host.ran.subList(0, 2))
        .containsExactly(List.of("show", "one"), List.of("show", "two"));
    assertThat(queries()).containsExactly("ASK {}");
  }

  @Test
  void aPasteRunsNothingBeforeEnter() throws Exception {
    shell = TypedShell.start(host);
    shell.type("\u001b[200~ASK { ?a ?b ?c };\rASK { ?d ?e\r?f };\r\u001b[201~");
    Thread.sleep(200);
    assertThat(host.ran).isEmpty();
    shell.type(ENTER).await("answer 2", 1);
    assertThat(queries()).containsExactly("ASK { ?a ?b ?c }", "ASK { ?d ?e\n?f }");
  }

  @Test
  void aCommandTypedInsideOfAStatementIsNoticed() throws Exception {
    shell = TypedShell.start(host);
    shell.type("ASK {" + ENTER).await("...> ", 1).type(".exit" + ENTER);
    shell.await("hint: .exit is no command here", 1).await("an empty line ends that", 1);
    shell.type(CTRL_C).await("statecraft> ", 2);
    assertThat(host.ran).isEmpty();
    assertThat(shell.over()).isFalse();
  }

  @Test
  void anEmptyLineEndsWhateverIsOpen() throws Exception {
    shell = TypedShell.start(host);
    List<String> open =
        List.of(
            "SELECT * {",
            "SELECT * { ?s a sc:Alliance\r;",
            "ASK { ?s a sc:Alliance );",
            "\"abc };",
            "ASK { ?s ?p \"\"\"abc };",
            "kb:USA");
    for (int i = 0; i < open.size(); i++) {
      shell.type(open.get(i) + ENTER);
      Thread.sleep(50);
      shell.type(ENTER).await("answer " + (i + 1), 1);
      assertThat(queries().getLast()).isEqualTo(open.get(i).replace('\r', '\n'));
    }
  }

  @Test
  void anEmptyLineOfATextThatIsPastedEndsNothingThatIsOpen() throws Exception {
    shell = TypedShell.start(host);
    shell.type("ASK {" + ENTER + ENTER + "?x ?y ?z };" + ENTER).await("answer 1", 1);
    assertThat(queries()).containsExactly("ASK {\n\n?x ?y ?z }");
  }

  @Test
  void anEmptyLineEndsWhateverIsOpenAtADumbTerminalToo() throws Exception {
    shell = TypedShell.startDumb(host);
    shell.type("ASK {\n\n?x ?y ?z };\n").await("answer 1", 1);
    shell.type("ASK { ?one\n");
    Thread.sleep(100);
    shell.type("\n").await("answer 2", 1);
    assertThat(queries()).containsExactly("ASK {\n\n?x ?y ?z }", "ASK { ?one");
  }

  @Test
  void whoComesIsToldHowAStatementEnds() throws Exception {
    shell = TypedShell.start(host);
    shell.await("An empty line ends a statement, or ; outside of brackets.", 1);
  }

  @Test
  void ctrlCDropsWhatWasTypedAndCtrlDLeavesFromAnEmptyLineAlone() throws Exception {
    shell = TypedShell.start(host);
    shell.type("ASK { broken" + ENTER).await("...> ", 1).type(CTRL_C).await("statecraft> ", 2);
    shell.type("ASK" + CTRL_D + " {};" + ENTER).await("answer 1", 1);
    assertThat(queries()).containsExactly("ASK {}");
    assertThat(shell.over()).isFalse();
    shell.type(CTRL_D);
    assertThat(shell.status()).isZero();
  }

  @Test
  void ctrlCInterruptsWhatRunsAndAlsoWhatDoesNotListen() throws Exception {
    shell = TypedShell.start(host);
    shell.type("ASK { ?forever ?x ?y };" + ENTER);
    awaitRun(1);
    shell.type(CTRL_C).await("interrupted", 1);
    assertThat(host.interrupted).isTrue();
    assertThat(host.abandoned).isFalse();
    shell.type("ASK { ?deaf ?x ?y };" + ENTER);
    awaitRun(2);
    shell.type(CTRL_C).await("interrupted", 2);
    assertThat(host.abandoned).isTrue();
    shell.type("ASK { ?more ?x ?y };" + ENTER).await("answer 3", 1);
    Thread.sleep(100);
    assertThat(shell.shown().split("answer", -1)).as("what was left says no more").hasSize(2);
  }

  private void awaitRun(int number) throws InterruptedException {
    for (int i = 0; host.ran.size() < number && i < 2000; i++) {
      Thread.sleep(5);
    }
    assertThat(host.ran).hasSize(number);
    // The thread that runs it must be on its way.
    Thread.sleep(50);
  }

  @Test
  void whatIsTypedMeanwhileIsKept() throws Exception {
    shell = TypedShell.start(host);
    shell.type("ASK { ?first ?x ?y };" + ENTER + "ASK { ?second ?x ?y };" + ENTER);
    shell.await("answer 2", 1);
    assertThat(queries()).containsExactly("ASK { ?first ?x ?y }", "ASK { ?second ?x ?y }");
  }

  @Test
  void theRestOfWhatWasTypedBeforeIsShownInGreyAndTakenByRight() throws Exception {
    shell = TypedShell.start(host);
    shell.type("ASK { ?one ?two ?three };" + ENTER).await("answer 1", 1);
    shell.type("ASK { ?o").await("ASK { ?one ?two ?three };", 2);
    shell.awaitLook("?three };", TerminalsTest::grey).awaitLook("ASK {", cell -> !grey(cell));
    shell.type(RIGHT + ENTER).await("answer 2", 1);
    assertThat(queries()).containsExactly("ASK { ?one ?two ?three }", "ASK { ?one ?two ?three }");
  }

  @Test
  void rightStillMovesWithinALine() throws Exception {
    shell = TypedShell.start(host);
    shell.type("AK {};\u0001" + RIGHT + "S" + ENTER).await("answer 1", 1);
    assertThat(queries()).containsExactly("ASK {}");
  }

  @Test
  void ctrlRFindsWhatWasTyped() throws Exception {
    shell = TypedShell.start(host);
    shell.type("ASK { ?needle ?x ?y };" + ENTER).await("answer 1", 1);
    shell.type("ASK { ?hay ?x ?y };" + ENTER).await("answer 2", 1);
    shell.type(CTRL_R + "needle").await("bck-i-search", 1).type(ENTER).await("answer 3", 1);
    assertThat(queries().getLast()).isEqualTo("ASK { ?needle ?x ?y }");
  }

  @Test
  void aDamagedHistoryIsReadAsFarAsItCanBe() throws Exception {
    Path file = folder.resolve("history");
    Files.write(file, new byte[] {'A', 'S', 'K', ' ', '{', '}', ';', '\n', (byte) 0xff, '\n'});
    shell = TypedShell.start(host, file);
    shell.type(".history" + ENTER).await("ASK {};", 1);
    shell.type("ASK { ?x ?y ?z };" + ENTER).await("answer 1", 1);
  }

  @Test
  void aFolderOrPipeInTheHistorysPlaceIsToldAndDoesNotHoldTheShell() throws Exception {
    Path file = Files.createDirectory(folder.resolve("history"));
    shell = TypedShell.start(host, file);
    shell.await("what is typed is not kept", 1).type("ASK {};" + ENTER).await("answer 1", 1);
    shell.close();
    assertThat(file).isEmptyDirectory();
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    shell = TypedShell.start(host, pipe);
    shell.await("what is typed is not kept", 1).type("ASK {};" + ENTER).await("answer 2", 1);
  }

  @Test
  void historyHoldsWholeStatementsInAFileOfOnesOwn() throws Exception {
    Path file = folder.resolve("state/statecraft/history");
    shell = TypedShell.start(host, file);
    shell.type("ASK {" + ENTER + "?x ?y ?z };" + ENTER).await("answer 1", 1);
    shell.type(" ASK { <secret> ?y ?z };" + ENTER).await("answer 2", 1);
    shell.type(".history off" + ENTER + "ASK { <unkept> ?y ?z };" + ENTER).await("answer 3", 1);
    shell.type(".history on" + ENTER + ".show last" + ENTER).await("answer 4", 1).type(CTRL_D);
    assertThat(shell.status()).isZero();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file)).doesNotContain("secret").doesNotContain("unkept");
    shell.close();
    host = new ToldHost();
    shell = TypedShell.start(host, file);
    shell.type(CTRL_P).await(".show last", 1).type(ENTER).await("answer 1", 1);
    shell.type(".history" + ENTER).await("?x ?y ?z };", 1);
    shell.type(CTRL_R + "?y ?z").await("bck-i-search", 1).type(ENTER).await("answer 2", 1);
    assertThat(queries()).containsExactly("ASK {\n?x ?y ?z }");
  }

  @Test
  void tabCompletesWhatIsAloneAndListsWhatIsNot() throws Exception {
    shell = TypedShell.start(host);
    Thread.sleep(200);
    shell.type("ASK { kb:Blet" + TAB + "sc:part" + TAB + "?x };" + ENTER).await("answer 1", 1);
    assertThat(queries()).containsExactly("ASK { kb:Bletchley sc:participation ?x }");
    shell.type("ASK { kb:U" + TAB).await("kb:USSR", 1).await("Soviet Union", 1);
    shell.type(CTRL_C).await("statecraft> ", 3).type(".rep" + TAB + "x" + ENTER);
    shell.await("answer 2", 1);
    assertThat(host.ran.getLast()).containsExactly("report", "x");
  }

  @Test
  void filesAreCompletedAfterRead() throws Exception {
    Files.writeString(folder.resolve("statements.rq"), "ASK { ?read ?x ?y };\nASK {};\n");
    shell = TypedShell.start(host);
    shell.type(".read " + folder + "/state" + TAB + ENTER).await("answer 2", 1);
    assertThat(queries().getFirst().strip()).isEqualTo("ASK { ?read ?x ?y }");
  }

  @Test
  void typingDoesNotWaitForTheVocabulary() throws Exception {
    host = new ToldHost(new CountDownLatch(1));
    shell = TypedShell.start(host);
    shell.type("ASK { kb:Blet" + TAB + " ?y ?z };" + ENTER).await("answer 1", 1);
    assertThat(queries()).containsExactly("ASK { kb:Blet ?y ?z }");
    host.vocabulary.countDown();
    Thread.sleep(200);
    shell.type("ASK { kb:Blet" + TAB + "?y ?z };" + ENTER).await("answer 2", 1);
    assertThat(queries().getLast()).isEqualTo("ASK { kb:Bletchley ?y ?z }");
  }

  @Test
  void thePromptSaysWhatIsInForce() throws Exception {
    shell = TypedShell.start(host);
    shell.type(".set as-of 2023-11-30" + ENTER).await("statecraft [2023-11-30]> ", 1);
    shell
        .type(".set without-source article" + ENTER)
        .await("statecraft [2023-11-30 · without article]> ", 1);
    shell
        .type(".set suppose 'kb:JPN sc:participatesIn kb:AUKUS-Pillar-II'" + ENTER)
        .await("[2023-11-30 · if kb:JPN sc:participatesIn kb:AUKUS-Pilla… · without article]> ", 1);
    shell.type(".set as-of -" + ENTER + ".set suppose -" + ENTER);
    shell.await("statecraft [without article]> ", 1);
  }

  @Test
  void bracketsThatMatchAreMarkedAndWhatIsLeftOpenIsRed() throws Exception {
    shell = TypedShell.start(host);
    shell.type("ASK { }");
    shell.awaitLook("ASK {", ScreenTerminal::cellUnderline);
    shell.awaitLook("ASK { }", ScreenTerminal::cellUnderline);
    shell.awaitLook("ASK", cell -> !ScreenTerminal.cellUnderline(cell));
    shell.type(CTRL_C).type("ASK ( }");
    shell.awaitLook("ASK ( }", TerminalsTest::red).awaitLook("ASK", cell -> !red(cell));
    shell.type(CTRL_C).type("ASK { ?x ?y 'open").awaitLook("'open", TerminalsTest::red);
    shell.type("'").awaitLook("'open'", cell -> !red(cell));
  }

  private static boolean grey(long cell) {
    return ScreenTerminal.cellDim(cell) || ScreenTerminal.cellHasForeground(cell);
  }

  private static boolean red(long cell) {
    int colour = ScreenTerminal.cellColorRgb(ScreenTerminal.cellForeground(cell));
    return ScreenTerminal.cellHasForeground(cell)
        && ((colour >> 16) & 0xff) > 100
        && ((colour >> 8) & 0xff) < 60
        && (colour & 0xff) < 60;
  }

  @Test
  void theLastQueryIsCalledByItsName() throws Exception {
    shell = TypedShell.start(host);
    shell.type("_;" + ENTER).await("no query had a result yet", 1);
    shell.type("ASK { ?last ?x ?y };" + ENTER).await("answer 1", 1);
    shell.type("_;" + ENTER).await("answer 2", 1);
    shell.type(".explain _" + ENTER).await("answer 3", 1);
    assertThat(queries()).containsExactly("ASK { ?last ?x ?y }", "ASK { ?last ?x ?y }");
    assertThat(host.ran.getLast()).containsExactly("explain", "ASK { ?last ?x ?y }");
  }
}
