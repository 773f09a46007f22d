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

  /** How far apart two numbers in a group are. */
  private static final double NUMBER = 36;

  /** How far below the middle of a box its second line is, and the first above it. */
  private static final double LOWER = 8;

  private final Network network;
  private final Placement.Scale scale;
  private final Map<Vertex, Box> boxes;
  private final List<Mark> marks = new ArrayList<>();
  private final Xml xml = new Xml();

  private NetworkDrawing(Network network) {
    this.network = network;
    this.boxes = new HashMap<>();
    this.scale = network.has(Vertex.Kind.GROUP) ? Placement.Scale.GROUPS : Placement.Scale.WHOLE;
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
    new EdgeDrawing(network, boxes, scale.gap(), xml, marks).draw();
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
      Point place = new Point(x, box.centreY() + LOWER);
      EdgeDrawing.number(xml, own.get(i).strands().size(), place, sign);
    }
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
