package org.statecraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.console.Screen;

/** What is drawn on terminals that nobody could read it on: it must end all the same. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NarrowTest {
  /**
   * A report is read in lines; what has no room is named, and nothing is left out that was chosen.
   */
  @Test
  void aReportLeavesItsLastColumnsOutAndNamesThem() {
    String[] words = "report run participants --in Bletchley-Declaration".split(" ", -1);
    CommandRun run = CommandRun.on(CommandRun.terminal(80), "", words);
    List<String> lines = run.out().lines().toList();
    assertThat(lines.getFirst()).contains("who", "role", "from").doesNotContain("sources");
    assertThat(lines.getLast()).contains("-o vertical").doesNotContain("role");
    assertThat(run.out()).contains("No room for", "sources", "note");
    assertThat(lines).hasSizeLessThan(40);
    CommandRun chosen =
        CommandRun.on(
            CommandRun.terminal(20),
            "",
            "report run participants --in AUKUS --columns who,role,from,until".split(" ", -1));
    assertThat(chosen.out()).contains("until").doesNotContain("No room");
    // Addresses are named as left out before they go on for many lines.
    String timeline = "report run timeline --actor GBR --from 2021-01-01 --to 2021-12-31";
    assertThat(CommandRun.on(CommandRun.terminal(80), "", timeline.split(" ", -1)).out())
        .contains("event", "who", "No room for sources")
        .doesNotContain("://");
    CommandRun query =
        CommandRun.on(
            CommandRun.terminal(40),
            "",
            "query",
            "SELECT * { VALUES (?one ?two ?three ?four ?five) { (1 2 3 4 \"a text that is long\")"
                + " (1 2 3 4 \"and another that is\") } }");
    assertThat(query.out()).contains("five").doesNotContain("No room");
  }

  /** A report is read on one screen, which says how many rows it has no room for. */
  @Test
  void aReportCountsTheRowsThatThereIsNoRoomFor() {
    String timeline = "report run timeline --from 2021-01-01 --to 2023-12-31";
    Screen screen = screen(OptionalInt.of(24));
    List<String> lines = CommandRun.on(screen, "", timeline.split(" ", -1)).out().lines().toList();
    assertThat(lines).hasSizeBetween(12, 22);
    assertThat(lines).anyMatch(line -> line.matches("\\d+ of \\d+ rows: see --all\\."));
    assertThat(CommandRun.on(screen, "", (timeline + " --all").split(" ", -1)).out().lines())
        .hasSizeGreaterThan(100)
        .noneMatch(line -> line.contains("--all"));
    assertThat(CommandRun.on(screen, "", (timeline + " -o csv").split(" ", -1)).out().lines())
        .hasSizeGreaterThan(100);
    // However few lines there are, some rows are shown; what is whole says nothing of it.
    assertThat(CommandRun.on(screen(OptionalInt.of(2)), "", timeline.split(" ", -1)).out())
        .contains("3 of ");
    assertThat(CommandRun.on(screen, "", "report run participants --in AUKUS".split(" ", -1)).out())
        .doesNotContain("--all");
  }

  private static Screen screen(OptionalInt lines) {
    return new Screen(true, true, OptionalInt.of(80), lines, /* colour= */ false, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "graph USA CHN",
        "matrix USA CHN",
        "timeline AUKUS",
        "show AUKUS",
        "explain USA CHN",
        "report run positions",
        "query -o table SELECT*{kb:AUKUS?p?o}",
        "query -o vertical SELECT*{kb:AUKUS?p?o}"
      })
  void everyPictureAndTableEndsOnOneToTenColumns(String command) {
    for (int columns = 1; columns <= 10; columns++) {
      CommandRun run = CommandRun.on(CommandRun.terminal(columns), "", command.split(" ", -1));
      assertThat(run.status()).as("%s on %d columns: %s", command, columns, run.err()).isZero();
      assertThat(run.out()).isNotEmpty();
    }
  }
}
