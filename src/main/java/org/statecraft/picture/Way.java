package org.statecraft.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * A line that is drawn, straight or with bends.
 *
 * @param points its points, two or more
 */
record Way(List<Point> points) {
  /** How early before a corner a line begins to turn. */
  private static final double TURN = 6;

  /** The same to the right of it, seen along the line downwards: to the left where less than 0. */
  Way aside(double distance) {
    if (distance == 0) {
      return this;
    }
    List<Point> moved = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Point before = across(Math.max(0, i - 1));
      Point after = across(Math.min(points.size() - 2, i));
      // So far that it is as far from the line before the corner as from the one after it; at
      // sharp corners not without end.
      double share =
          distance / Math.max(0.5, (1 + before.x() * after.x() + before.y() * after.y()));
      Point at = points.get(i);
      moved.add(
          new Point(
              at.x() + share * (before.x() + after.x()),
              at.y() + share * (before.y() + after.y())));
    }
    return new Way(moved);
  }

  /** The direction across a part of the line, of length 1. */
  private Point across(int part) {
    Point from = points.get(part);
    Point to = points.get(part + 1);
    double length = Math.max(1e-9, from.distance(to));
    return new Point((from.y() - to.y()) / length, (to.x() - from.x()) / length);
  }

  /** The other way round. */
  Way back() {
    return new Way(points.reversed());
  }

  /**
   * The same without what is inside a box that it begins in.
   *
   * @param radius the roundness of the box's corners
   * @param room how far from its rim the line begins
   */
  Way from(Box box, double radius, double room) {
    int first = 1;
    while (first < points.size() - 1 && box.outside(points.get(first), radius) <= room) {
      first++;
    }
    Point inside = points.get(first - 1);
    Point outside = points.get(first);
    double low = 0;
    double high = 1;
    // Halved until it is a hundredth of what is seen.
    for (int i = 0; i < 20; i++) {
      double middle = (low + high) / 2;
      if (box.outside(inside.towards(outside, middle), radius) <= room) {
        low = middle;
      } else {
        high = middle;
      }
    }
    List<Point> rest = new ArrayList<>(points.subList(first, points.size()));
    rest.addFirst(inside.towards(outside, high));
    return new Way(rest);
  }

  /** The same begun later, but not later than in the middle of its first part. */
  Way later(double distance) {
    double length = Math.max(1e-9, points.get(0).distance(points.get(1)));
    List<Point> rest = new ArrayList<>(points);
    rest.set(0, points.get(0).towards(points.get(1), Math.min(0.45, distance / length)));
    return new Way(rest);
  }

  /** Where one is after a part of it. */
  Point at(double part) {
    double rest = part * length();
    for (int i = 0; i + 1 < points.size(); i++) {
      double length = points.get(i).distance(points.get(i + 1));
      if (rest <= length && length > 0) {
        return points.get(i).towards(points.get(i + 1), rest / length);
      }
      rest -= length;
    }
    return points.getLast();
  }

  private double length() {
    double length = 0;
    for (int i = 0; i + 1 < points.size(); i++) {
      length += points.get(i).distance(points.get(i + 1));
    }
    return length;
  }

  /** As the data of a path in SVG, the corners rounded. */
  String path() {
    StringBuilder path = new StringBuilder("M" + pair(points.getFirst()));
    for (int i = 1; i + 1 < points.size(); i++) {
      Point corner = points.get(i);
      path.append(" L").append(pair(turn(corner, points.get(i - 1))));
      path.append(" Q").append(pair(corner));
      path.append(' ').append(pair(turn(corner, points.get(i + 1))));
    }
    return path.append(" L").append(pair(points.getLast())).toString();
  }

  private static Point turn(Point corner, Point other) {
    return corner.towards(other, Math.min(0.5, TURN / Math.max(TURN, corner.distance(other))));
  }

  private static String pair(Point point) {
    return Xml.number(point.x()) + "," + Xml.number(point.y());
  }
}
