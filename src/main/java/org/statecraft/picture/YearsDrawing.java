package org.statecraft.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Draws a network year by year as SVG: a small picture for each year, in which everybody stands at
 * the same place, so that the eye finds what has changed.
 */
final class YearsDrawing {
  private static final double MARGIN = 24;
  private static final double HEAD = 60;
  private static final double LINE = 18;
  private static final double GAP = 28;

  /** How wide the whole is at most, unless a single year is wider. */
  private static final double WIDE = 1400;

  private static final double FAINTEST = 0.05;
  private static final double DARKEST = 0.9;
  private static final String INK = "#1b1b1b";
  private static final String FAINT = "#9a9a9a";

  private final NetworkYears years;
  private final Map<Node, Box> places = new HashMap<>();
  private final Routes routes;
  private final List<Mark> marks = new ArrayList<>();
  private final Xml xml = new Xml();
  private final double closest;
  private final double width;
  private final double height;

  private YearsDrawing(NetworkYears years) {
    this.years = years;
    Placement.of(years.all(), Placement.Scale.SMALL)
        .forEach((vertex, box) -> places.put(vertex.node(), box));
    this.routes = new Routes(List.copyOf(places.values()), Placement.Scale.SMALL.gap());
    this.closest =
        years.frames().stream()
            .flatMap(frame -> frame.closeness(RelationStyle.COOPERATION).values().stream())
            .max(Double::compare)
            .orElse(1.0);
    this.width = places.values().stream().mapToDouble(box -> box.x() + box.width()).max().orElse(0);
    this.height =
        places.values().stream().mapToDouble(box -> box.y() + box.height()).max().orElse(0);
  }

  static Drawing of(NetworkYears years) {
    return new YearsDrawing(years).draw();
  }

  private Drawing draw() {
    double panel = Math.max(width, Type.width(counts(years.frames().getFirst()), Type.NOTE));
    int across =
        Math.min(
            years.frames().size(), (int) Math.max(1, (WIDE - 2 * MARGIN + GAP) / (panel + GAP)));
    int down = (years.frames().size() + across - 1) / across;
    double row = 2 * LINE + height + GAP;
    SvgPage sheet = new SvgPage(xml, years.title(), years.caption());
    Legend legend = legend();
    double right = 2 * MARGIN + across * (panel + GAP) - GAP;
    double bottom = HEAD + down * row;
    sheet.open(
        Math.max(Math.max(right, sheet.width()), legend.width() + 2 * MARGIN),
        bottom + legend.height() + MARGIN);
    for (int i = 0; i < years.frames().size(); i++) {
      int line = i / across;
      frame(years.frames().get(i), MARGIN + i % across * (panel + GAP), HEAD + line * row);
    }
    legend.draw(xml, MARGIN, bottom);
    sheet.close();
    return new Drawing(years.title(), xml.toString(), marks);
  }

  private Legend legend() {
    Legend legend = new Legend();
    years.all().signs().forEach(sign -> legend.line(sign.word(), sign));
    legend.note(
        "Everybody stands at the same place in each year; faint is whom nothing ties in it.");
    legend.note(
        "The wider a line, the more relations; the fainter, the more share them (1/(n−1)).");
    legend.note("No line says that no relation is known, not that there was none.");
    return legend;
  }

  private static String counts(NetworkYears.Frame frame) {
    return frame.tied().size()
        + " tied; pairs: "
        + frame.dyads(RelationStyle.COOPERATION)
        + " cooperate, "
        + frame.dyads(RelationStyle.COMPETITION)
        + " compete";
  }

  private void frame(NetworkYears.Frame frame, double x, double y) {
    xml.open(
        "g",
        "class",
        "year",
        "transform",
        "translate(" + Xml.number(x) + " " + Xml.number(y) + ")");
    text(Integer.toString(frame.year()), 0, Type.LABEL, Type.LABEL, "bold", INK, "start");
    text(counts(frame), 0, LINE + Type.NOTE, Type.NOTE, "normal", "#4a4a4a", "start");
    xml.open("g", "transform", "translate(0 " + Xml.number(2 * LINE) + ")");
    Map<Set<Node>, Double> closeness = frame.closeness(RelationStyle.COOPERATION);
    for (Edge edge : frame.network().edges().reversed()) {
      if (!edge.within()) {
        edge(
            frame.year(),
            edge,
            edge.sign() == RelationStyle.COMPETITION
                ? 1
                : closeness.getOrDefault(Set.of(edge.a().node(), edge.b().node()), closest)
                    / closest);
      }
    }
    Set<Node> tied = frame.tied();
    years.all().vertices().forEach(vertex -> vertex(vertex, tied.contains(vertex.node())));
    xml.close().close();
  }

  private Box box(Vertex vertex) {
    return Objects.requireNonNull(places.get(vertex.node()));
  }

  /**
   * A line.
   *
   * @param closeness how closely it ties, of those who are tied most closely in any year
   */
  private void edge(int year, Edge edge, double closeness) {
    Box a = box(edge.a());
    Box b = box(edge.b());
    Mark mark = new Mark(year + ": " + edge.title(), edge.evidence(), /* listed= */ true);
    xml.open(
        "g", "class", "edge " + edge.sign().cssClass(), "data-mark", marks.size(), "tabindex", "0");
    marks.add(mark);
    xml.element("title", mark.tooltip());
    // Two lines between the same lie side by side.
    double aside = edge.sign() == RelationStyle.COMPETITION ? -1 : 1;
    boolean rightwards = a.x() < b.x() || (a.x() == b.x() && a.y() < b.y());
    Way way = new Way(routes.between(a, b)).aside(rightwards ? aside : -aside);
    List<Object> course = List.of("d", way.path(), "fill", "none");
    List<Object> reach =
        new ArrayList<>(List.of("class", "reach", "stroke", "transparent", "stroke-width", "6"));
    reach.addAll(course);
    xml.empty("path", reach.toArray());
    List<Object> line = new ArrayList<>(List.of("class", "line", "stroke", edge.sign().colour()));
    line.addAll(
        List.of(
            "stroke-width",
            0.5 * edge.width(),
            "stroke-opacity",
            FAINTEST + closeness * (DARKEST - FAINTEST)));
    line.addAll(course);
    if (!edge.sign().dash().isEmpty()) {
      line.addAll(List.of("stroke-dasharray", "3 2"));
    }
    xml.empty("path", line.toArray());
    xml.close();
  }

  private void vertex(Vertex vertex, boolean tied) {
    Box box = box(vertex);
    xml.open("g", "class", "place");
    xml.element("title", vertex.label());
    xml.empty(
        "rect",
        "x",
        box.x(),
        "y",
        box.y(),
        "width",
        box.width(),
        "height",
        box.height(),
        "rx",
        3.0,
        "fill",
        tied ? Legend.of(vertex.kind()).fill() : "#ffffff",
        "fill-opacity",
        tied ? "1" : "0.6");
    double size = Placement.Scale.SMALL.size();
    text(
        Placement.Scale.SMALL.label().apply(vertex),
        box.centreX(),
        box.centreY() + size * 0.36,
        size,
        "normal",
        tied ? INK : FAINT,
        "middle");
    xml.close();
  }

  private void text(
      String words, double x, double y, double size, String weight, String colour, String anchor) {
    xml.element(
        "text",
        words,
        "x",
        x,
        "y",
        y,
        "text-anchor",
        anchor,
        "font-size",
        size,
        "font-weight",
        weight,
        "fill",
        colour);
  }
}
