package org.statecraft.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is written, a terminal is only shown text. */
class TerminalOutputTest {
  private static String shown(String text, int piece) throws IOException {
    ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (TerminalOutput out = new TerminalOutput(terminal)) {
      for (int i = 0; i < bytes.length; i += piece) {
        out.write(bytes, i, Math.min(piece, bytes.length - i));
      }
    }
    return terminal.toString(StandardCharsets.UTF_8);
  }

  @Test
  void sequencesThatActBecomeText() throws IOException {
    assertThat(shown("a\u001b[31mb\u001b]52;c;eA==\u0007", 64))
        .isEqualTo("a\\u001B[31mb\\u001B]52;c;eA==\\u0007");
    assertThat(shown("\u009b1m\u007f\u202e\u200b\b", 64))
        .isEqualTo("\\u009B1m\\u007F\\u202E\\u200B\\u0008");
  }

  @Test
  void linesAndTabsPassAndALoneCarriageReturnDoesNot() throws IOException {
    assertThat(shown("a\tb\nc\r\nd\re\n", 64)).isEqualTo("a\tb\nc\nd\\re\n");
  }

  @Test
  void charactersMayComeInPieces() throws IOException {
    String text = "Türkiye 中文 😀 \u001b[0m\r\n\u202eend";
    for (int piece = 1; piece < 12; piece++) {
      assertThat(shown(text, piece)).isEqualTo("Türkiye 中文 😀 \\u001B[0m\n\\u202Eend");
    }
  }

  @Test
  void bytesThatAreNoTextShowAsSuch() throws IOException {
    ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    Random random = new Random(7);
    try (TerminalOutput out = new TerminalOutput(terminal)) {
      for (int i = 0; i < 100_000; i++) {
        out.write(random.nextInt(256));
      }
    }
    String text = terminal.toString(StandardCharsets.UTF_8);
    assertThat(text.codePoints())
        .allMatch(point -> point == '\n' || point == '\t' || (point >= 0x20 && point != 0x7f))
        .noneMatch(point -> point >= 0x80 && point < 0xa0);
  }

  @Test
  void colourPassesForTextThatWasMadeHarmless() throws IOException {
    ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    TerminalOutput.painted(new TerminalOutput(terminal)).write(27);
    assertThat(terminal.toByteArray()).containsExactly(27);
    assertThat(TerminalOutput.painted(terminal)).isSameAs(terminal);
  }
}
