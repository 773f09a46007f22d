package org.statecraft.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Where the vertices of a network stand: those that cooperate near one another and those that
 * compete further apart (see {@link Stress}), then moved apart until no label covers another and,
 * where that can be reached, none lies on the line of two others (see {@link Clearing}). The same
 * network always looks the same.
 */
final class Placement {
  /**
   * How large it is.
   *
   * @param near how far apart two that cooperate stand, for each of the vertices' square root
   * @param height the height of a label's box
   * @param gap how near one box may come to another
   * @param size the size of the labels
   * @param label what is written on a vertex
   */
  record Scale(
      double near, double height, double gap, double size, Function<Vertex, String> label) {
    /** For a picture of its own. */
    static final Scale WHOLE = new Scale(55, 24, 12, Type.LABEL, Vertex::name);

    /** For few boxes of two lines. */
    static final Scale GROUPS = new Scale(60, 40, 14, Type.LABEL, Vertex::sized);

    /** For one of many small pictures. */
    static final Scale SMALL = new Scale(20, 13, 3, 8, Vertex::small);
  }

  /** How many times further apart two stand that compete. */
  private static final double FAR = 1.8;

  /** Labels are wider than high: so is the picture. */
  private static final double WIDE = 1.4;

  private static final int SWEEPS = 400;

  private final Network network;
  private final Scale scale;

  private Placement(Network network, Scale scale) {
    this.network = network;
    this.scale = scale;
  }

  /** A box for each vertex, none nearer than a gap to another, the leftmost and uppermost at 0. */
  static Map<Vertex, Box> of(Network network, Scale scale) {
    return new Placement(network, scale).place();
  }

  private Map<Vertex, Box> place() {
    List<Vertex> vertices = network.vertices();
    List<Box> boxes = stress();
    separate(boxes, scale.gap());
    Clearing.clear(boxes, lines(), scale.gap());
    double left = boxes.stream().mapToDouble(Box::x).min().orElse(0);
    double top = boxes.stream().mapToDouble(Box::y).min().orElse(0);
    Map<Vertex, Box> placed = new LinkedHashMap<>();
    for (int i = 0; i < boxes.size(); i++) {
      placed.put(vertices.get(i), boxes.get(i).moved(-left, -top));
    }
    return placed;
  }

  private List<Box> stress() {
    List<Vertex> vertices = network.vertices();
    double[][] places = Stress.places(distances());
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      double width =
          Type.width(scale.label().apply(vertices.get(i)), scale.size()) + 2 * scale.gap();
      double height = scale.height();
      boxes.add(new Box(WIDE * places[i][0] - width / 2, places[i][1] - height / 2, width, height));
    }
    return boxes;
  }

  /** How far apart each two should stand: by the shortest way along the lines. */
  private double[][] distances() {
    double near = scale.near() * Math.sqrt(Math.max(6, network.vertices().size()));
    double[][] distances = lengths(near);
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
  private double[][] lengths(double near) {
    Map<Vertex, Integer> places = places();
    double[][] lines = new double[places.size()][places.size()];
    for (int i = 0; i < lines.length; i++) {
      Arrays.fill(lines[i], Double.POSITIVE_INFINITY);
      lines[i][i] = 0;
    }
    for (Edge edge : network.edges()) {
      Integer a = places.get(edge.a());
      Integer b = places.get(edge.b());
      if (a != null && b != null && !edge.within()) {
        double length = edge.sign() == RelationStyle.COMPETITION ? FAR * near : near;
        lines[a][b] = Double.isFinite(lines[a][b]) ? Math.max(lines[a][b], length) : length;
        lines[b][a] = lines[a][b];
      }
    }
    return lines;
  }

  private List<Clearing.Line> lines() {
    Map<Vertex, Integer> places = places();
    return network.edges().stream()
        .filter(edge -> !edge.within() && places.keySet().containsAll(List.of(edge.a(), edge.b())))
        .map(
            edge ->
                new Clearing.Line(
                    Objects.requireNonNull(places.get(edge.a())),
                    Objects.requireNonNull(places.get(edge.b()))))
        .distinct()
        .toList();
  }

  private Map<Vertex, Integer> places() {
    Map<Vertex, Integer> places = new HashMap<>();
    network.vertices().forEach(vertex -> places.put(vertex, places.size()));
    return places;
  }

  /** Moves overlapping boxes apart, and spreads the whole where that is not enough. */
  static void separate(List<Box> boxes, double gap) {
    while (true) {
      for (int sweep = 0; sweep < SWEEPS; sweep++) {
        if (!sweep(boxes, gap)) {
          return;
        }
      }
      boxes.replaceAll(box -> box.moved(box.centreX() * 0.15, box.centreY() * 0.15));
    }
  }

  /** Moves each pair that touches apart by the shorter way; whether there was any. */
  private static boolean sweep(List<Box> boxes, double gap) {
    boolean any = false;
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = i + 1; j < boxes.size(); j++) {
        Box one = boxes.get(i);
        Box other = boxes.get(j);
        if (one.touches(other, gap)) {
          any = true;
          double across = one.overlapX(other, gap);
          double along = one.overlapY(other, gap);
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
