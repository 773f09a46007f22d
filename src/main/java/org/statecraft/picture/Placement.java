package org.statecraft.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the vertices of a network stand: those that cooperate near one another and those that
 * compete further apart (see {@link Stress}), then moved apart until no label covers another. The
 * same network always looks the same.
 */
final class Placement {
  /** The height of a label's box. */
  static final double HEIGHT = 24;

  private static final double GAP = 12;

  /** How far apart two that cooperate stand: the more there are, the more room they need. */
  private static final double NEAR = 55;

  /** How many times further apart two stand that compete. */
  private static final double FAR = 1.8;

  /** Labels are wider than high: so is the picture. */
  private static final double WIDE = 1.4;

  private static final int SWEEPS = 400;

  private Placement() {}

  /** A box for each vertex, none nearer than a gap to another, the leftmost and uppermost at 0. */
  static Map<Vertex, Box> of(Network network) {
    List<Vertex> vertices = network.vertices();
    List<Box> boxes = stress(network);
    separate(boxes);
    double left = boxes.stream().mapToDouble(Box::x).min().orElse(0);
    double top = boxes.stream().mapToDouble(Box::y).min().orElse(0);
    Map<Vertex, Box> placed = new LinkedHashMap<>();
    for (int i = 0; i < boxes.size(); i++) {
      placed.put(vertices.get(i), boxes.get(i).moved(-left, -top));
    }
    return placed;
  }

  private static List<Box> stress(Network network) {
    List<Vertex> vertices = network.vertices();
    double[][] places = Stress.places(distances(network));
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      double width = Type.width(vertices.get(i).name(), Type.LABEL) + 2 * Type.LABEL;
      boxes.add(new Box(WIDE * places[i][0] - width / 2, places[i][1] - HEIGHT / 2, width, HEIGHT));
    }
    return boxes;
  }

  /** How far apart each two should stand: by the shortest way along the lines. */
  private static double[][] distances(Network network) {
    double near = NEAR * Math.sqrt(Math.max(6, network.vertices().size()));
    double[][] distances = lines(network, near);
    for (int by = 0; by < distances.length; by++) {
      for (int from = 0; from < distances.length; from++) {
        for (int to = 0; to < distances.length; to++) {
          distances[from][to] =
              Math.min(distances[from][to], distances[from][by] + distances[by][to]);
        }
      }
    }
    // Those that nothing ties stand beside the others: at half the length of these from their
    // middle.
    double longest =
        Arrays.stream(distances)
            .flatMapToDouble(Arrays::stream)
            .filter(Double::isFinite)
            .max()
            .orElse(0);
    for (double[] row : distances) {
      Arrays.setAll(row, to -> Double.isFinite(row[to]) ? row[to] : longest / 2 + near);
    }
    return distances;
  }

  /** The lengths of the lines, the longest between two; without end where there is none. */
  private static double[][] lines(Network network, double near) {
    Map<Vertex, Integer> places = new HashMap<>();
    network.vertices().forEach(vertex -> places.put(vertex, places.size()));
    double[][] lines = new double[places.size()][places.size()];
    for (int i = 0; i < lines.length; i++) {
      Arrays.fill(lines[i], Double.POSITIVE_INFINITY);
      lines[i][i] = 0;
    }
    for (Edge edge : network.edges()) {
      Integer a = places.get(edge.a());
      Integer b = places.get(edge.b());
      if (a != null && b != null) {
        double length = edge.sign() == RelationStyle.COMPETITION ? FAR * near : near;
        lines[a][b] = Double.isFinite(lines[a][b]) ? Math.max(lines[a][b], length) : length;
        lines[b][a] = lines[a][b];
      }
    }
    return lines;
  }

  /** Moves overlapping boxes apart, and spreads the whole where that is not enough. */
  static void separate(List<Box> boxes) {
    while (true) {
      for (int sweep = 0; sweep < SWEEPS; sweep++) {
        if (!sweep(boxes)) {
          return;
        }
      }
      boxes.replaceAll(box -> box.moved(box.centreX() * 0.15, box.centreY() * 0.15));
    }
  }

  /** Moves each pair that touches apart by the shorter way; whether there was any. */
  private static boolean sweep(List<Box> boxes) {
    boolean any = false;
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = i + 1; j < boxes.size(); j++) {
        Box one = boxes.get(i);
        Box other = boxes.get(j);
        if (one.touches(other, GAP)) {
          any = true;
          double across = one.overlapX(other, GAP);
          double along = one.overlapY(other, GAP);
          // A little more than needed, so that rounding does not bring them back.
          boolean sideways = across < along;
          double way = (sideways ? across : along) / 2 + 0.01;
          double right = sideways ? (one.centreX() <= other.centreX() ? -way : way) : 0;
          double down = sideways ? 0 : (one.centreY() <= other.centreY() ? -way : way);
          boxes.set(i, one.moved(right, down));
          boxes.set(j, other.moved(-right, -down));
        }
      }
    }
    return any;
  }
}
