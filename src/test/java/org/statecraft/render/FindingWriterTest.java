package org.statecraft.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.statecraft.console.PlainText;
import org.statecraft.console.Screen;
import org.statecraft.lint.Finding;
import org.statecraft.lint.Finding.Severity;
import org.statecraft.problem.SourcePosition;

/** Findings as compilers set them. */
class FindingWriterTest {
  private static List<String> written(String sentence, SourcePosition place) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new FindingWriter(Screen.NONE)
        .write(List.of(new Finding(Severity.ERROR, "kind", sentence, "do it", place)), out);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "WHERE { ?x :p ?y } ~ 12",
        "WHERE { '漢字' :p ?y } ~ 14",
        "`\t{\u202E ?x :p ?y }` ~ 8"
      })
  void theCaretStandsBelowThePlaceWhateverStandsBefore(String line, int column) {
    List<String> lines = written("wrong", new SourcePosition("r.rq", 3, column, line));
    assertThat(lines.getFirst()).isEqualTo("r.rq:3:" + column + ": error: wrong");
    String shown = lines.get(1);
    int caret = lines.get(2).indexOf('^');
    String below = PlainText.visible(line.substring(column - 1));
    assertThat(PlainText.width(shown.substring(0, shown.length() - below.length())))
        .isEqualTo(caret);
    assertThat(lines.getLast()).isEqualTo("  do it");
  }

  @Test
  void aPlaceBeyondTheLineOrWithoutAColumnDoesNoHarm() {
    assertThat(written("wrong", new SourcePosition("r.rq", 3, 99, "ab"))).contains("    ^");
    assertThat(written("wrong", new SourcePosition("r.rq", 1, 0, null)))
        .containsExactly("r.rq:1: error: wrong", "  do it");
  }

  @Test
  void whatCouldDisturbATerminalIsMadeVisible() {
    List<String> lines =
        written("\u001B[2J\nwrong", new SourcePosition("a\u0007b.rq", 1, 1, "\u001B[31m"));
    assertThat(lines)
        .hasSize(4)
        .noneMatch(line -> line.contains("\u001B") || line.contains("\u0007"));
  }

  @Test
  void aLongLineIsCutAroundThePlace() {
    String line = "x".repeat(5000) + "?y" + "z".repeat(5000);
    List<String> lines = written("wrong", new SourcePosition("r.rq", 1, 5001, line));
    assertThat(lines).allMatch(each -> each.length() < 200);
    assertThat(lines.get(1).substring(lines.get(2).indexOf('^'))).startsWith("?yz");
  }
}
