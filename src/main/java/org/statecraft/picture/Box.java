package org.statecraft.picture;

import java.util.List;

/**
 * A rectangle around a label.
 *
 * @param x its left side
 * @param y its upper side; downwards is more
 * @param width its width
 * @param height its height
 */
record Box(double x, double y, double width, double height) {
  double centreX() {
    return x + width / 2;
  }

  double centreY() {
    return y + height / 2;
  }

  Box moved(double right, double down) {
    return new Box(x + right, y + down, width, height);
  }

  /** Whether two come nearer to each other than a gap. */
  boolean touches(Box other, double gap) {
    return overlapX(other, gap) > 0 && overlapY(other, gap) > 0;
  }

  double overlapX(Box other, double gap) {
    return (width + other.width) / 2 + gap - Math.abs(centreX() - other.centreX());
  }

  double overlapY(Box other, double gap) {
    return (height + other.height) / 2 + gap - Math.abs(centreY() - other.centreY());
  }

  Point centre() {
    return new Point(centreX(), centreY());
  }

  /** The same with more room on all four sides. */
  Box grown(double room) {
    return new Box(x - room, y - room, width + 2 * room, height + 2 * room);
  }

  /** The four corners. */
  List<Point> corners() {
    return List.of(
        new Point(x, y),
        new Point(x + width, y),
        new Point(x + width, y + height),
        new Point(x, y + height));
  }

  /** Whether a straight line passes through it; its rim does not count. */
  boolean crossed(Point from, Point to) {
    // Liang and Barsky: from which part of the line on, and until which, it is between the sides.
    double[] towards = {from.x() - to.x(), to.x() - from.x(), from.y() - to.y(), to.y() - from.y()};
    double[] room = {from.x() - x, x + width - from.x(), from.y() - y, y + height - from.y()};
    double enters = 0;
    double leaves = 1;
    for (int side = 0; side < 4; side++) {
      if (towards[side] == 0) {
        if (room[side] <= 0) {
          return false;
        }
      } else if (towards[side] < 0) {
        enters = Math.max(enters, room[side] / towards[side]);
      } else {
        leaves = Math.min(leaves, room[side] / towards[side]);
      }
    }
    return enters < leaves;
  }

  /**
   * How far a place is from the rim; less than 0 inside.
   *
   * @param radius the roundness of the corners
   */
  double outside(Point place, double radius) {
    double across = Math.abs(place.x() - centreX()) - width / 2 + radius;
    double along = Math.abs(place.y() - centreY()) - height / 2 + radius;
    return Math.hypot(Math.max(across, 0), Math.max(along, 0))
        + Math.min(Math.max(across, along), 0)
        - radius;
  }
}
