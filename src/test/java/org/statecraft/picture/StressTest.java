package org.statecraft.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Wishes that can be met are met, whatever the beginning. */
class StressTest {
  @Test
  void whatFitsIntoThePlaneIsFoundAgain() {
    double[][] given = new double[12][];
    Random random = new Random(3);
    Arrays.setAll(given, i -> new double[] {random.nextDouble(900), random.nextDouble(500)});
    double[][] wished = distances(given);
    double[][] found = distances(Stress.places(wished));
    for (int i = 0; i < wished.length; i++) {
      assertThat(found[i]).containsExactly(wished[i], within(5.0));
    }
  }

  @Test
  void nearWishesCountMoreThanFarOnes() {
    // Nobody can be at 1 of each of two that are 10 apart.
    double[][] places = Stress.places(new double[][] {{0, 1, 10}, {1, 0, 1}, {10, 1, 0}});
    double[][] found = distances(places);
    assertThat(found[0][1]).isCloseTo(1, within(0.1));
    assertThat(found[0][2]).isLessThan(3);
  }

  @Test
  void theLongestExtentLiesAcross() {
    double[][] places = Stress.places(new double[][] {{0, 7}, {7, 0}});
    assertThat(Math.abs(places[0][0] - places[1][0])).isCloseTo(7, within(0.01));
    assertThat(places[0][1]).isCloseTo(places[1][1], within(0.01));
  }

  private static double[][] distances(double[][] places) {
    double[][] distances = new double[places.length][places.length];
    for (int i = 0; i < places.length; i++) {
      for (int j = 0; j < places.length; j++) {
        distances[i][j] = Math.hypot(places[i][0] - places[j][0], places[i][1] - places[j][1]);
      }
    }
    return distances;
  }
}
