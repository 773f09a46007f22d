package org.statecraft.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws a network as SVG: labels in boxes, and a line for each sign between two of them. */
final class NetworkDrawing {
  private static final double MARGIN = 24;
  private static final double HEAD = 56;
  private static final double APART = 3.5;
  private static final int CROWD = 80;

  /** How far apart two numbers in a group are. */
  private static final double NUMBER = 36;

  /** How far below the middle of a box its second line is, and the first above it. */
  private static final double LOWER = 8;

  /** How much wider a hollow line is, for its two edges. */
  private static final double HOLLOW = 2.4;

  private final Network network;
  private final Map<Vertex, Box> boxes;
  private final List<Mark> marks = new ArrayList<>();
  private final Xml xml = new Xml();

  private NetworkDrawing(Network network) {
    this.network = network;
    this.boxes = new HashMap<>();
    Placement.Scale scale =
        network.has(Vertex.Kind.GROUP) ? Placement.Scale.GROUPS : Placement.Scale.WHOLE;
    Placement.of(network, scale)
        .forEach((vertex, box) -> boxes.put(vertex, box.moved(MARGIN, HEAD)));
  }

  static Drawing of(Network network) {
    return new NetworkDrawing(network).draw();
  }

  private Drawing draw() {
    double right =
        boxes.values().stream().mapToDouble(box -> box.x() + box.width()).max().orElse(0);
    double bottom =
        boxes.values().stream().mapToDouble(box -> box.y() + box.height()).max().orElse(HEAD);
    SvgPage sheet = new SvgPage(xml, network.title(), network.caption());
    Legend legend = legend();
    double width = Math.max(Math.max(right + MARGIN, sheet.width()), legend.width() + 2 * MARGIN);
    sheet.open(width, bottom + MARGIN + legend.height() + MARGIN);
    markers();
    xml.open("g", "class", "edges");
    // What is drawn last lies above: competition is rare, and must not drown.
    network.edges().reversed().stream().filter(edge -> !edge.within()).forEach(this::edge);
    xml.close();
    xml.open("g", "class", "vertices");
    network.vertices().forEach(this::vertex);
    xml.close();
    legend.draw(xml, MARGIN, bottom + MARGIN);
    sheet.close();
    return new Drawing(network.title(), xml.toString(), marks);
  }

  private Legend legend() {
    Legend legend = new Legend();
    if (network.has(Vertex.Kind.ACTOR)) {
      legend.box("actor", Legend.ACTOR);
    }
    if (network.has(Vertex.Kind.INITIATIVE)) {
      legend.box("initiative", Legend.INITIATIVE);
    }
    if (network.has(Vertex.Kind.GROUP)) {
      legend.box("group of actors", Legend.GROUP);
    }
    network.signs().forEach(sign -> legend.line(sign.word(), sign));
    if (network.directed()) {
      legend.note("An arrow leads from who acts, appraises or provides.");
    }
    if (network.edges().stream().anyMatch(edge -> edge.strands().size() > 1)) {
      legend.note("The wider a line, the more relations.");
    }
    if (network.has(Vertex.Kind.GROUP)) {
      legend.note("A number counts relations: on a line between two, in a group within it.");
    }
    if (network.edges().stream().anyMatch(Edge::codedAlone)) {
      legend.note("A hollow line is coded by analysts and not inferred.");
    }
    return legend;
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
          "7",
          "refY",
          "4",
          "markerWidth",
          "9",
          "markerHeight",
          "9",
          "markerUnits",
          "userSpaceOnUse",
          "orient",
          "auto-start-reverse");
      xml.empty("path", "d", "M0,0 L8,4 L0,8 z", "fill", sign.colour()).close();
    }
    xml.close();
  }

  private void edge(Edge edge) {
    Box a = box(edge.a());
    Box b = box(edge.b());
    double dx = b.centreX() - a.centreX();
    double dy = b.centreY() - a.centreY();
    double length = Math.max(1, Math.hypot(dx, dy));
    long beside =
        network.edges().stream()
            .filter(other -> other.a().equals(edge.a()) && other.b().equals(edge.b()))
            .count();
    double shift = beside == 1 ? 0 : edge.sign() == RelationStyle.COMPETITION ? -APART : APART;
    double shiftX = -dy / length * shift;
    double shiftY = dx / length * shift;
    double start = a.inside(dx, dy);
    double end = b.inside(dx, dy);
    double x1 = a.centreX() + dx * start + shiftX;
    double y1 = a.centreY() + dy * start + shiftY;
    double x2 = b.centreX() - dx * end + shiftX;
    double y2 = b.centreY() - dy * end + shiftY;
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
    List<Object> ends = List.of("x1", x1, "y1", y1, "x2", x2, "y2", y2);
    List<Object> reach =
        new ArrayList<>(List.of("class", "reach", "stroke", "transparent", "stroke-width", "12"));
    reach.addAll(ends);
    xml.empty("line", reach.toArray());
    List<Object> line = new ArrayList<>(List.of("class", "line", "stroke", edge.sign().colour()));
    double width = edge.codedAlone() ? edge.width() + HOLLOW : edge.width();
    line.addAll(List.of("stroke-width", width, "stroke-opacity", opacity(edge)));
    line.addAll(ends);
    if (!edge.sign().dash().isEmpty()) {
      line.addAll(List.of("stroke-dasharray", edge.sign().dash()));
    }
    if (edge.goes(Edge.Way.FORTH)) {
      line.addAll(List.of("marker-end", "url(#arrow-" + edge.sign().cssClass() + ")"));
    }
    if (edge.goes(Edge.Way.BACK)) {
      line.addAll(List.of("marker-start", "url(#arrow-" + edge.sign().cssClass() + ")"));
    }
    xml.empty("line", line.toArray());
    if (edge.codedAlone()) {
      List<Object> hollow = new ArrayList<>(List.of("class", "hollow", "stroke", "#ffffff"));
      hollow.addAll(List.of("stroke-width", edge.width()));
      hollow.addAll(ends);
      xml.empty("line", hollow.toArray());
    }
    if (edge.a().kind() == Vertex.Kind.GROUP || edge.b().kind() == Vertex.Kind.GROUP) {
      // Beside the middle, where two lines between the same do not cover each other's number.
      double along = edge.sign() == RelationStyle.COMPETITION ? 0.42 : 0.58;
      number(
          edge.strands().size(),
          x1 + (x2 - x1) * along,
          y1 + (y2 - y1) * along + Type.NOTE * 0.36,
          edge.sign());
    }
    xml.close();
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
    return java.util.Objects.requireNonNull(boxes.get(vertex));
  }

  private int index(Vertex vertex) {
    return network.vertices().indexOf(vertex);
  }

  private void vertex(Vertex vertex) {
    Box box = box(vertex);
    List<Evidence> evidence =
        network.edges().stream()
            .filter(edge -> edge.a().equals(vertex) || edge.b().equals(vertex))
            .flatMap(edge -> edge.evidence().stream())
            .distinct()
            .toList();
    Mark mark = new Mark(title(vertex), evidence, /* listed= */ false);
    xml.open(
        "g",
        "class",
        "vertex " + vertex.kind().word(),
        "data-vertex",
        index(vertex),
        "data-mark",
        marks.size(),
        "tabindex",
        "0");
    marks.add(mark);
    xml.element("title", mark.title());
    Legend.box(xml, box, Legend.of(vertex.kind()));
    xml.element(
        "text",
        vertex.sized(),
        "x",
        box.centreX(),
        "y",
        box.centreY() + Type.LABEL * 0.36 - (vertex.members().isEmpty() ? 0 : LOWER),
        "text-anchor",
        "middle",
        "font-size",
        Type.LABEL);
    within(vertex);
    xml.close();
  }

  /** Below the name of a group, how many relations there are within it. */
  private void within(Vertex group) {
    Box box = box(group);
    List<Edge> own =
        network.edges().stream().filter(edge -> edge.within() && edge.a().equals(group)).toList();
    for (int i = 0; i < own.size(); i++) {
      RelationStyle sign = own.get(i).sign();
      double x = box.centreX() + (i - (own.size() - 1) / 2.0) * NUMBER;
      number(own.get(i).strands().size(), x, box.centreY() + LOWER + Type.NOTE * 0.36, sign);
    }
  }

  /** A number of relations, in the colour of their sign. */
  private void number(int relations, double x, double y, RelationStyle sign) {
    xml.element(
        "text",
        Integer.toString(relations),
        "class",
        "number",
        "x",
        x,
        "y",
        y,
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

  private static String title(Vertex vertex) {
    if (!vertex.members().isEmpty()) {
      return vertex.label()
          + ": "
          + vertex.members().stream().map(Vertex::label).collect(Collectors.joining(", "));
    }
    String time = vertex.from().map(from -> from + "–" + vertex.until().orElse("")).orElse("");
    return time.isEmpty() ? vertex.label() : vertex.label() + " (" + time + ")";
  }
}
