package org.statecraft.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the shapes and lines of a picture mean. */
final class Legend {
  /** The look of an actor's box: fill, border, and the roundness of its corners. */
  static final Look ACTOR = new Look("#f2f2f2", "#333333", 11);

  /** The look of an initiative's box. */
  static final Look INITIATIVE = new Look("#fff7d6", "#7a6000", 0);

  /** The look of a group's box. */
  static final Look GROUP = new Look("#e6e1f0", "#4b3f6b", 4);

  private static final double ROW = 20;
  private static final double SAMPLE = 34;
  private static final double SPACE = 22;

  /** How a box looks. */
  record Look(String fill, String border, double radius) {}

  private record Item(String text, Optional<Look> box, Optional<RelationStyle> line) {
    double width() {
      return (note() ? 0 : SAMPLE + 6) + Type.width(text, Type.NOTE) + SPACE;
    }

    boolean note() {
      return box.isEmpty() && line.isEmpty();
    }
  }

  private final List<Item> items = new ArrayList<>();

  /** The look of the box of a vertex. */
  static Look of(Vertex.Kind kind) {
    return switch (kind) {
      case ACTOR -> ACTOR;
      case INITIATIVE -> INITIATIVE;
      case GROUP -> GROUP;
    };
  }

  void box(String text, Look look) {
    items.add(new Item(text, Optional.of(look), Optional.empty()));
  }

  void line(String text, RelationStyle sign) {
    items.add(new Item(text, Optional.empty(), Optional.of(sign)));
  }

  void note(String text) {
    items.add(new Item(text, Optional.empty(), Optional.empty()));
  }

  /** How wide it is: samples stand in one row, each note in a row of its own. */
  double width() {
    double samples = items.stream().filter(item -> !item.note()).mapToDouble(Item::width).sum();
    double notes = items.stream().filter(Item::note).mapToDouble(Item::width).max().orElse(0);
    return Math.max(samples, notes);
  }

  double height() {
    return ROW * (1 + items.stream().filter(Item::note).count());
  }

  void draw(Xml xml, double x, double y) {
    xml.open("g", "class", "legend", "font-size", Type.NOTE, "fill", "#1b1b1b");
    double at = x;
    for (Item item : items) {
      if (item.note()) {
        continue;
      }
      double top = y;
      if (item.box().isPresent()) {
        box(xml, new Box(at, top + 2, SAMPLE, ROW - 4), item.box().get());
      }
      if (item.line().isPresent()) {
        line(xml, at, top + ROW / 2, item.line().get());
      }
      xml.element("text", item.text(), "x", at + SAMPLE + 6, "y", top + ROW / 2 + Type.NOTE * 0.36);
      at += item.width();
    }
    double row = y + ROW;
    for (Item item : items) {
      if (item.note()) {
        xml.element("text", item.text(), "x", x, "y", row + ROW / 2 + Type.NOTE * 0.36);
        row += ROW;
      }
    }
    xml.close();
  }

  private static void line(Xml xml, double x, double y, RelationStyle sign) {
    List<Object> line =
        new ArrayList<>(
            List.of(
                "x1",
                x,
                "y1",
                y,
                "x2",
                x + SAMPLE,
                "y2",
                y,
                "stroke",
                sign.colour(),
                "stroke-width",
                "2.5"));
    if (!sign.dash().isEmpty()) {
      line.addAll(List.of("stroke-dasharray", sign.dash()));
    }
    xml.empty("line", line.toArray());
  }

  /** Draws a box of a look. */
  static void box(Xml xml, Box box, Look look) {
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
        look.radius(),
        "fill",
        look.fill(),
        "stroke",
        look.border(),
        "stroke-width",
        "1");
  }
}
