package org.statecraft.picture;

import java.util.ArrayList;
import java.util.List;

/** Draws a matrix as SVG: the more relations in a cell, the stronger its colour. */
final class MatrixDrawing {
  private static final double MARGIN = 24;
  private static final double CELL = 24;
  private static final double HEAD = 56;

  private final Matrix matrix;
  private final List<Mark> marks = new ArrayList<>();
  private final Xml xml = new Xml();

  private MatrixDrawing(Matrix matrix) {
    this.matrix = matrix;
  }

  static Drawing of(Matrix matrix) {
    return new MatrixDrawing(matrix).draw();
  }

  private Drawing draw() {
    double names = longest(matrix.rows().stream().map(Vertex::name).toList());
    double heads = longest(matrix.columns().stream().map(Matrix.Column::name).toList());
    double left = MARGIN + names + 8;
    double top = HEAD + heads + 8;
    Legend legend = new Legend();
    matrix.cells().values().stream()
        .map(Matrix.Cell::sign)
        .distinct()
        .sorted()
        .forEach(sign -> legend.box(sign.word(), new Legend.Look(sign.tint(), sign.colour(), 0)));
    legend.note(
        "The number of relations" + (matrix.square() ? " of two actors" : "") + " is in the cell.");
    if (matrix.cells().values().stream().anyMatch(Matrix.Cell::codedAlone)) {
      legend.note("What is marked * is coded by an analyst only, none of it inferred.");
    }
    if (matrix.square()) {
      legend.note("Cooperation stands below the diagonal, competition above it.");
    }
    SvgPage sheet = new SvgPage(xml, matrix.title(), matrix.caption());
    double right = left + CELL * matrix.columns().size() + MARGIN;
    double bottom = top + CELL * matrix.rows().size();
    double width = Math.max(Math.max(right, sheet.width()), legend.width() + 2 * MARGIN);
    sheet.open(width, bottom + 16 + legend.height() + MARGIN);
    for (int row = 0; row < matrix.rows().size(); row++) {
      xml.element(
          "text",
          matrix.rows().get(row).name(),
          "class",
          "row",
          "x",
          left - 8,
          "y",
          top + CELL * (row + 0.5) + Type.LABEL * 0.36,
          "text-anchor",
          "end",
          "font-size",
          Type.LABEL);
    }
    for (int column = 0; column < matrix.columns().size(); column++) {
      double x = left + CELL * (column + 0.5) + Type.LABEL * 0.36;
      xml.element(
          "text",
          matrix.columns().get(column).name(),
          "class",
          "column",
          "transform",
          "translate(" + Xml.number(x) + "," + Xml.number(top - 8) + ") rotate(-90)",
          "font-size",
          Type.LABEL);
    }
    for (int row = 0; row < matrix.rows().size(); row++) {
      for (int column = 0; column < matrix.columns().size(); column++) {
        cell(row, column, left + CELL * column, top + CELL * row);
      }
    }
    legend.draw(xml, MARGIN, bottom + 16);
    sheet.close();
    return new Drawing(matrix.title(), xml.toString(), marks);
  }

  private void cell(int row, int column, double x, double y) {
    xml.empty(
        "rect",
        "x",
        x,
        "y",
        y,
        "width",
        CELL,
        "height",
        CELL,
        "fill",
        matrix.square() && row == column ? "#d9d9d9" : "#ffffff",
        "stroke",
        "#d9d9d9");
    matrix.cell(row, column).ifPresent(cell -> filled(cell, x, y));
  }

  private void filled(Matrix.Cell cell, double x, double y) {
    double share = (double) cell.evidence().size() / matrix.most();
    Mark mark = new Mark(cell.title(), cell.evidence(), /* listed= */ true);
    xml.open(
        "g", "class", "cell " + cell.sign().cssClass(), "data-mark", marks.size(), "tabindex", "0");
    marks.add(mark);
    xml.element("title", mark.tooltip());
    xml.empty(
        "rect",
        "x",
        x + 1,
        "y",
        y + 1,
        "width",
        CELL - 2,
        "height",
        CELL - 2,
        "fill",
        cell.sign().colour(),
        "fill-opacity",
        String.format(java.util.Locale.ROOT, "%.2f", 0.12 + 0.4 * share),
        "stroke",
        cell.sign().colour(),
        "stroke-dasharray",
        cell.sign() == RelationStyle.COMPETITION ? "3 2" : "none");
    xml.element(
        "text",
        cell.evidence().size() + (cell.codedAlone() ? "*" : ""),
        "class",
        "count",
        "x",
        x + CELL / 2,
        "y",
        y + CELL / 2 + Type.NOTE * 0.36,
        "text-anchor",
        "middle",
        "font-size",
        Type.NOTE);
    xml.close();
  }

  private static double longest(List<String> names) {
    return names.stream().mapToDouble(name -> Type.width(name, Type.LABEL)).max().orElse(0);
  }
}
