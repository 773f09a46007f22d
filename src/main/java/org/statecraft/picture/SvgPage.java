package org.statecraft.picture;

/** The page that a picture is drawn on: its element, its title and what is said below that. */
final class SvgPage {
  private static final double MARGIN = 24;
  private static final double TITLE = 16;

  private final Xml xml;
  private final String title;
  private final String caption;

  SvgPage(Xml xml, String title, String caption) {
    this.xml = xml;
    this.title = title;
    this.caption = caption;
  }

  /** How wide it is at least. */
  double width() {
    return 2 * MARGIN + Math.max(Type.width(title, TITLE), Type.width(caption, Type.NOTE));
  }

  void open(double width, double height) {
    xml.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 " + Xml.number(width) + " " + Xml.number(height),
        "width",
        width,
        "height",
        height,
        "font-family",
        Type.FAMILY,
        "role",
        "group",
        "aria-label",
        title);
    xml.empty("rect", "class", "sheet", "width", "100%", "height", "100%", "fill", "#ffffff");
    xml.element(
        "text",
        title,
        "class",
        "title",
        "x",
        MARGIN,
        "y",
        26.0,
        "font-size",
        TITLE,
        "font-weight",
        "bold",
        "fill",
        "#1b1b1b");
    if (!caption.isEmpty()) {
      xml.element(
          "text",
          caption,
          "class",
          "caption",
          "x",
          MARGIN,
          "y",
          43.0,
          "font-size",
          Type.NOTE,
          "fill",
          "#4a4a4a");
    }
  }

  void close() {
    xml.close();
  }
}
