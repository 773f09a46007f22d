package org.statecraft.picture;

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

  /**
   * Which part of the way from the centre towards a point is inside: 1 if the point is, too.
   *
   * @param towardsX the point's distance to the right of the centre
   * @param towardsY its distance below the centre
   */
  double inside(double towardsX, double towardsY) {
    double across = towardsX == 0 ? Double.MAX_VALUE : width / 2 / Math.abs(towardsX);
    double along = towardsY == 0 ? Double.MAX_VALUE : height / 2 / Math.abs(towardsY);
    return Math.min(1, Math.min(across, along));
  }
}
