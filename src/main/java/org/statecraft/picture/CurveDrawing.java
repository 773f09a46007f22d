package org.statecraft.picture;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Draws a specification curve as SVG: two measures above, the variables decided on below. */
final class CurveDrawing {
  static final String TITLE = "Specification curve of the inferred power relations";

  private static final double MARGIN = 24;
  private static final double TOP = 76;
  private static final double PANEL = 150;
  private static final double GAP = 34;
  private static final double ROW = 18;
  private static final double WIDTH = 900;

  /** Room for what the line across stands for. */
  private static final double RIGHT = 140;

  private static final double DOT = 2.6;
  private static final String INK = "#1b1b1b";
  private static final String FAINT = "#d9d9d9";
  private static final String PLAIN = "#0072B2";
  private static final String READING = "#D55E00";

  private final SpecificationCurve curve;
  private final Xml xml = new Xml();
  private final double left;

  private CurveDrawing(SpecificationCurve curve) {
    this.curve = curve;
    this.left =
        MARGIN
            + 10
            + curve.variables().stream()
                .mapToDouble(name -> Type.width(name, Type.NOTE))
                .max()
                .orElse(Type.width("relations", Type.NOTE));
  }

  /** The element of SVG. */
  static String of(SpecificationCurve curve) {
    return new CurveDrawing(curve).draw();
  }

  private String draw() {
    Legend legend = new Legend();
    legend.box("as decided here", new Legend.Look(INK, INK, 0));
    legend.box("decided otherwise", new Legend.Look(PLAIN, PLAIN, 0));
    legend.box("as another reading decided", new Legend.Look(READING, READING, 0));
    legend.note(
        "Each column is one decision; the line across is what follows as things were decided.");
    SvgPage sheet = new SvgPage(xml, TITLE, curve.caption());
    double below = TOP + 2 * (PANEL + GAP);
    double bottom = below + ROW * curve.variables().size();
    double width =
        Math.max(Math.max(left + WIDTH + RIGHT, sheet.width()), legend.width() + 2 * MARGIN);
    sheet.open(width, bottom + 16 + legend.height() + MARGIN);
    panel(
        TOP, "relations", point -> point.relations(), OptionalDouble.of(curve.relations()), "%.0f");
    panel(
        TOP + PANEL + GAP,
        "codings found",
        point -> point.found().orElse(0),
        curve.found(),
        "%.3f");
    variables(below);
    legend.draw(xml, MARGIN, bottom + 16);
    sheet.close();
    return xml.toString();
  }

  private double x(int column) {
    return left + (column + 0.5) * WIDTH / Math.max(1, curve.points().size());
  }

  private void panel(
      double top,
      String name,
      ToDoubleFunction<SpecificationCurve.Point> measure,
      OptionalDouble base,
      String form) {
    List<SpecificationCurve.Point> points = curve.points();
    double least =
        Math.min(
            points.stream().mapToDouble(measure).min().orElse(0), base.orElse(Double.MAX_VALUE));
    double most = Math.max(points.stream().mapToDouble(measure).max().orElse(0), base.orElse(0));
    double span = most > least ? most - least : 1;
    text(name, left, top - 7, "start", "bold");
    for (double value : new double[] {least, most}) {
      double y = top + PANEL * (1 - (value - least) / span);
      line(y, FAINT, "none");
      text(String.format(Locale.ROOT, form, value), left - 10, y + 4, "end", "normal");
    }
    if (base.isPresent()) {
      line(top + PANEL * (1 - (base.getAsDouble() - least) / span), INK, "4 3");
      text(
          String.format(Locale.ROOT, form, base.getAsDouble()) + " as decided",
          left + WIDTH + 6,
          top + PANEL * (1 - (base.getAsDouble() - least) / span) + 4,
          "start",
          "normal");
    }
    for (int i = 0; i < points.size(); i++) {
      dot(i, top + PANEL * (1 - (measure.applyAsDouble(points.get(i)) - least) / span));
    }
  }

  private void variables(double top) {
    for (int row = 0; row < curve.variables().size(); row++) {
      double y = top + ROW * (row + 0.5);
      text(curve.variables().get(row), left - 10, y + 4, "end", "normal");
      line(y, FAINT, "none");
    }
    for (int i = 0; i < curve.points().size(); i++) {
      dot(i, top + ROW * (curve.points().get(i).variable() + 0.5));
    }
  }

  /** A mark that tells its decision to who points at it. */
  private void dot(int column, double y) {
    SpecificationCurve.Point point = curve.points().get(column);
    xml.open(
        "circle",
        "class",
        "point",
        "data-point",
        column,
        "cx",
        x(column),
        "cy",
        y,
        "r",
        DOT,
        "fill",
        point.reading() ? READING : PLAIN,
        "fill-opacity",
        "0.75");
    xml.element("title", point.words());
    xml.close();
  }

  private void line(double y, String colour, String dash) {
    xml.empty(
        "line",
        "x1",
        left,
        "x2",
        left + WIDTH,
        "y1",
        y,
        "y2",
        y,
        "stroke",
        colour,
        "stroke-dasharray",
        dash);
  }

  private void text(String words, double x, double y, String anchor, String weight) {
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
        Type.NOTE,
        "font-weight",
        weight,
        "fill",
        INK);
  }
}
