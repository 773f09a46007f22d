package org.statecraft.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Notes on a terminal are broken between words, and what is copied from them is not. */
class NoteTextTest {
  private static String noted(boolean terminal, OptionalInt columns, String note) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new Screen(true, terminal, columns, false, true))
        .note(note);
    return err.toString(StandardCharsets.UTF_8);
  }

  private static final String NOTE =
      "hint: the other way round there is something known, too; see statecraft explain kb:CHN kb:USA";

  @Test
  void commandsStayTogether() {
    assertThat(NoteText.lines(NOTE, 80))
        .containsExactly(
            "hint: the other way round there is something known, too; see",
            "  statecraft explain kb:CHN kb:USA");
    assertThat(
            NoteText.lines("  did you mean --reading in place of this? or statecraft show X", 36))
        .containsExactly("  did you mean --reading in place", "    of this? or statecraft show X");
  }

  @Test
  void addressesAreNeverBroken() {
    String address = "https://example.org/a-long/path/that-fits/no-line";
    assertThat(NoteText.lines("hint: see " + address + " for more", 30))
        .containsExactly("hint: see", "  " + address, "  for more");
  }

  @Test
  void aCommandThatFitsOnNoLineIsBrokenBetweenItsWords() {
    assertThat(NoteText.lines("see statecraft explain kb:CHN kb:USA", 20))
        .containsExactly("see statecraft", "  explain kb:CHN", "  kb:USA");
  }

  @Test
  void whatGoesToAFileIsNotBroken() {
    assertThat(noted(true, OptionalInt.of(80), NOTE).lines()).hasSize(2);
    assertThat(noted(false, OptionalInt.of(80), NOTE).lines()).containsExactly(NOTE);
    assertThat(noted(true, OptionalInt.empty(), NOTE).lines()).containsExactly(NOTE);
  }

  @Test
  void nothingIsLostAndWhatCanFitDoes() {
    List<String> words =
        List.of("statecraft", "a", "word", "--as-of", "see:", "kb:USA,", ".show", "");
    Random random = new Random(3);
    for (int round = 0; round < 2_000; round++) {
      String note =
          String.join(
              " ",
              random.ints(1 + random.nextInt(20), 0, words.size()).mapToObj(words::get).toList());
      int columns = 12 + random.nextInt(30);
      List<String> lines = NoteText.lines(note, columns);
      assertThat(String.join(" ", lines).split(" +", -1)).isEqualTo(note.split(" +", -1));
      assertThat(lines).as(note).allMatch(line -> PlainText.width(line.strip()) <= columns);
    }
  }
}
