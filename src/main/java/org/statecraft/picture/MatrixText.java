package org.statecraft.picture;

import java.util.ArrayList;
import java.util.List;
import org.statecraft.console.PlainText;
import org.statecraft.console.Screen;
import org.statecraft.console.Style;

/** Draws a matrix with characters. */
final class MatrixText {
  private static final int NARROWEST = 6;

  private final Matrix matrix;
  private final Screen screen;
  private final StringBuilder text = new StringBuilder();

  private MatrixText(Matrix matrix, Screen screen) {
    this.matrix = matrix;
    this.screen = screen;
  }

  static String of(Matrix matrix, Screen screen) {
    return new MatrixText(matrix, screen).draw();
  }

  private String draw() {
    line(Style.STRONG.paint(screen, matrix.title()));
    if (!matrix.caption().isEmpty()) {
      line(Style.FAINT.paint(screen, matrix.caption()));
    }
    if (matrix.cells().isEmpty()) {
      line("");
      line("No relation is there.");
      return text.toString();
    }
    int names = matrix.rows().stream().mapToInt(row -> PlainText.width(label(row))).max().orElse(0);
    int cell = 1 + (codedAlone() ? 1 : 0) + String.valueOf(matrix.most()).length();
    if (!matrix.square()) {
      // Few columns have place for their codes to stand upright.
      cell =
          matrix.columns().stream()
              .mapToInt(column -> column.code().length() + 2)
              .reduce(cell, Math::max);
    }
    int available =
        screen.columns().isPresent()
            ? (screen.columns().getAsInt() - names) / cell
            : matrix.columns().size();
    int across = Math.max(NARROWEST, available);
    for (int from = 0; from < matrix.columns().size(); from += across) {
      panel(names, cell, from, Math.min(matrix.columns().size(), from + across));
    }
    legend();
    return text.toString();
  }

  private static String label(Vertex row) {
    return row.name() + row.code().map(code -> " " + code).orElse("");
  }

  private void panel(int names, int cell, int from, int to) {
    line("");
    List<String> codes = new ArrayList<>();
    for (Matrix.Column column : matrix.columns().subList(from, to)) {
      codes.add(column.code());
    }
    if (!matrix.square()) {
      StringBuilder head = new StringBuilder(" ".repeat(names));
      codes.forEach(code -> head.append(PlainText.padLeft(code, cell)));
      line(Style.FAINT.paint(screen, head.toString()));
    }
    int height = !matrix.square() ? 0 : codes.stream().mapToInt(String::length).max().orElse(0);
    for (int letter = 0; letter < height; letter++) {
      StringBuilder head = new StringBuilder(" ".repeat(names));
      for (String code : codes) {
        // Codes stand on the line, whatever their length.
        int at = letter - (height - code.length());
        head.append(PlainText.padLeft(at < 0 ? "" : String.valueOf(code.charAt(at)), cell));
      }
      line(Style.FAINT.paint(screen, head.toString().stripTrailing()));
    }
    for (int row = 0; row < matrix.rows().size(); row++) {
      Vertex actor = matrix.rows().get(row);
      StringBuilder cells = new StringBuilder(actor.name());
      cells.append(" ".repeat(Math.max(0, names - PlainText.width(label(actor)))));
      actor.code().ifPresent(code -> cells.append(" " + Style.FAINT.paint(screen, code)));
      for (int column = from; column < to; column++) {
        cells.append(cell(row, column, cell));
      }
      line(cells.toString());
    }
  }

  private String cell(int row, int column, int width) {
    if (matrix.square() && row == column) {
      return " ".repeat(width - 1) + Style.FAINT.paint(screen, screen.unicode() ? "╲" : "\\");
    }
    return matrix
        .cell(row, column)
        .map(
            cell -> {
              String number =
                  cell.evidence().size() + (cell.codedAlone() ? "*" : codedAlone() ? " " : "");
              return " ".repeat(Math.max(0, width - number.length()))
                  + cell.sign().paint(screen, number);
            })
        .orElseGet(
            () -> " ".repeat(width - 1) + Style.FAINT.paint(screen, screen.unicode() ? "·" : "."));
  }

  /** Whether a cell rests on an analyst alone. */
  private boolean codedAlone() {
    return matrix.cells().values().stream().anyMatch(Matrix.Cell::codedAlone);
  }

  private void legend() {
    line("");
    if (codedAlone()) {
      line("* coded by an analyst only, none of it inferred.");
    }
    if (matrix.square()) {
      line(
          "Number of relations: "
              + RelationStyle.COOPERATION.paint(screen, "cooperation below")
              + " the diagonal, "
              + RelationStyle.COMPETITION.paint(screen, "competition above")
              + " it.");
      return;
    }
    line("Number of relations.");
    for (Matrix.Column column : matrix.columns()) {
      String sign = column.sign().map(each -> " (" + each.word() + ")").orElse("");
      line("  " + PlainText.padRight(column.code(), 4) + column.name() + sign);
    }
  }

  private void line(String content) {
    text.append(content.stripTrailing()).append('\n');
  }
}
