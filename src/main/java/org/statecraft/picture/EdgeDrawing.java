package org.statecraft.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Draws the lines of a network as SVG: none passes under the box of a third, and arrows are seen.
 */
final class EdgeDrawing {
  private static final double APART = 3.5;
  private static final int CROWD = 80;

  /** How long and how wide the head of an arrow is. */
  private static final double ARROW = 10;

  /** How far from the rim of a box a line ends: half the width of the rim, and a bit. */
  private static final double RIM = 1;

  /** How much wider a hollow line is, for its two edges. */
  private static final double HOLLOW = 2.4;

  private final Network network;
  private final Map<Vertex, Box> boxes;
  private final Routes routes;
  private final Map<Set<Vertex>, Integer> beside = new HashMap<>();
  private final Xml xml;
  private final List<Mark> marks;

  /**
   * Lines of a network.
   *
   * @param network the network
   * @param boxes where its vertices stand
   * @param gap how near one box comes to another
   * @param xml where they are drawn
   * @param marks what is added for each line
   */
  EdgeDrawing(Network network, Map<Vertex, Box> boxes, double gap, Xml xml, List<Mark> marks) {
    this.network = network;
    this.boxes = boxes;
    this.routes = new Routes(network.vertices().stream().map(this::box).toList(), gap);
    this.xml = xml;
    this.marks = marks;
    network.edges().forEach(edge -> beside.merge(Set.of(edge.a(), edge.b()), 1, Integer::sum));
  }

  /** Draws all but those within a group. */
  void draw() {
    markers();
    xml.open("g", "class", "edges");
    // What is drawn last lies above: competition is rare, and must not drown.
    network.edges().reversed().stream().filter(edge -> !edge.within()).forEach(this::edge);
    xml.close();
  }

  private void markers() {
    xml.open("defs");
    for (RelationStyle sign : RelationStyle.values()) {
      xml.open(
          "marker",
          "id",
          "arrow-" + sign.cssClass(),
          "viewBox",
          "0 0 8 8",
          "refX",
          "0",
          "refY",
          "4",
          "markerWidth",
          Double.toString(ARROW),
          "markerHeight",
          Double.toString(ARROW),
          "markerUnits",
          "userSpaceOnUse",
          "orient",
          "auto-start-reverse");
      xml.empty("path", "d", "M0,0 L8,4 L0,8 z", "fill", sign.colour()).close();
    }
    xml.close();
  }

  private void edge(Edge edge) {
    Way way = way(edge);
    Mark mark = Mark.of(edge);
    xml.open(
        "g",
        "class",
        "edge " + edge.sign().cssClass(),
        "data-mark",
        marks.size(),
        "data-ends",
        index(edge.a()) + " " + index(edge.b()),
        "tabindex",
        "0");
    marks.add(mark);
    xml.element("title", mark.tooltip());
    // What is pointed at may be wider than what is seen.
    List<Object> course = List.of("d", way.path(), "fill", "none");
    List<Object> reach =
        new ArrayList<>(List.of("class", "reach", "stroke", "transparent", "stroke-width", "12"));
    reach.addAll(course);
    xml.empty("path", reach.toArray());
    List<Object> line = new ArrayList<>(List.of("class", "line", "stroke", edge.sign().colour()));
    double width = edge.codedAlone() ? edge.width() + HOLLOW : edge.width();
    line.addAll(List.of("stroke-width", width, "stroke-opacity", opacity(edge)));
    line.addAll(course);
    if (!edge.sign().dash().isEmpty()) {
      line.addAll(List.of("stroke-dasharray", edge.sign().dash()));
    }
    if (edge.goes(Edge.Way.FORTH)) {
      line.addAll(List.of("marker-end", "url(#arrow-" + edge.sign().cssClass() + ")"));
    }
    if (edge.goes(Edge.Way.BACK)) {
      line.addAll(List.of("marker-start", "url(#arrow-" + edge.sign().cssClass() + ")"));
    }
    xml.empty("path", line.toArray());
    if (edge.codedAlone()) {
      List<Object> hollow = new ArrayList<>(List.of("class", "hollow", "stroke", "#ffffff"));
      hollow.addAll(List.of("stroke-width", edge.width()));
      hollow.addAll(course);
      xml.empty("path", hollow.toArray());
    }
    if (edge.a().kind() == Vertex.Kind.GROUP || edge.b().kind() == Vertex.Kind.GROUP) {
      // Beside the middle, where two lines between the same do not cover each other's number.
      double along = edge.sign() == RelationStyle.COMPETITION ? 0.42 : 0.58;
      number(xml, edge.strands().size(), way.at(along), edge.sign());
    }
    xml.close();
  }

  /** From rim to rim, and where an arrow is, to its foot. */
  private Way way(Edge edge) {
    Box a = box(edge.a());
    Box b = box(edge.b());
    boolean alone = beside.getOrDefault(Set.of(edge.a(), edge.b()), 1) == 1;
    // The same side for both directions of a line.
    boolean left = edge.sign() == RelationStyle.COMPETITION == index(edge.a()) < index(edge.b());
    double shift = alone ? 0 : left ? -APART : APART;
    Way way =
        new Way(routes.between(a, b))
            .aside(shift)
            .from(a, Legend.of(edge.a().kind()).radius(), RIM);
    way = way.back().from(b, Legend.of(edge.b().kind()).radius(), RIM);
    way = edge.goes(Edge.Way.FORTH) ? way.later(ARROW) : way;
    way = way.back();
    return edge.goes(Edge.Way.BACK) ? way.later(ARROW) : way;
  }

  /** Where lines are many, those of few relations stand back. */
  private String opacity(Edge edge) {
    if (edge.sign() == RelationStyle.COMPETITION || network.edges().size() <= CROWD) {
      return "0.8";
    }
    int most =
        network.edges().stream()
            .filter(other -> other.sign() == edge.sign())
            .mapToInt(other -> other.strands().size())
            .max()
            .orElse(1);
    return Xml.number(0.3 + 0.5 * edge.strands().size() / most);
  }

  private Box box(Vertex vertex) {
    return Objects.requireNonNull(boxes.get(vertex));
  }

  private int index(Vertex vertex) {
    return network.vertices().indexOf(vertex);
  }

  /** A number of relations, in the colour of their sign, its middle at a place. */
  static void number(Xml xml, int relations, Point place, RelationStyle sign) {
    xml.element(
        "text",
        Integer.toString(relations),
        "class",
        "number",
        "x",
        place.x(),
        "y",
        place.y() + Type.NOTE * 0.36,
        "text-anchor",
        "middle",
        "font-size",
        Type.NOTE,
        "fill",
        sign.colour(),
        "stroke",
        "#ffffff",
        "stroke-width",
        "3",
        "paint-order",
        "stroke");
  }
}
