package org.statecraft.picture;

/**
 * A place in a picture.
 *
 * @param x how far to the right it is
 * @param y how far down
 */
record Point(double x, double y) {
  double distance(Point other) {
    return Math.hypot(other.x - x, other.y - y);
  }

  /** The place on the straight way to another, or on from there, by a part of that way. */
  Point towards(Point other, double part) {
    return new Point(x + part * (other.x - x), y + part * (other.y - y));
  }
}
