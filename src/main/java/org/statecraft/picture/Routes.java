package org.statecraft.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The ways of lines between boxes: straight where that passes under no third box, else the shortest
 * way around the boxes that stand in it.
 */
final class Routes {
  /** Among more boxes lines go straight: nobody follows one there. */
  private static final int MOST = 120;

  /** A bend is worth a way that is longer by that, at most. */
  private static final double BEND = 10;

  private final List<Box> boxes;
  private final List<Box> obstacles;

  /** The corners that a line can bend at: four for each box. */
  private final List<Point> corners;

  /** Whether there is nothing between two corners: 0 where that was not asked yet. */
  private final byte[][] open;

  /**
   * Ways among boxes.
   *
   * @param boxes the boxes
   * @param gap how near one of them comes to another; lines keep half of that away from them
   */
  Routes(List<Box> boxes, double gap) {
    this.boxes = List.copyOf(boxes);
    // A little less than half, so that a line fits between two.
    double room = gap * 0.45;
    this.obstacles = boxes.stream().map(box -> box.grown(room - 0.1)).toList();
    this.corners = boxes.stream().flatMap(box -> box.grown(room).corners().stream()).toList();
    this.open = new byte[corners.size()][corners.size()];
  }

  /** The way from the middle of a box to that of another. */
  List<Point> between(Box from, Box to) {
    Point start = from.centre();
    Point end = to.centre();
    int first = boxes.indexOf(from);
    int last = boxes.indexOf(to);
    if (boxes.size() > MOST || free(start, end, first, last)) {
      return List.of(start, end);
    }
    return around(start, end, first, last);
  }

  /** The shortest way by corners (Dijkstra); the straight one where there is none. */
  private List<Point> around(Point start, Point end, int first, int last) {
    int size = corners.size();
    double[] far = new double[size];
    int[] before = new int[size];
    boolean[] done = new boolean[size];
    Arrays.fill(before, -1);
    for (int i = 0; i < size; i++) {
      far[i] =
          free(start, corners.get(i), first, first)
              ? start.distance(corners.get(i)) + BEND
              : Double.POSITIVE_INFINITY;
    }
    double shortest = Double.POSITIVE_INFINITY;
    int reached = -1;
    for (int at = nearest(far, done); at >= 0 && far[at] < shortest; at = nearest(far, done)) {
      done[at] = true;
      Point corner = corners.get(at);
      double whole = far[at] + corner.distance(end);
      if (whole < shortest && free(corner, end, last, last)) {
        shortest = whole;
        reached = at;
      }
      for (int i = 0; i < size; i++) {
        double longer = far[at] + corner.distance(corners.get(i)) + BEND;
        if (!done[i] && longer < far[i] && open(at, i)) {
          far[i] = longer;
          before[i] = at;
        }
      }
    }
    List<Point> way = new ArrayList<>(List.of(end));
    for (int at = reached; at >= 0; at = before[at]) {
      way.add(corners.get(at));
    }
    way.add(start);
    return way.reversed();
  }

  private static int nearest(double[] far, boolean[] done) {
    int nearest = -1;
    for (int i = 0; i < far.length; i++) {
      if (!done[i] && Double.isFinite(far[i]) && (nearest < 0 || far[i] < far[nearest])) {
        nearest = i;
      }
    }
    return nearest;
  }

  private boolean open(int one, int other) {
    if (open[one][other] == 0) {
      open[one][other] = (byte) (free(corners.get(one), corners.get(other), -1, -1) ? 1 : 2);
      open[other][one] = open[one][other];
    }
    return open[one][other] == 1;
  }

  /** Whether a straight line passes under no box but those of its ends. */
  private boolean free(Point from, Point to, int first, int last) {
    for (int i = 0; i < obstacles.size(); i++) {
      if (i != first && i != last && obstacles.get(i).crossed(from, to)) {
        return false;
      }
    }
    return true;
  }
}
