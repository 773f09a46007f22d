package org.statecraft.picture;

import java.util.List;

/** Draws shares as SVG: a square as large as there are cases, and a line for the interval. */
final class ForestDrawing {
  private static final double MARGIN = 24;
  private static final double TOP = 78;
  private static final double ROW = 20;
  private static final double WIDTH = 420;
  private static final double GAP = 14;

  /** How long a name may be. */
  private static final int NAME = 48;

  private static final int TICKS = 5;
  private static final double LEAST = 3;
  private static final double MOST = 11;
  private static final String INK = "#1b1b1b";
  private static final String FAINT = "#d9d9d9";
  private static final String COLOUR = "#0072B2";

  private final ForestPlot plot;
  private final Xml xml = new Xml();
  private final double left;
  private final int largest;

  private ForestDrawing(ForestPlot plot) {
    this.plot = plot;
    this.left =
        MARGIN
            + GAP
            + plot.rows().stream()
                .mapToDouble(row -> Type.width(name(row), Type.NOTE))
                .max()
                .orElse(0);
    this.largest =
        plot.rows().stream()
            .filter(row -> !row.whole())
            .mapToInt(ForestPlot.Row::n)
            .max()
            .orElse(1);
  }

  static String of(ForestPlot plot) {
    return new ForestDrawing(plot).draw();
  }

  private static String name(ForestPlot.Row row) {
    return ActorNames.cut(row.label(), NAME);
  }

  private String draw() {
    List<ForestPlot.Row> rows = plot.rows();
    double bottom = TOP + ROW * rows.size();
    double right = left + WIDTH + GAP;
    double counts = right + Type.width("found of n", Type.NOTE);
    double width = counts + GAP + Type.width("0.00 [0.00, 0.00]", Type.NOTE) + MARGIN;
    Legend legend = new Legend();
    legend.note("A square is the larger the more codings it stands for; the diamond is of all.");
    legend.note(
        "A line is the exact interval of 95 percent (Clopper and Pearson), as if codings were"
            + " independent.");
    SvgPage sheet = new SvgPage(xml, plot.title(), /* caption= */ "");
    sheet.open(
        Math.max(Math.max(width, sheet.width()), legend.width() + 2 * MARGIN),
        bottom + 30 + legend.height() + MARGIN);
    text("found of n", counts, TOP - 14, "end", "bold");
    text("share [95% interval]", counts + GAP, TOP - 14, "start", "bold");
    for (int tick = 0; tick <= TICKS; tick++) {
      double x = x((double) tick / TICKS);
      line(x, TOP - 6, x, bottom, FAINT, 1);
      text(Xml.number((double) tick / TICKS), x, bottom + 14, "middle", "normal");
    }
    for (int i = 0; i < rows.size(); i++) {
      row(rows.get(i), i, TOP + ROW * (i + 0.5), counts);
    }
    legend.draw(xml, MARGIN, bottom + 10);
    sheet.close();
    return xml.toString();
  }

  private double x(double share) {
    return left + share * WIDTH;
  }

  private void row(ForestPlot.Row row, int number, double y, double counts) {
    String weight = row.whole() ? "bold" : "normal";
    text(name(row), left - GAP, y + 4, "end", weight);
    text(row.found() + " of " + row.n(), counts, y + 4, "end", weight);
    text(row.estimate(), counts + GAP, y + 4, "start", weight);
    xml.open("g", "class", "point", "data-point", number);
    xml.element(
        "title", row.label() + ": " + row.found() + " of " + row.n() + ", " + row.estimate());
    line(x(row.interval().low()), y, x(row.interval().high()), y, INK, 1.4);
    double half =
        row.whole()
            ? MOST * 0.6
            : (LEAST + (MOST - LEAST) * Math.sqrt(row.n() / (double) largest)) / 2;
    double x = x(row.share());
    String shape =
        row.whole()
            ? points(x - half, y, x, y - half, x + half, y, x, y + half)
            : points(
                x - half, y - half, x + half, y - half, x + half, y + half, x - half, y + half);
    xml.empty("polygon", "points", shape, "fill", row.whole() ? INK : COLOUR);
    xml.close();
  }

  private static String points(double... places) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < places.length; i++) {
      points.append(i == 0 ? "" : i % 2 == 0 ? " " : ",").append(Xml.number(places[i]));
    }
    return points.toString();
  }

  private void line(double x1, double y1, double x2, double y2, String colour, double width) {
    xml.empty(
        "line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", colour, "stroke-width", width);
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
