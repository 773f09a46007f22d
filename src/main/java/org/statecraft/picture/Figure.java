package org.statecraft.picture;

import java.util.List;
import java.util.Set;

/**
 * A drawing of numbers, with the same numbers as a table.
 *
 * @param title what it shows
 * @param svg the drawing, an element of SVG whose marks of the class {@code point} each have a
 *     title and a number, {@code data-point}
 * @param hint what is said before anything is pointed at
 * @param table what the table is called
 * @param head the names of its columns
 * @param rows its rows
 */
public record Figure(
    String title,
    String svg,
    String hint,
    String table,
    List<String> head,
    List<List<String>> rows) {
  /** The formats that a figure can be written in. */
  public static final Set<PictureFormat> ABLE = Set.of(PictureFormat.SVG, PictureFormat.HTML);

  /** The figure as a document: a drawing, or a page that tells what is pointed at. */
  public String document(PictureFormat format) {
    return switch (format) {
      case SVG -> new Drawing(title, svg, List.of()).document();
      case HTML -> page();
      case TEXT, CSV, JSON, DOT, MERMAID, GRAPHML, GEXF ->
          throw new IllegalArgumentException("a figure cannot be written as " + format);
    };
  }

  private String page() {
    Xml page = new Xml();
    Page.head(page, title);
    page.open("body");
    page.open("main");
    page.raw("\n" + svg);
    page.open("aside", "id", "told", "aria-live", "polite");
    page.element("p", hint);
    page.close().close();
    page.open("details");
    page.element("summary", table);
    page.open("table").open("thead").open("tr");
    head.forEach(name -> page.element("th", name, "scope", "col"));
    page.close().close().open("tbody");
    for (List<String> row : rows) {
      page.open("tr");
      row.forEach(cell -> page.element("td", cell));
      page.close();
    }
    page.close().close().close();
    page.raw("\n<script>\n" + Page.resource("figure.js") + "</script>");
    page.close().close();
    return "<!DOCTYPE html>\n" + page + "\n";
  }
}
