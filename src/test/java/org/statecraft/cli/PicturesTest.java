package org.statecraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks year by year and put together, and shares as a forest plot, as they are asked for. */
class PicturesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "graph --actors --seed 7; --seed is for communities alone",
        "graph --aggregate camps --seed 7; --seed is for communities alone",
        "graph --by-year 2020; --by-year 2020 are no years",
        "graph --by-year 2025..2020; ends before it begins",
        "graph --by-year 0000..0001; ends before it begins",
        "graph --by-year 2020..2021 --as-of 2020; are the time of its networks",
        "graph --by-year 2020..2021 -o gexf; cannot be written as gexf",
        "graph --aggregate friends; --aggregate",
        "evaluate --forest plot.png; nothing can be drawn into plot.png",
        "evaluate --forest plot.svg --readings; compares readings of terms",
        "sweep --curve plot.txt; nothing can be drawn into plot.txt"
      })
  void whatCannotBeDrawnIsRefusedBeforeAnythingTakesTime(String words, String message) {
    CommandRun run = CommandRun.of(words.split(" ", -1));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(message);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aYearIsWhatIsSeenInThatYear() {
    long alone =
        CommandRun.of("graph --actors --between 2021..2021 -o csv".split(" ", -1)).lines().stream()
            .skip(1)
            .distinct()
            .count();
    long among =
        CommandRun.of("graph --by-year 2020..2021 -o csv".split(" ", -1)).lines().stream()
            .filter(line -> line.startsWith("2021,"))
            .distinct()
            .count();
    assertThat(among).isEqualTo(alone).isPositive();
  }

  @Test
  void whatComesAfterTheCutOffIsNotShownAsKnown() {
    String live = System.getProperty("statecraft.live");
    CommandRun run =
        CommandRun.of("graph", "USA", "CHN", "--only", "--by-year", "2026..2027", "--kb", live);
    assertThat(run.out()).contains("the knowledge base tells of the time up to");
  }

  @Test
  void anInitiativeIsInNoCamp() {
    CommandRun run =
        CommandRun.of("graph", "AUKUS-Pillar-II", "USA", "CHN", "--only", "--aggregate", "camps");
    assertThat(run.out()).contains("In no group\n  AUKUS");
  }

  @Test
  void aForestPlotIsDrawnBesideTheTable(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("forest.html");
    CommandRun run =
        CommandRun.of("evaluate", "--by", "mechanism", "-o", "csv", "--forest", file.toString());
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.lines().getFirst()).startsWith("mechanism,n,found");
    String total = run.lines().getLast();
    assertThat(total).startsWith("all codings,");
    String[] cells = total.split(",", -1);
    assertThat(Files.readString(file))
        .contains("by mechanism")
        .contains(cells[2] + " of " + cells[1])
        .doesNotContain("NaN");
    CommandRun again = CommandRun.of("evaluate", "--forest", file.toString());
    assertThat(again.status()).isNotZero();
    assertThat(again.err()).contains("--force");
  }
}
