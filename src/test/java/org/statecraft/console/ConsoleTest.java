package org.statecraft.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleTest {
  @Test
  void aTerminalHasColourAndWidth() {
    Screen screen =
        Console.screen(Map.of("TERM", "xterm", "LANG", "en_GB.UTF-8"), "err,out", "132", "43");
    assertThat(screen.terminal()).isTrue();
    assertThat(screen.errorTerminal()).isTrue();
    assertThat(screen.colour()).isTrue();
    assertThat(screen.columns()).hasValue(132);
    assertThat(screen.unicode()).isTrue();
  }

  @Test
  void aPipeHasNeither() {
    Screen screen = Console.screen(Map.of("TERM", "xterm"), "err", "132", "");
    assertThat(screen.terminal()).isFalse();
    assertThat(screen.colour()).isFalse();
    assertThat(screen.columns()).isEmpty();
  }

  @Test
  void noColorAndDumbTerminalsAreHonoured() {
    assertThat(Console.screen(Map.of("NO_COLOR", "1"), "out", "80", "").colour()).isFalse();
    assertThat(Console.screen(Map.of("NO_COLOR", ""), "out", "80", "").colour()).isTrue();
    assertThat(Console.screen(Map.of("TERM", "dumb"), "out", "80", "").colour()).isFalse();
  }

  @Test
  void columnsOfTheEnvironmentWinOverTheTerminals() {
    assertThat(Console.screen(Map.of("COLUMNS", "70"), "", "", "").columns()).hasValue(70);
    assertThat(Console.screen(Map.of("COLUMNS", "70"), "out", "80", "").columns()).hasValue(70);
    assertThat(Console.screen(Map.of("COLUMNS", "zero"), "out", "80", "").columns()).hasValue(80);
    assertThat(Console.screen(Map.of("COLUMNS", "0"), "out", "", "").columns()).isEmpty();
  }

  @Test
  void thePosixLocaleHasNoLineDrawing() {
    assertThat(Console.screen(Map.of("LC_ALL", "C", "LANG", "de_DE.UTF-8"), "", "", "").unicode())
        .isFalse();
    assertThat(Console.screen(Map.of(), "", "", "").unicode()).isTrue();
  }
}
