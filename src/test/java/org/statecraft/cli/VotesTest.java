package org.statecraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.statecraft.Live;
import org.statecraft.kb.Facts;

/** Votes of groups are those of the roll calls. */
@Live
class VotesTest {
  private static List<String[]> rows(String... words) {
    CommandRun run = CommandRun.of(words);
    assertThat(run.status()).as(run.err()).isZero();
    return run.lines().stream().skip(1).map(line -> line.split(",", -1)).toList();
  }

  private static int sum(String[] row, int from, int to) {
    return IntStream.range(from, to).map(cell -> Integer.parseInt(row[cell])).sum();
  }

  @Test
  void everyMemberStateIsInTheGroupOrAmongTheOthersInEachRollCall() {
    List<String[]> rows = rows("votes", "-o", "csv");
    assertThat(rows).hasSizeGreaterThan(20);
    for (String[] row : rows) {
      assertThat(sum(row, 3, 11)).as(row[1]).isEqualTo(193 * Integer.parseInt(row[2]));
    }
    assertThat(rows.stream().map(row -> row[0]).distinct())
        .containsExactly("mechanism", "exclusive circle");
  }

  /** Australia and the United Kingdom voted yes three times, the United States yes, yes, no. */
  @Test
  void aCircleVotedAsItsMembersDid() {
    String[] row =
        rows("votes", "-o", "csv").stream()
            .filter(each -> each[1].endsWith("/AUKUS-Pillar-II"))
            .findFirst()
            .orElseThrow();
    assertThat(Arrays.asList(row).subList(2, 7)).containsExactly("3", "8", "0", "1", "0");
  }

  /** Who is on no list that may have gaps may be in the circle all the same. */
  @Test
  void whetherTheListOfACircleIsCompleteIsSaid() {
    Map<String, String> lists =
        rows("votes", "-o", "csv").stream()
            .collect(Collectors.toMap(row -> row[1], row -> row[15]));
    Set<String> complete =
        rows("query", "SELECT ?circle { ?circle sc:participantsComplete true }", "-o", "csv")
            .stream()
            .map(row -> row[0])
            .collect(Collectors.toSet());
    assertThat(lists).containsValues("complete", "may have gaps", "");
    lists.forEach(
        (group, list) ->
            assertThat(list.equals("complete")).as(group).isEqualTo(complete.contains(group)));
  }

  /** Where nobody who voted in a group said anything but yes the odds have no end. */
  @Test
  void whoDidNotVoteIsInNoOdds() {
    for (String[] row : rows("votes", "--each", "-o", "csv")) {
      int yes = Integer.parseInt(row[3]);
      int others = sum(row, 8, 10);
      if (yes == sum(row, 3, 6) && others > 0) {
        assertThat(row[11]).as(row[1] + " in " + row[2]).isEqualTo("INF");
      }
      assertThat(row[11].isEmpty()).isEqualTo(row[12].isEmpty());
    }
  }

  @Test
  void theMatrixHoldsEachVoteAndNothingForWhoDidNotVote() {
    List<String[]> matrix = rows("votes", "--matrix", "-o", "csv");
    assertThat(matrix).hasSize(193);
    for (var row : Facts.second("rollcalls")) {
      int column =
          List.of("A/RES/78/241", "A/RES/79/62", "A/RES/80/57").indexOf(row.get("resolution")) + 1;
      String cell =
          matrix.stream()
              .filter(each -> each[0].equals(row.get("state")))
              .map(each -> each[column])
              .findFirst()
              .orElseThrow();
      assertThat(cell)
          .as(row.get("state"))
          .isEqualTo(
              switch (row.get("vote")) {
                case "in-favour" -> "1";
                case "abstain" -> "2";
                case "against" -> "3";
                default -> "";
              });
    }
  }

  @Test
  void theDaysOfTheVotesAreTheirTime() {
    assertThat(CommandRun.of("votes", "--as-of", "2024").err()).contains("leave --as-of out");
  }
}
