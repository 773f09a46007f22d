package org.statecraft.picture;

import java.util.Arrays;
import java.util.Random;

/**
 * Places points so that the distances between them come as near as can be to those that are wished,
 * near ones before far ones: stress majorization (Gansner, Koren and North, Graph Drawing 2004),
 * begun several times and kept where it ends best. The same wishes always give the same places.
 */
final class Stress {
  private static final int BEGINNINGS = 6;

  private static final int ROUNDS = 300;

  /** Less than that part of the stress is not worth another round. */
  private static final double ENOUGH = 1e-4;

  private final double[][] wished;
  private final double[] x;
  private final double[] y;

  private Stress(double[][] wished, Random random) {
    this.wished = wished;
    double wide = Arrays.stream(wished).flatMapToDouble(Arrays::stream).max().orElse(0);
    this.x = random.doubles(wished.length).map(part -> wide * part).toArray();
    this.y = random.doubles(wished.length).map(part -> wide * part).toArray();
  }

  /**
   * The places, two coordinates each, the longest extent of the whole across.
   *
   * @param wished the distances from each point to each, more than 0 but for its own
   */
  static double[][] places(double[][] wished) {
    Random random = new Random(1);
    Stress best = new Stress(wished, random);
    double least = best.majorize();
    for (int i = 1; i < BEGINNINGS; i++) {
      Stress other = new Stress(wished, random);
      double stress = other.majorize();
      if (stress < least) {
        best = other;
        least = stress;
      }
    }
    return best.turned();
  }

  /** Moves each point to where the others want it, round after round; what stress is left. */
  private double majorize() {
    double before = stress();
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < x.length; i++) {
        move(i);
      }
      double after = stress();
      if (before - after <= ENOUGH * before) {
        return after;
      }
      before = after;
    }
    return before;
  }

  private void move(int i) {
    double weights = 0;
    double right = 0;
    double down = 0;
    for (int j = 0; j < x.length; j++) {
      double apart = distance(i, j);
      if (apart > 0) {
        double weight = weight(i, j);
        double share = wished[i][j] / apart;
        weights += weight;
        right += weight * (x[j] + share * (x[i] - x[j]));
        down += weight * (y[j] + share * (y[i] - y[j]));
      }
    }
    if (weights > 0) {
      x[i] = right / weights;
      y[i] = down / weights;
    }
  }

  private double stress() {
    double stress = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        stress += weight(i, j) * Math.pow(distance(i, j) - wished[i][j], 2);
      }
    }
    return stress;
  }

  private double weight(int i, int j) {
    return 1 / (wished[i][j] * wished[i][j]);
  }

  private double distance(int i, int j) {
    return Math.hypot(x[i] - x[j], y[i] - y[j]);
  }

  private double[][] turned() {
    double middleX = Arrays.stream(x).average().orElse(0);
    double middleY = Arrays.stream(y).average().orElse(0);
    double across = 0;
    double both = 0;
    for (int i = 0; i < x.length; i++) {
      double right = x[i] - middleX;
      double down = y[i] - middleY;
      across += right * right - down * down;
      both += 2 * right * down;
    }
    double angle = Math.atan2(both, across) / 2;
    double[][] places = new double[x.length][];
    for (int i = 0; i < x.length; i++) {
      double right = x[i] - middleX;
      double down = y[i] - middleY;
      places[i] =
          new double[] {
            right * Math.cos(angle) + down * Math.sin(angle),
            down * Math.cos(angle) - right * Math.sin(angle)
          };
    }
    return places;
  }
}
