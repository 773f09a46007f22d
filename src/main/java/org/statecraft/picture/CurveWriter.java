package org.statecraft.picture;

import java.util.Set;

/** Writes specification curves. */
public final class CurveWriter {
  /** The formats that a curve can be written in. */
  public static final Set<PictureFormat> ABLE = Set.of(PictureFormat.SVG, PictureFormat.HTML);

  private CurveWriter() {}

  /** The curve as a document: a drawing, or a page that tells what is pointed at. */
  public static String write(SpecificationCurve curve, PictureFormat format) {
    return switch (format) {
      case SVG ->
          new Drawing(CurveDrawing.TITLE, CurveDrawing.of(curve), java.util.List.of()).document();
      case HTML -> page(curve);
      case TEXT, CSV, JSON, DOT, MERMAID, GRAPHML, GEXF ->
          throw new IllegalArgumentException("a curve cannot be written as " + format);
    };
  }

  private static String page(SpecificationCurve curve) {
    Xml page = new Xml();
    Page.head(page, CurveDrawing.TITLE);
    page.open("body");
    page.open("main");
    page.raw("\n" + CurveDrawing.of(curve));
    page.open("aside", "id", "decision", "aria-live", "polite");
    page.element("p", "Point at a mark to see the decision and what comes of it.");
    page.close().close();
    page.open("details");
    page.element("summary", "All decisions as a table");
    page.open("table").open("thead").open("tr");
    for (String head : java.util.List.of("decision", "relations", "codings found")) {
      page.element("th", head, "scope", "col");
    }
    page.close().close().open("tbody");
    for (SpecificationCurve.Point point : curve.points()) {
      page.open("tr");
      page.element("td", point.words());
      page.element("td", Integer.toString(point.relations()));
      page.element(
          "td",
          point.found().isEmpty()
              ? ""
              : String.format(java.util.Locale.ROOT, "%.3f", point.found().getAsDouble()));
      page.close();
    }
    page.close().close().close();
    page.raw("\n<script>\n" + Page.resource("curve.js") + "</script>");
    page.close().close();
    return "<!DOCTYPE html>\n" + page + "\n";
  }
}
