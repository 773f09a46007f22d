package org.statecraft.picture;

import java.util.List;

/**
 * Moves boxes out from under the lines of others: who lies on the line of two others looks as if it
 * were tied to both. Ends of a line are moved apart until the line between them is seen.
 */
final class Clearing {
  /** Later ones hardly bring anything, and the picture grows. */
  private static final int ROUNDS = 60;

  /** So many times a line is held against a box, at most. */
  private static final int WORK = 20_000_000;

  /** Which part of the way the box moves; the ends of the line move the rest, to the other side. */
  private static final double SHARE = 0.6;

  /**
   * How many gaps there are between the ends of a line: as much as the heads of two arrows take.
   */
  private static final double APART = 2.2;

  private final List<Box> boxes;
  private final List<Line> lines;
  private final double gap;

  /** A line between two boxes, by their places in the list. */
  record Line(int from, int to) {}

  private Clearing(List<Box> boxes, List<Line> lines, double gap) {
    this.boxes = boxes;
    this.lines = lines;
    this.gap = gap;
  }

  /**
   * Moves boxes until no line between two passes under a third or is too short to be seen, or until
   * as few do as could be reached.
   *
   * @param boxes the boxes, which are moved; none nearer than the gap to another, then and now
   * @param lines the lines
   * @param gap how near one box may come to another
   */
  static void clear(List<Box> boxes, List<Line> lines, double gap) {
    new Clearing(boxes, lines, gap).clear();
  }

  private void clear() {
    List<Box> best = List.copyOf(boxes);
    int fewest = Integer.MAX_VALUE;
    int rounds = Math.min(ROUNDS, WORK / Math.max(1, lines.size() * boxes.size()));
    for (int round = 0; round <= rounds && fewest > 0; round++) {
      Placement.separate(boxes, gap);
      List<Box> before = List.copyOf(boxes);
      int covered = move();
      if (covered < fewest) {
        fewest = covered;
        best = before;
      }
    }
    for (int i = 0; i < best.size(); i++) {
      boxes.set(i, best.get(i));
    }
  }

  /** Moves what lies under lines, and lengthens lines that are too short; how often it did. */
  private int move() {
    int covered = 0;
    for (Line line : lines) {
      if (boxes.get(line.from()).touches(boxes.get(line.to()), APART * gap)) {
        covered++;
        moveApart(line);
      }
      for (int third = 0; third < boxes.size(); third++) {
        if (third != line.from() && third != line.to() && covers(third, line)) {
          covered++;
          moveAside(third, line);
        }
      }
    }
    return covered;
  }

  private void moveApart(Line line) {
    Box from = boxes.get(line.from());
    Box to = boxes.get(line.to());
    double length = Math.max(1, from.centre().distance(to.centre()));
    double right = gap / 3 * (to.centreX() - from.centreX()) / length;
    double down = gap / 3 * (to.centreY() - from.centreY()) / length;
    boxes.set(line.from(), from.moved(-right, -down));
    boxes.set(line.to(), to.moved(right, down));
  }

  private boolean covers(int third, Line line) {
    return boxes
        .get(third)
        .grown(room())
        .crossed(boxes.get(line.from()).centre(), boxes.get(line.to()).centre());
  }

  /** How far a line is from a third box, at least: lines have a width, and go side by side. */
  private double room() {
    return gap * 2 / 3;
  }

  private void moveAside(int third, Line line) {
    Box box = boxes.get(third);
    Point from = boxes.get(line.from()).centre();
    Point to = boxes.get(line.to()).centre();
    double length = Math.max(1, from.distance(to));
    double acrossX = (from.y() - to.y()) / length;
    double acrossY = (to.x() - from.x()) / length;
    double aside = (box.centreX() - from.x()) * acrossX + (box.centreY() - from.y()) * acrossY;
    double reach =
        box.width() / 2 * Math.abs(acrossX) + box.height() / 2 * Math.abs(acrossY) + room();
    // A little more than needed, so that rounding does not bring it back.
    double way = Math.copySign(Math.max(0, reach - Math.abs(aside)) + 0.5, aside);
    boxes.set(third, box.moved(SHARE * way * acrossX, SHARE * way * acrossY));
    for (int end : new int[] {line.from(), line.to()}) {
      double back = (SHARE - 1) * way;
      boxes.set(end, boxes.get(end).moved(back * acrossX, back * acrossY));
    }
  }
}
