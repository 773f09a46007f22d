package org.statecraft.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Communities are found as in published examples. */
class CommunitiesTest {
  /**
   * Who met whom outside the karate club (Zachary, Journal of Anthropological Research 33, 1977),
   * by number from 1.
   */
  private static final String KARATE =
      """
      1-2 1-3 1-4 1-5 1-6 1-7 1-8 1-9 1-11 1-12 1-13 1-14 1-18 1-20 1-22 1-32
      2-3 2-4 2-8 2-14 2-18 2-20 2-22 2-31 3-4 3-8 3-9 3-10 3-14 3-28 3-29 3-33
      4-8 4-13 4-14 5-7 5-11 6-7 6-11 6-17 7-17 9-31 9-33 9-34 10-34 14-34
      15-33 15-34 16-33 16-34 19-33 19-34 20-34 21-33 21-34 23-33 23-34
      24-26 24-28 24-30 24-33 24-34 25-26 25-28 25-32 26-32 27-30 27-34 28-34
      29-32 29-34 30-33 30-34 31-33 31-34 32-33 32-34 33-34
      """;

  private static double[][] karate() {
    double[][] weights = new double[34][34];
    int lines = 0;
    for (String line : KARATE.strip().split("\\s+", -1)) {
      String[] ends = line.split("-", -1);
      int a = Integer.parseInt(ends[0]) - 1;
      int b = Integer.parseInt(ends[1]) - 1;
      weights[a][b] = 1;
      weights[b][a] = 1;
      lines++;
    }
    assertThat(lines).isEqualTo(78);
    return weights;
  }

  private static List<Integer> partition(int size, List<List<Integer>> groups) {
    Integer[] of = new Integer[size];
    for (int group = 0; group < groups.size(); group++) {
      for (int member : groups.get(group)) {
        of[member - 1] = group;
      }
    }
    return List.of(of);
  }

  /** The partition of greatest modularity, as Brandes and others give it (IEEE TKDE 20, 2008). */
  @Test
  void modularityIsThatOfTheLiterature() {
    List<Integer> best =
        partition(
            34,
            List.of(
                List.of(1, 2, 3, 4, 8, 12, 13, 14, 18, 20, 22),
                List.of(5, 6, 7, 11, 17),
                List.of(9, 10, 15, 16, 19, 21, 23, 27, 30, 31, 33, 34),
                List.of(24, 25, 26, 28, 29, 32)));
    assertThat(Communities.modularity(karate(), best)).isCloseTo(0.4198, within(5e-5));
    List<Integer> whole = java.util.Collections.nCopies(34, 0);
    assertThat(Communities.modularity(karate(), whole)).isCloseTo(0, within(1e-12));
  }

  @Test
  void theKarateClubIsDividedNearlyAsWellAsItCanBe() {
    double best = 0;
    for (int seed = 0; seed < 30; seed++) {
      Communities found = Communities.of(karate(), seed);
      assertThat(found.modularity()).isBetween(0.39, 0.41981);
      assertThat(found.modularity())
          .isCloseTo(Communities.modularity(karate(), found.of()), within(1e-12));
      best = Math.max(best, found.modularity());
    }
    assertThat(best).isCloseTo(0.4198, within(5e-5));
  }

  @Test
  void oneSeedGivesOnePartition() {
    assertThat(Communities.of(karate(), 7)).isEqualTo(Communities.of(karate(), 7));
  }

  @Test
  void whoHasNoTiesStaysAlone() {
    assertThat(Communities.of(new double[3][3], 1)).isEqualTo(new Communities(List.of(0, 1, 2), 0));
    assertThat(Communities.of(new double[0][0], 1).of()).isEmpty();
    double[][] weights = {{0, 2, 0}, {2, 0, 0}, {0, 0, 0}};
    assertThat(Communities.of(weights, 1).of()).containsExactly(0, 0, 1);
  }

  /** The method ends where no merger of two gains. */
  @Test
  void noTwoCommunitiesWouldGainByBeingOne() {
    Random random = new Random(5);
    for (int round = 0; round < 20; round++) {
      int size = 3 + random.nextInt(12);
      double[][] weights = new double[size][size];
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < i; j++) {
          weights[i][j] = random.nextInt(3) == 0 ? random.nextDouble() : 0;
          weights[j][i] = weights[i][j];
        }
      }
      Communities found = Communities.of(weights, round);
      int count = found.of().stream().mapToInt(each -> each + 1).max().orElse(0);
      for (int a = 0; a < count; a++) {
        for (int b = 0; b < a; b++) {
          List<Integer> merged = new ArrayList<>(found.of());
          int from = a;
          int to = b;
          merged.replaceAll(each -> each == from ? to : each);
          assertThat(Communities.modularity(weights, merged))
              .isLessThanOrEqualTo(found.modularity() + 1e-9);
        }
      }
    }
  }
}
