package org.statecraft.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Draws a timeline as SVG. */
final class TimelineDrawing {
  private static final double MARGIN = 24;
  private static final double HEAD = 56;
  private static final double ROW = 20;
  private static final double AXIS = 640;
  private static final double BAR = 8;
  private static final double YEAR = 36;

  /** So many columns a name may have beside the axis. */
  private static final int NAMES = 64;

  private final Timeline timeline;
  private final Timeline.Years years;
  private final List<Mark> marks = new ArrayList<>();
  private final Xml xml = new Xml();
  private final double left;

  private TimelineDrawing(Timeline timeline) {
    this.timeline = timeline;
    this.years = timeline.years();
    double names =
        timeline.bars().stream()
            .mapToDouble(bar -> Type.width(ActorNames.cut(bar.name(), NAMES), Type.LABEL))
            .max()
            .orElse(0);
    double titles =
        timeline.groups().stream()
            .mapToDouble(group -> Type.width(group.title(), Type.LABEL))
            .max()
            .orElse(0);
    this.left = MARGIN + Math.max(names, titles) + 12;
  }

  static Drawing of(Timeline timeline) {
    return new TimelineDrawing(timeline).draw();
  }

  private Drawing draw() {
    int rows = timeline.bars().size() + timeline.groups().size();
    double top = HEAD + 24;
    double bottom = top + ROW * rows;
    Legend legend = new Legend();
    timeline
        .signs()
        .forEach(
            sign ->
                legend.box(
                    sign == RelationStyle.PARTICIPATION ? "other" : sign.word(),
                    new Legend.Look(sign.colour(), sign.colour(), 0)));
    legend.note("A bar that fades out has no end that is known; one that fades in began before.");
    if (timeline.bars().stream().anyMatch(bar -> bar.evidence().codedAlone())) {
      legend.note("A hollow bar is coded by an analyst and not inferred.");
    }
    SvgPage sheet = new SvgPage(xml, timeline.title(), timeline.caption());
    double width =
        Math.max(left + AXIS + MARGIN, Math.max(sheet.width(), legend.width() + 2 * MARGIN));
    sheet.open(width, bottom + 16 + legend.height() + MARGIN);
    fades();
    axis(top, bottom);
    double y = top;
    for (Timeline.Group group : timeline.groups()) {
      xml.element(
          "text",
          group.title(),
          "class",
          "group",
          "x",
          MARGIN,
          "y",
          y + ROW * 0.7,
          "font-size",
          Type.LABEL,
          "font-weight",
          "bold");
      y += ROW;
      for (Timeline.Bar bar : group.bars()) {
        bar(bar, y);
        y += ROW;
      }
    }
    legend.draw(xml, MARGIN, bottom + 16);
    sheet.close();
    return new Drawing(timeline.title(), xml.toString(), marks);
  }

  private void fades() {
    xml.open("defs");
    for (RelationStyle sign : RelationStyle.values()) {
      for (boolean out : new boolean[] {true, false}) {
        xml.open("linearGradient", "id", (out ? "out-" : "in-") + sign.cssClass());
        xml.empty(
            "stop",
            "offset",
            out ? "60%" : "0%",
            "stop-color",
            sign.colour(),
            "stop-opacity",
            out ? "1" : "0.1");
        xml.empty(
            "stop",
            "offset",
            out ? "100%" : "15%",
            "stop-color",
            sign.colour(),
            "stop-opacity",
            out ? "0.1" : "1");
        xml.close();
      }
    }
    xml.close();
  }

  private void axis(double top, double bottom) {
    int step = years.step(AXIS / YEAR);
    xml.open("g", "class", "axis", "font-size", Type.NOTE, "fill", "#4a4a4a");
    for (int year = years.first(); year <= years.end().getYear(); year += step) {
      double x = x(LocalDate.of(year, 1, 1));
      xml.empty("line", "x1", x, "y1", top - 4, "x2", x, "y2", bottom, "stroke", "#dddddd");
      xml.element("text", String.valueOf(year), "x", x, "y", top - 8, "text-anchor", "middle");
    }
    xml.close();
  }

  private double x(LocalDate day) {
    return left + AXIS * Math.clamp(years.at(day), 0, 1);
  }

  private void bar(Timeline.Bar bar, double y) {
    Evidence evidence = bar.evidence();
    Mark mark = new Mark(bar.label() + ", " + bar.when(), List.of(evidence), /* listed= */ true);
    xml.open(
        "g",
        "class",
        "bar " + evidence.sign().cssClass(),
        "data-mark",
        marks.size(),
        "tabindex",
        "0");
    marks.add(mark);
    xml.element("title", mark.tooltip());
    xml.element(
        "text",
        ActorNames.cut(bar.name(), NAMES),
        "x",
        left - 12,
        "y",
        y + ROW * 0.7,
        "text-anchor",
        "end",
        "font-size",
        Type.LABEL);
    double middle = y + ROW / 2;
    if (bar.start().isEmpty()) {
      xml.element(
          "text",
          "date unknown",
          "x",
          left + 4,
          "y",
          y + ROW * 0.7,
          "font-size",
          Type.NOTE,
          "fill",
          "#767676",
          "font-style",
          "italic");
    } else if (bar.event()) {
      xml.empty(
          "circle",
          "cx",
          x(bar.start().get()),
          "cy",
          middle,
          "r",
          BAR / 2,
          "fill",
          evidence.sign().colour());
    } else {
      lasting(bar, bar.start().get(), middle);
    }
    xml.close();
  }

  private void lasting(Timeline.Bar bar, LocalDate start, double middle) {
    RelationStyle sign = bar.evidence().sign();
    double begin = x(start);
    double end = x(timeline.drawnTo(bar, years));
    double from = Math.min(begin, end);
    double to = Math.max(begin, end);
    boolean before = years.at(start) < 0;
    boolean hollow = bar.reversed() || bar.evidence().codedAlone();
    String fill =
        hollow
            ? "none"
            : bar.end().isEmpty()
                ? "url(#out-" + sign.cssClass() + ")"
                : before ? "url(#in-" + sign.cssClass() + ")" : sign.colour();
    xml.empty(
        "rect",
        "x",
        from,
        "y",
        middle - BAR / 2,
        "width",
        Math.max(3, to - from),
        "height",
        BAR,
        "fill",
        fill,
        "stroke",
        sign == RelationStyle.COMPETITION || hollow ? sign.colour() : "none",
        "stroke-dasharray",
        "4 2");
    if (!before) {
      xml.empty(
          "rect",
          "x",
          begin - 1.5,
          "y",
          middle - BAR,
          "width",
          3.0,
          "height",
          2 * BAR,
          "fill",
          sign.colour());
    }
  }
}
